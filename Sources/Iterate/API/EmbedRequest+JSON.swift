public import Segment

extension EmbedRequest {
  /// The request as its client writes it; what is absent has no key.
  ///
  /// The website's client writes `app` after `tracking`, the SDKs write it first.
  public var json: JSONValue {
    var object = JSONObject()
    let isMobile = type == Survey.Platform.mobile.rawValue
    if isMobile { object["app"] = app?.json }
    object["browser"] = browserURL.map { ["url": .string($0)] }
    object["event"] = eventName.map { ["name": $0] }
    object["event_traits"] = eventTraits.map(JSONValue.object)
    object["targeting"] = targeting?.json
    object["tracking"] = trackingLastUpdated.map { ["last_updated": .number(JSONNumber($0))] }
    object["trigger"] = trigger?.json
    if !isMobile { object["app"] = app?.json }
    object["type"] = type.map(JSONValue.string)
    object["v"] = v.map { .number(JSONNumber($0)) }
    object["user_traits"] = userTraits.map(JSONValue.object)
    return .object(object)
  }
}

extension EmbedRequest.App {
  fileprivate var json: JSONValue {
    .object(texts: [("version", version), ("url_scheme", urlScheme), ("ui_style", uiStyle)])
  }
}

extension EmbedRequest.Targeting {
  fileprivate var json: JSONValue {
    .object(texts: [("frequency", frequency), ("survey_id", surveyID)])
  }
}

extension EmbedRequest.Trigger {
  fileprivate var json: JSONValue {
    .object(texts: [("survey_id", surveyID), ("type", type)])
  }
}

extension JSONValue {
  fileprivate static func object(texts: [(String, String?)]) -> JSONValue {
    .object(JSONObject(texts.compactMap { key, text in text.map { (key, .string($0)) } }))
  }
}

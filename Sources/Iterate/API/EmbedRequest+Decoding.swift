public import Segment

extension EmbedRequest {
  /// Reads a request as a server does: unknown fields are left out, `null` counts as absent.
  ///
  /// - Parameter json: the body.
  /// - Throws: what in it cannot be read.
  public init(decoding json: JSONValue) throws(EmbedRequestProblem) {
    let body = try Reader(json, at: JSONPath())
    let event = try body.object("event")
    let targeting = try body.object("targeting")
    let trigger = try body.object("trigger")
    let app = try body.object("app")
    self.init(
      app: try app.map { (app) throws(EmbedRequestProblem) in
        App(
          version: try app.text("version"), urlScheme: try app.text("url_scheme"),
          uiStyle: try app.text("ui_style"))
      },
      eventName: event?.value("name"),
      eventTraits: try body.object("event_traits")?.members,
      targeting: try targeting.map { (targeting) throws(EmbedRequestProblem) in
        Targeting(
          frequency: try targeting.text("frequency"), surveyID: try targeting.text("survey_id"))
      },
      trackingLastUpdated: try body.object("tracking")?.integer("last_updated"),
      trigger: try trigger.map { (trigger) throws(EmbedRequestProblem) in
        Trigger(surveyID: try trigger.text("survey_id"), type: try trigger.text("type"))
      },
      type: try body.text("type"),
      userTraits: try body.object("user_traits")?.members,
      browserURL: try body.object("browser")?.text("url"),
      v: try body.integer("v")
    )
  }
}

/// Why a body is not an embed request.
public enum EmbedRequestProblem: Error, Hashable, Sendable {
  /// The value at `path` is of another type; `expected` and `found` are words such as `a text`.
  case wrongType(path: JSONPath, expected: String, found: String)

  /// What is wrong, as one sentence.
  public var sentence: String {
    switch self {
    case .wrongType(let path, let expected, let found):
      let place = path.steps.isEmpty ? "the body" : path.description
      return "Expected \(expected) at \(place), found \(found)."
    }
  }
}

/// One object of a request and the way to it.
private struct Reader {
  let members: JSONObject
  private let path: JSONPath

  init(_ value: JSONValue, at path: JSONPath) throws(EmbedRequestProblem) {
    guard case .object(let members) = value else {
      throw .wrongType(path: path, expected: "an object", found: value.kindInWords)
    }
    self.members = members
    self.path = path
  }

  func value(_ key: String) -> JSONValue? {
    guard let value = members[key], value != .null else { return nil }
    return value
  }

  func object(_ key: String) throws(EmbedRequestProblem) -> Reader? {
    guard let value = value(key) else { return nil }
    return try Reader(value, at: path.appending(.key(key)))
  }

  func text(_ key: String) throws(EmbedRequestProblem) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.stringValue else { throw wrongType(key, "a text", value) }
    return text
  }

  func integer(_ key: String) throws(EmbedRequestProblem) -> Int? {
    guard let value = value(key) else { return nil }
    guard let integer = value.integerValue else { throw wrongType(key, "a whole number", value) }
    return integer
  }

  private func wrongType(
    _ key: String, _ expected: String, _ value: JSONValue
  ) -> EmbedRequestProblem {
    .wrongType(path: path.appending(.key(key)), expected: expected, found: value.kindInWords)
  }
}

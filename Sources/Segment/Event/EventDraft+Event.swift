extension EventDraft {
  /// The complete event as a destination in the browser sees it.
  ///
  /// It has what analytics.js 1.84.1 puts in. What is only added for the way to Segment (`writeKey`,
  /// `sentAt`, `_metadata`) is not part of it. `context` and `page` are merged into the context,
  /// `page` last.
  ///
  /// - Parameters:
  ///   - environment: the time, the ids and the browser.
  ///   - site: the page the event is fired on.
  ///   - previewSurveyID: the survey to preview, which is then named by `iterate_preview` in the
  ///     page's `url` and `search`; `nil` leaves the page as it is.
  /// - Returns: an object; the same for the same arguments.
  /// - Source: segmentio/analytics-next, `packages/browser`, event factory and enrichment plugins.
  public func event(
    in environment: Environment, site: PageContext, previewSurveyID: String?
  ) -> JSONValue {
    let page = pageObject(site: site, previewSurveyID: previewSurveyID)
    var event: JSONObject = ["type": .string(type.rawValue)]
    for (key, value) in ownFields(page: page, previewSurveyID: previewSurveyID) {
      event[key] = value
    }
    event["anonymousId"] = Self.text(anonymousID ?? environment.anonymousID)
    // Only `identify` says so when nobody is known; other events leave the id out.
    let nobody: JSONValue? = type == .identify ? .null : .none
    event["userId"] = Self.text(userID) ?? nobody
    event["messageId"] = .string(environment.messageID)
    event["timestamp"] = .string(environment.now.iso8601)
    event["context"] = .object(contextObject(in: environment, page: page))
    event["integrations"] = .object(integrations ?? [:])
    return .object(event)
  }

  /// The fields that only this type of event has.
  private func ownFields(page: JSONObject, previewSurveyID: String?) -> JSONObject {
    var fields = JSONObject()
    switch type {
    case .track:
      fields["event"] = .string(name)
      fields["properties"] = .object(properties)
    case .identify:
      fields["traits"] = .object(traits ?? [:])
    case .page, .screen:
      fields["name"] = Self.text(name)
      fields["category"] = Self.text(category)
      fields["properties"] = .object(
        type == .page ? pageProperties(page, previewSurveyID: previewSurveyID) : properties)
    case .group:
      fields["groupId"] = Self.text(groupID) ?? .null
      fields["traits"] = .object(traits ?? [:])
    case .alias:
      fields["previousId"] = Self.text(previousID)
    }
    return fields
  }

  /// A page event repeats the page in its properties, where the operator's own stand on top.
  private func pageProperties(_ page: JSONObject, previewSurveyID: String?) -> JSONObject {
    var all = JSONObject()
    for key in Self.pageKeys { all[key] = page[key] }
    for (key, value) in properties { all[key] = value }
    if let category = Self.text(category) { all["category"] = category }
    if let name = Self.text(name) { all["name"] = name }
    return previewSurveyID.map { Preview.page(all, of: $0) } ?? all
  }

  private func pageObject(site: PageContext, previewSurveyID: String?) -> JSONObject {
    var overrides = JSONObject()
    if type == .page {
      for key in Self.pageKeys { overrides[key] = properties[key] }
    }
    overrides = overrides.merging(context?["page"]?.objectValue ?? [:]).merging(page ?? [:])
    let whole = site.json(overriddenBy: overrides)
    return previewSurveyID.map { Preview.page(whole, of: $0) } ?? whole
  }

  private func contextObject(in environment: Environment, page: JSONObject) -> JSONObject {
    var object: JSONObject = [
      "page": .object(page),
      "library": ["name": "analytics.js", "version": "npm:next-1.84.1"],
      "locale": .string(environment.locale),
      "timezone": .string(environment.timeZone),
      "userAgent": .string(environment.userAgent),
    ]
    if context?["campaign"] == nil, let search = page["search"]?.stringValue {
      object["campaign"] = Campaign.json(search: search).map { .object($0) }
    }
    if type != .identify, type != .group {
      object["traits"] = traits.map { .object($0) }
    }
    guard var overrides = context else { return object }
    overrides["page"] = nil
    return object.merging(overrides)
  }

  private static let pageKeys = ["path", "referrer", "search", "title", "url"]

  /// An id or a name, unless there is none.
  private static func text(_ text: String?) -> JSONValue? {
    text.flatMap { $0.isEmpty ? nil : .string($0) }
  }
}

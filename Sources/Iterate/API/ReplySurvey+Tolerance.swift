internal import Segment

extension ReplySurvey {
  /// Reads a survey as clients do that require nothing: a missing id is empty, and triggers that
  /// cannot be read are none; `nil` when it is no object.
  init?(tolerating json: JSONValue) {
    guard case .object(var members) = json else { return nil }
    if members["id"]?.stringValue == nil { members["id"] = "" }
    if let survey = Self.read(members) {
      self = survey
      return
    }
    members["triggers"] = nil
    guard let survey = Self.read(members) else { return nil }
    self = survey
  }

  private static func read(_ members: JSONObject) -> ReplySurvey? {
    var unknown: [JSONPath] = []
    // What is wrong with it is found out, and said, by those who read the same JSON strictly.
    guard let fields = try? ReplyFields(.object(members), at: JSONPath()) else { return nil }
    return try? ReplySurvey(fields, unknown: &unknown)
  }
}

extension DisplayTrigger {
  /// Reads a list of triggers tolerantly: a type that is no text is an empty one.
  static func list(_ json: JSONValue?) -> [DisplayTrigger] {
    (json?.arrayValue ?? []).map { entry in
      let seconds = entry["options"]?["seconds"]?.doubleValue
      return DisplayTrigger(
        type: entry["type"]?.stringValue ?? "",
        seconds: seconds.flatMap { Int(exactly: $0.rounded()) })
    }
  }
}

internal import Iterate
internal import Segment

/// One `--set path=value`.
struct Assignment: Hashable, Sendable {
  /// Where in the event.
  let path: JSONPath
  /// What is put there: JSON if it is JSON, else text.
  let value: JSONValue

  /// The keys of an event that a path can start with; any other path is one of the properties.
  private static let topLevelKeys: Set<String> = [
    "properties", "traits", "context", "integrations", "userId", "anonymousId", "groupId",
    "previousId", "event", "name", "type", "category", "messageId", "timestamp",
  ]

  /// Reads `path=value`.
  ///
  /// - Throws: a failure of the category `data` when there is no `=` or no path in front of it.
  init(_ text: String) throws(Failure) {
    guard let equals = text.firstIndex(of: "="),
      let path = JSONPath(parsing: String(text[..<equals])), !path.steps.isEmpty
    else {
      throw Failure(
        "--set \(text) is not path=value",
        fix: "Write for example --set total=42.5 or --set context.page.url=https://shop.example.",
        category: .data)
    }
    if case .key(let first)? = path.steps.first, Self.topLevelKeys.contains(first) {
      self.path = path
    } else {
      self.path = JSONPath([.key("properties")] + path.steps)
    }
    let value = String(text[text.index(after: equals)...])
    // What is no JSON is meant as text: `plan=pro` needs no quotes.
    self.value = (try? JSONValue.parse(value)) ?? .string(value)
  }

  /// Sets the part of the event.
  ///
  /// - Throws: a failure of the category `data` when the part cannot hold the value.
  func apply(to draft: inout EventDraft) throws(Failure) {
    guard case .key(let first)? = path.steps.first else { return }
    let rest = JSONPath(Array(path.steps.dropFirst()))
    switch first {
    case "properties": try set(rest, in: &draft.properties)
    case "traits": try setOptional(rest, in: &draft.traits)
    case "integrations": try setOptional(rest, in: &draft.integrations)
    case "context" where rest.steps.first == .key("page") && rest.steps.count > 1:
      try setOptional(JSONPath(Array(rest.steps.dropFirst())), in: &draft.page)
    case "context": try setOptional(rest, in: &draft.context)
    case "userId": draft.userID = try text(rest)
    case "anonymousId": draft.anonymousID = try text(rest)
    case "groupId": draft.groupID = try text(rest)
    case "previousId": draft.previousID = try text(rest)
    case "category": draft.category = try text(rest)
    case "event", "name": draft.name = try text(rest)
    case "type":
      guard let type = EventType(rawValue: try text(rest)) else {
        throw refused(
          "is no type of event",
          fix: "Use one of \(EventType.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      draft.type = type
    default:
      throw refused(
        "cannot be set", fix: "It is made anew with every firing; leave it out.")
    }
  }

  private func setOptional(_ rest: JSONPath, in object: inout JSONObject?) throws(Failure) {
    var members = object ?? JSONObject()
    try set(rest, in: &members)
    object = members
  }

  private func set(_ rest: JSONPath, in object: inout JSONObject) throws(Failure) {
    var value = JSONValue.object(object)
    if rest.steps.isEmpty { value = self.value } else { value.set(self.value, at: rest) }
    guard let members = value.objectValue else {
      throw refused("must be an object", fix: "Set its members one by one, or give an object.")
    }
    object = members
  }

  private func text(_ rest: JSONPath) throws(Failure) -> String {
    guard rest.steps.isEmpty, let text = value.stringValue else {
      throw refused("must be a text", fix: "Give a text, in quotes if it looks like a number.")
    }
    return text
  }

  private func refused(_ what: String, fix: String) -> Failure {
    Failure("--set \(path): \(value.text) \(what)", fix: fix, category: .data)
  }
}

import Iterate
import Segment

/// An event that came from outside: JSON as Segment has it, or as the operator's editor was given it.
struct PastedEvent: Hashable {
  /// The event as a template.
  var template: EventTemplate
  /// The user id that it carried.
  var userID: String?
  /// The traits that it carried in its context.
  var traits: JSONObject?
  /// What of it is no part of a template, by name.
  var omitted: [String] = []

  /// Why it is not used.
  struct Problem: Error, Hashable {
    var what: String
    /// The member that is wrong.
    var key: String?
  }

  /// The names of an event's members in the text that the operator's editor gets.
  static let ownKeys = [
    "type", "name", "properties", "traits", "page", "integrations", "context", "groupId",
    "previousId",
  ]

  /// The members that only an event on its way to Segment has.
  private static let captureKeys = [
    "event", "messageId", "timestamp", "originalTimestamp", "sentAt", "receivedAt", "anonymousId",
    "userId", "writeKey", "channel", "version", "_metadata",
  ]

  /// Whether an object is an event, rather than the properties of one.
  static func isEvent(_ object: JSONObject) -> Bool {
    let isCaptured = captureKeys.contains { object[$0] != nil }
    if case .string(let type)? = object["type"], EventType(rawValue: type) != nil {
      return isCaptured || ownKeys.dropFirst(2).contains { object[$0]?.objectValue != nil }
        || object["name"]?.stringValue != nil && object.count == 2
    }
    return object["event"]?.stringValue != nil
      && (object["properties"]?.objectValue != nil || object["messageId"] != nil)
  }

  /// Reads an event.
  ///
  /// - Parameters:
  ///   - object: the event.
  ///   - name: what it is called when it has no name, as an identify event.
  /// - Throws: what is wrong with it.
  init(_ object: JSONObject, name: String) throws(Problem) {
    let isCaptured = Self.captureKeys.contains { object[$0] != nil }
    if !isCaptured, let stranger = object.keys.first(where: { !Self.ownKeys.contains($0) }) {
      throw Problem(
        what: "\"\(stranger.clipped(to: 60))\" is none of "
          + Self.ownKeys.joined(separator: ", "),
        key: stranger)
    }
    let type = try Self.type(of: object)
    template = EventTemplate(
      type: type, name: try Self.name(in: object, type: type, isCaptured: isCaptured, else: name),
      properties: try Self.section("properties", of: object) ?? JSONObject(),
      traits: try Self.section("traits", of: object),
      page: try Self.section("page", of: object),
      integrations: try Self.section("integrations", of: object),
      context: try Self.section("context", of: object),
      groupID: try Self.text("groupId", of: object),
      previousID: try Self.text("previousId", of: object))
    if isCaptured { try settleCapture(of: object) }
  }

  /// What a browser adds goes to where templates have it; what Segment makes anew is left out.
  private mutating func settleCapture(of object: JSONObject) throws(Problem) {
    if template.integrations?.isEmpty == true { template.integrations = nil }
    if case .string(let category)? = object["category"], template.properties["category"] == nil {
      template.properties["category"] = .string(category)
    }
    userID = try Self.text("userId", of: object)
    omitted = object.keys.filter {
      !Self.ownKeys.contains($0) && !["event", "userId", "category"].contains($0)
    }
    guard var context = template.context else { return }
    if case .object(var page)? = context["page"] {
      if let url = page["url"]?.stringValue {
        // Path and query that follow from the address would not follow it when it is edited.
        let address = PageURL(url)
        if page["path"]?.stringValue == address.path { page["path"] = nil }
        if page["search"]?.stringValue == address.search { page["search"] = nil }
      }
      template.page = page.isEmpty ? template.page : page
    }
    traits = context["traits"]?.objectValue
    context["page"] = nil
    context["library"] = nil
    template.context = context.isEmpty ? nil : context
  }

  private static func type(of object: JSONObject) throws(Problem) -> EventType {
    guard let value = object["type"] else {
      if object["event"] != nil { return .track }
      throw Problem(what: "\"type\" is missing: \(typeList)", key: nil)
    }
    guard let type = value.stringValue.flatMap(EventType.init) else {
      throw Problem(what: "\"type\" must be one of \(typeList)", key: "type")
    }
    return type
  }

  private static var typeList: String {
    EventType.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func name(
    in object: JSONObject, type: EventType, isCaptured: Bool, else fallback: String
  ) throws(Problem) -> String {
    let key = isCaptured && type == .track ? "event" : "name"
    guard let value = object[key], value != .null else {
      if isCaptured, type != .track { return fallback }
      throw Problem(what: "\"\(key)\" is missing: the event's name", key: nil)
    }
    guard let name = value.stringValue, name.contains(where: { !$0.isWhitespace }) else {
      if isCaptured, type != .track { return fallback }
      throw Problem(what: "\"\(key)\" must be a text that is not empty", key: key)
    }
    return name
  }

  private static func section(
    _ key: String, of object: JSONObject
  ) throws(Problem) -> JSONObject? {
    switch object[key] {
    case nil, .null?: return nil
    case .object(let members)?: return members
    default: throw Problem(what: "\"\(key)\" must be an object", key: key)
    }
  }

  private static func text(_ key: String, of object: JSONObject) throws(Problem) -> String? {
    switch object[key] {
    case nil, .null?: return nil
    case .string(let text)?: return text.isEmpty ? nil : text
    case .number(let number)?: return number.text
    default: throw Problem(what: "\"\(key)\" must be a text", key: key)
    }
  }
}

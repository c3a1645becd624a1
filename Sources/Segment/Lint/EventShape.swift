/// What events look like when they reach a destination in the browser.
///
/// - Source: segmentio/analytics-next and Segment's common fields.
enum EventShape {
  /// The names that some type of event has at the top, with those types; none stands for all.
  private static let members: [(name: String, types: Set<EventType>)] = [
    ("type", []), ("userId", []), ("anonymousId", []), ("messageId", []), ("timestamp", []),
    ("context", []), ("integrations", []), ("originalTimestamp", []), ("receivedAt", []),
    ("version", []), ("channel", []),
    ("event", [.track]), ("properties", [.track, .page, .screen]),
    ("traits", [.identify, .group]), ("name", [.page, .screen]), ("category", [.page, .screen]),
    ("groupId", [.group]), ("previousId", [.alias]),
    // Only on the wire to Segment.
    ("sentAt", []), ("writeKey", []), ("_metadata", []),
  ]

  static let names = members.map(\.name)

  /// Whether one of `types` has a member `name`; also when no types are known.
  static func has(_ name: String, in types: Set<EventType>) -> Bool {
    guard let owners = members.first(where: { $0.name == name })?.types, !owners.isEmpty else {
      return true
    }
    return types.isEmpty || !owners.isDisjoint(with: types)
  }

  /// Where `types` have what `name` is elsewhere; `nil` when they have nothing like it.
  static func substitute(for name: String, in types: Set<EventType>) -> [String]? {
    switch name {
    case "name" where types == [.track]: ["event"]
    case "event" where types.isSubset(of: [.page, .screen]): ["name"]
    case "traits": ["context", "traits"]
    case "properties" where types.isSubset(of: [.identify, .group]): ["traits"]
    default: nil
    }
  }
}

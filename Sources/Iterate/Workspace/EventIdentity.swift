public import Segment

/// What tells the templates of a workspace apart: their type and their exact name.
public struct EventIdentity: Hashable, Sendable {
  /// Which of Segment's calls it is.
  public let type: EventType
  /// The event's name.
  public let name: String

  /// The identity of an event.
  public init(type: EventType, name: String) {
    self.type = type
    self.name = name
  }

  /// Whether both are of one type, and of one name byte by byte.
  public static func == (left: EventIdentity, right: EventIdentity) -> Bool {
    left.type == right.type && left.name.isExactly(right.name)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    name.hashExactly(into: &hasher)
  }
}

extension EventTemplate {
  /// What tells it apart from the other templates.
  public var identity: EventIdentity { EventIdentity(type: type, name: name) }
}

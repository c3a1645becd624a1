/// The part of an event that a condition looks at.
public enum FQLField: Hashable, Sendable {
  case type
  case event
  case name
  case userID
  /// A path inside `properties`.
  case property(String)
  /// A path inside `traits`.
  case trait(String)
  /// A path inside `context`.
  case context(String)

  /// The field that the identifier of a condition stands for; only its first part counts.
  init?(identifier: String) {
    switch identifier.utf8.firstIndex(of: UInt8(ascii: ".")).map({ identifier[..<$0] })
      ?? identifier[...]
    {
    case "type": self = .type
    case "event": self = .event
    case "name": self = .name
    case "userId": self = .userID
    case "properties": self = .property(Self.path(in: identifier, below: "properties."))
    case "traits": self = .trait(Self.path(in: identifier, below: "traits."))
    case "context": self = .context(Self.path(in: identifier, below: "context."))
    default: return nil
    }
  }

  /// The field that the first argument of a function stands for.
  ///
  /// `type` is none, and anything that merely begins with `properties` is a property.
  init?(argument: String) {
    switch argument {
    case "event": self = .event
    case "name": self = .name
    case "userId": self = .userID
    case _ where argument.startsWithUnits(of: "properties"):
      self = .property(Self.path(in: argument, below: "properties."))
    case _ where argument.startsWithUnits(of: "traits"):
      self = .trait(Self.path(in: argument, below: "traits."))
    case _ where argument.startsWithUnits(of: "context"):
      self = .context(Self.path(in: argument, below: "context."))
    default: return nil
    }
  }

  /// The field as one writes it.
  public var text: String {
    switch self {
    case .type: "type"
    case .event: "event"
    case .name: "name"
    case .userID: "userId"
    case .property(let path): "properties.\(path)"
    case .trait(let path): "traits.\(path)"
    case .context(let path): "context.\(path)"
    }
  }

  private static func path(in identifier: String, below prefix: String) -> String {
    identifier.startsWithUnits(of: prefix)
      ? String(identifier.utf8.dropFirst(prefix.utf8.count)) ?? identifier : identifier
  }
}

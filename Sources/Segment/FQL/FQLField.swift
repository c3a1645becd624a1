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

  /// The part of the event that the field is, or is in.
  var part: String {
    switch self {
    case .type: "type"
    case .event: "event"
    case .name: "name"
    case .userID: "userId"
    case .property: "properties"
    case .trait: "traits"
    case .context: "context"
    }
  }
}

extension FQLField {
  /// A field whose name stands somewhere in a trigger.
  ///
  /// A condition is compiled with it, since it holds nothing that has to be counted.
  struct Place {
    /// The part of the event.
    var part: Part
    /// How many bytes of the name are in front of the path below the part.
    var prefixLength: Int
  }

  /// The parts of an event that a trigger can look at.
  enum Part: UInt8 {
    case type
    case event
    case name
    case userID
    case properties
    case traits
    case context

    /// Whether conditions look at something inside.
    var hasPath: Bool { rawValue >= Part.properties.rawValue }

    /// The name of the member of the event.
    var key: String {
      switch self {
      case .type: "type"
      case .event: "event"
      case .name: "name"
      case .userID: "userId"
      case .properties: "properties"
      case .traits: "traits"
      case .context: "context"
      }
    }
  }

  /// The field in `part`, below it at `path`.
  init(_ part: Part, path: String) {
    switch part {
    case .type: self = .type
    case .event: self = .event
    case .name: self = .name
    case .userID: self = .userID
    case .properties: self = .property(path)
    case .traits: self = .trait(path)
    case .context: self = .context(path)
    }
  }
}

extension FQLField.Place {
  /// The field that the identifier of a condition stands for; only its first part counts.
  init?(identifier: UnsafeBufferPointer<UInt8>) {
    let length: Int
    switch identifier {
    case _ where identifier.isName(in: "type"): (part, length) = (.type, 4)
    case _ where identifier.isName(in: "event"): (part, length) = (.event, 5)
    case _ where identifier.isName(in: "name"): (part, length) = (.name, 4)
    case _ where identifier.isName(in: "userId"): (part, length) = (.userID, 6)
    case _ where identifier.isName(in: "properties"): (part, length) = (.properties, 10)
    case _ where identifier.isName(in: "traits"): (part, length) = (.traits, 6)
    case _ where identifier.isName(in: "context"): (part, length) = (.context, 7)
    default: return nil
    }
    // Without a dot, the whole name is the path.
    prefixLength = length < identifier.count ? length + 1 : 0
  }

  /// The field that the first argument of a function stands for.
  ///
  /// `type` is none, and anything that merely begins with `properties` is a property.
  init?(argument: UnsafeBufferPointer<UInt8>) {
    let length: Int
    switch argument.count {
    case 4 where argument.begins(with: "name"): (part, length) = (.name, 4)
    case 5 where argument.begins(with: "event"): (part, length) = (.event, 5)
    case 6 where argument.begins(with: "userId"): (part, length) = (.userID, 6)
    case _ where argument.begins(with: "properties"): (part, length) = (.properties, 10)
    case _ where argument.begins(with: "traits"): (part, length) = (.traits, 6)
    case _ where argument.begins(with: "context"): (part, length) = (.context, 7)
    default: return nil
    }
    let isBelow = length < argument.count && argument[length] == UInt8(ascii: ".")
    prefixLength = isBelow ? length + 1 : 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of `word`, perhaps with more behind a dot.
  @inline(__always)
  fileprivate func isName(in word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    return begins(with: word) && (count == length || self[length] == UInt8(ascii: "."))
  }

  /// Whether these are the bytes of `word`, perhaps with more behind them.
  @inline(__always)
  func begins(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length where self[offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether these are the bytes of `word`.
  @inline(__always)
  func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && begins(with: word)
  }
}

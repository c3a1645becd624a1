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
  init?(identifier: UnsafeBufferPointer<UInt8>) {
    let part = identifier.prefix { $0 != UInt8(ascii: ".") }
    switch part.count {
    case 4 where part.elementsEqual("type".utf8): self = .type
    case 4 where part.elementsEqual("name".utf8): self = .name
    case 5 where part.elementsEqual("event".utf8): self = .event
    case 6 where part.elementsEqual("userId".utf8): self = .userID
    case 6 where part.elementsEqual("traits".utf8):
      self = .trait(Self.path(in: identifier, below: part.count))
    case 7 where part.elementsEqual("context".utf8):
      self = .context(Self.path(in: identifier, below: part.count))
    case 10 where part.elementsEqual("properties".utf8):
      self = .property(Self.path(in: identifier, below: part.count))
    default: return nil
    }
  }

  /// The field that the first argument of a function stands for.
  ///
  /// `type` is none, and anything that merely begins with `properties` is a property.
  init?(argument: UnsafeBufferPointer<UInt8>) {
    switch argument.count {
    case 4 where argument.elementsEqual("name".utf8): self = .name
    case 5 where argument.elementsEqual("event".utf8): self = .event
    case 6 where argument.elementsEqual("userId".utf8): self = .userID
    case _ where argument.starts(with: "properties".utf8):
      self = .property(Self.path(in: argument, below: 10))
    case _ where argument.starts(with: "traits".utf8):
      self = .trait(Self.path(in: argument, below: 6))
    case _ where argument.starts(with: "context".utf8):
      self = .context(Self.path(in: argument, below: 7))
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

  /// What follows the dot after the first `length` bytes; without a dot there, everything.
  private static func path(in name: UnsafeBufferPointer<UInt8>, below length: Int) -> String {
    let isBelow = length < name.count && name[length] == UInt8(ascii: ".")
    let path = UnsafeBufferPointer(rebasing: isBelow ? name[(length + 1)...] : name[...])
    return String(decoding: path, as: UTF8.self)
  }
}

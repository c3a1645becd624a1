/// One visible line of a `JSONOutline`.
public struct JSONOutlineRow: Hashable, Sendable {
  /// What stands in front of the value.
  public enum Label: Hashable, Sendable {
    /// Nothing: this is the whole document.
    case root
    /// The name of a member.
    case key(String)
    /// The position of an element, from 0.
    case index(Int)
  }

  /// The two kinds of values that hold others.
  public enum Kind: Hashable, Sendable {
    case object
    case array
  }

  /// What the line shows of the value.
  public enum Content: Hashable, Sendable {
    /// A value without anything inside: a scalar, `{}` or `[]`.
    case leaf(JSONValue)
    /// A container whose `count` children follow as rows of their own.
    case open(Kind, count: Int)
    /// A container whose `count` children are hidden.
    case folded(Kind, count: Int)
  }

  /// The number of containers around the value.
  public var depth: Int
  /// What stands in front of the value.
  public var label: Label
  /// What the line shows of the value.
  public var content: Content
  /// Whether no sibling follows.
  public var isLast: Bool

  /// A row from its parts.
  public init(depth: Int, label: Label, content: Content, isLast: Bool) {
    self.depth = depth
    self.label = label
    self.content = content
    self.isLast = isLast
  }
}

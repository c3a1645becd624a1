/// A trigger's tree, at most a group of groups deep.
public enum FQLNode: Hashable, Sendable {
  /// Conditions and groups of which all, or at least one, must hold.
  case group(FQLGroup)
  /// One condition.
  case condition(FQLCondition)
  /// An empty group, at which the reference throws when it gets there.
  case nothing(range: Range<Int>)

  /// How the children of a group work together.
  public enum Conjunction: String, Hashable, Sendable {
    case and
    case or
  }
}

/// Conditions and groups of which all, or at least one, must hold.
public struct FQLGroup: Hashable, Sendable {
  /// Whether all must hold or one is enough.
  public let conjunction: FQLNode.Conjunction
  /// What it is made of, from left to right.
  public let children: [FQLNode]
  /// Where it stands in the trigger, in UTF-8 bytes; with its parentheses if it has some.
  public let range: Range<Int>
}

extension FQLNode {
  /// Where the node stands in the trigger, in UTF-8 bytes.
  public var range: Range<Int> {
    switch self {
    case .group(let group): group.range
    case .condition(let condition): condition.range
    case .nothing(let range): range
    }
  }

  /// The conditions, from left to right.
  public var conditions: [FQLCondition] {
    switch self {
    case .group(let group): group.children.flatMap(\.conditions)
    case .condition(let condition): [condition]
    case .nothing: []
    }
  }
}

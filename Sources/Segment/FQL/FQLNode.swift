/// A trigger's tree.
public indirect enum FQLNode: Hashable, Sendable {
  /// Conditions and groups of which all, or at least one, must hold.
  case group(Conjunction, [FQLNode])
  /// One condition.
  case condition(FQLCondition)
  /// An empty group, at which the reference throws when it gets there.
  case nothing

  /// How the children of a group work together.
  public enum Conjunction: String, Hashable, Sendable {
    case and
    case or
  }
}

extension FQLNode {
  /// The conditions, from left to right.
  public var conditions: [FQLCondition] {
    switch self {
    case .group(_, let children): children.flatMap(\.conditions)
    case .condition(let condition): [condition]
    case .nothing: []
    }
  }
}

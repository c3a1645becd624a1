extension FQLNode {
  /// Whether the tree holds for `event`, from left to right and no further than needed.
  func matches(_ event: JSONValue) throws(EvaluationFailure) -> Bool {
    switch self {
    case .condition(let condition): return try condition.holds(for: event)
    case .group(let group): return try group.matches(event)
    case .nothing: throw .emptyGroup
    }
  }
}

extension FQLGroup {
  /// Whether all children, or one of them, hold for `event`.
  func matches(_ event: JSONValue) throws(EvaluationFailure) -> Bool {
    let isAnd = conjunction == .and
    for index in children.indices where try children[index].matches(event) != isAnd {
      return !isAnd
    }
    return isAnd
  }
}

extension EvaluationFailure {
  /// What the reference throws when it gets to an empty group.
  static let emptyGroup = EvaluationFailure(
    "Cannot read properties of undefined (reading 'type')", kind: .type)
}

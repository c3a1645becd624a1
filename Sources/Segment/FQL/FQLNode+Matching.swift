extension FQLNode {
  /// Whether the tree holds for `event`, from left to right and no further than needed.
  func matches(_ event: JSONValue) throws(EvaluationFailure) -> Bool {
    switch self {
    case .condition(let condition): return try condition.holds(for: event)
    case .nothing: throw .emptyGroup
    case .group(let group):
      let isAnd = group.conjunction == .and
      for child in group.children where try child.matches(event) != isAnd { return !isAnd }
      return isAnd
    }
  }
}

/// The options of `@flatten`: nested objects become one, their keys joined.
struct Flattening {
  var separator: String
  /// Whether arrays are kept whole instead of being flattened by index.
  var omitsArrays: Bool

  /// The flat object; a value that is neither object nor array ends up under the empty key.
  ///
  /// - Throws: when the value is nested too deep, or larger than `budget` allows.
  func applied(
    to value: MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    var collector = MemberCollector()
    try flatten(value, key: "", into: &collector, depth: 0, &budget)
    return collector.object
  }

  private func flatten(
    _ value: MappedValue,
    key: String,
    into collector: inout MemberCollector,
    depth: Int,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) {
    guard depth < MappedValue.maximumDepth else { throw .nestedTooDeep }
    let isContainer = value.members != nil || (!omitsArrays && value.elements != nil)
    guard isContainer else {
      collector.set(key, to: value)
      return
    }
    for entry in value.entries {
      let inner = key.isEmpty ? entry.key : key + separator + entry.key
      try budget.spend(8 * EvaluationBudget.value + inner.utf8.count)
      try flatten(entry.value, key: inner, into: &collector, depth: depth + 1, &budget)
    }
  }
}

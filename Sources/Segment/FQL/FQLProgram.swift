/// A trigger, ready to be matched: its conditions in order, and the groups among them.
///
/// The language knows a group of groups and nothing deeper, so no tree is needed.
struct FQLProgram: Hashable, Sendable {
  /// All conditions, from left to right.
  var conditions: [FQLCondition] = []
  /// Whether all of the top level must hold or one is enough.
  var conjunction = FQLNode.Conjunction.and
  /// Where the top level stands in the trigger, in UTF-8 bytes.
  var range = 0..<0
  /// The groups inside the top level that hold more or less than one condition, in order.
  var groups: [Group] = []

  /// Some of the conditions, as a group of its own.
  struct Group: Hashable, Sendable {
    /// Which conditions; none in an empty group, which stands in front of the one at its bounds.
    var conditions: Range<Int>
    var conjunction: FQLNode.Conjunction
    var range: Range<Int>
  }
}

extension FQLProgram {
  /// Whether the trigger selects `event`, from left to right and no further than needed.
  @inline(__always)
  func matches(_ event: JSONValue) throws(EvaluationFailure) -> Bool {
    // `switch` looks at the members where they are, while `if case` would copy them.
    switch event {
    case .object(let members):
      if let matches = glance(at: members) { return matches }
    default: break
    }
    return try looksCloser(at: event)
  }

  /// Whether the trigger selects an event of `members`; `nil` where that takes a closer look.
  ///
  /// Triggers are matched by the million, and mostly at a glance: everything is looked at where it
  /// is, since a copy would have to count references. Nothing is written, which the compiler has to
  /// be told to leave it at that.
  @_effects(readonly) @inline(never)
  func glance(at members: JSONObject) -> Bool? {
    guard groups.isEmpty else { return nil }
    let isAnd = conjunction == .and
    return conditions.withUnsafeBufferPointer { conditions in
      guard let first = conditions.baseAddress else { return isAnd }
      for index in conditions.indices {
        guard let holds = FQLCondition.glance(first + index, at: members) else { return nil }
        if holds != isAnd { return !isAnd }
      }
      return isAnd
    }
  }

  @inline(never)
  private func looksCloser(at event: JSONValue) throws(EvaluationFailure) -> Bool {
    if groups.isEmpty { return try holds(conditions.indices, conjunction, for: event) }
    let isAnd = conjunction == .and
    var position = 0
    for group in groups {
      let before = position..<group.conditions.lowerBound
      if try holds(before, conjunction, for: event) != isAnd { return !isAnd }
      guard !group.conditions.isEmpty else { throw .emptyGroup }
      if try holds(group.conditions, group.conjunction, for: event) != isAnd { return !isAnd }
      position = group.conditions.upperBound
    }
    return try holds(position..<conditions.count, conjunction, for: event)
  }

  private func holds(
    _ range: Range<Int>,
    _ conjunction: FQLNode.Conjunction,
    for event: JSONValue
  ) throws(EvaluationFailure) -> Bool {
    let isAnd = conjunction == .and
    for condition in conditions[range] where try condition.holds(for: event) != isAnd {
      return !isAnd
    }
    return isAnd
  }
}

extension FQLProgram {
  /// The trigger as a tree.
  var tree: FQLNode {
    var children: [FQLNode] = []
    var position = 0
    for group in groups {
      children += conditions[position..<group.conditions.lowerBound].map { .condition($0) }
      position = group.conditions.upperBound
      if group.conditions.isEmpty {
        children.append(.nothing(range: group.range))
      } else {
        let inner = conditions[group.conditions].map { FQLNode.condition($0) }
        children.append(
          .group(
            FQLGroup(conjunction: group.conjunction, children: inner, range: group.range)))
      }
    }
    children += conditions[position...].map { .condition($0) }
    return .group(FQLGroup(conjunction: conjunction, children: children, range: range))
  }
}

extension EvaluationFailure {
  /// What the reference throws when it gets to an empty group.
  static let emptyGroup = EvaluationFailure(
    "Cannot read properties of undefined (reading 'type')", kind: .type)
}

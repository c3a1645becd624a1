extension FQLCondition {
  /// Whether the condition holds for `event`.
  func holds(for event: JSONValue) throws(EvaluationFailure) -> Bool {
    comparison.holds(for: try actualValue(in: event))
  }

  /// Whether `condition` holds for an event of `members`; `nil` where that takes a closer look.
  ///
  /// A pointer, since the condition is not copied either; see `FQLProgram.glance(at:)`.
  @_effects(readonly) @inline(never)
  static func glance(
    _ condition: UnsafePointer<FQLCondition>,
    at members: JSONObject
  ) -> Bool? {
    guard condition.pointee.target.route.isShort else { return nil }
    guard let place = members.position(of: condition.pointee.target.key) else {
      return condition.pointee.comparison.holdsForNothing
    }
    if condition.pointee.target.route == .part {
      return condition.pointee.comparison.holds(for: members.slots[place].value)
    }
    // Anything else has no members, or is an array or a text with an index or a length.
    guard case .object(let inner) = members.slots[place].value else { return nil }
    return glance(condition, inside: inner)
  }

  /// The same for a condition on one of `members`.
  @_effects(readonly) @inline(never)
  private static func glance(
    _ condition: UnsafePointer<FQLCondition>,
    inside members: JSONObject
  ) -> Bool {
    guard let place = members.position(of: condition.pointee.target.name) else {
      return condition.pointee.comparison.holdsForNothing
    }
    return condition.pointee.comparison.holds(for: members.slots[place].value)
  }

  /// Whether a field with the value `actual` satisfies the condition; `nil` is `undefined`.
  func isSatisfied(by actual: JSONValue?) -> Bool { comparison.holds(for: actual) }

  /// What the condition looks at in `event`; `nil` is `undefined`.
  func actualValue(in event: JSONValue) throws(EvaluationFailure) -> JSONValue? {
    if case .null = event {
      throw EvaluationFailure(
        "Cannot read properties of null (reading '\(target.key)')", kind: .type)
    }
    guard case .object(let members) = event else { return nil }
    let value = members[target.key]
    switch target.route {
    case .part: return value
    case .key: return LookupPath(CollectionOfOne(target.name)).value(in: value)
    case .keys: return target.keys?.value(in: value)
    case .empty: return nil
    case .invalid:
      throw EvaluationFailure("Cannot read properties of null (reading 'reduce')", kind: .type)
    }
  }
}

extension FQLCondition {
  /// Whether the condition holds for `event`.
  func holds(for event: JSONValue) throws(EvaluationFailure) -> Bool {
    isSatisfied(by: try actualValue(in: event))
  }

  /// Whether `condition` holds for `event`.
  ///
  /// The way that is taken by the million: looked at in place, a condition is not copied with all
  /// its references, and ordinary texts are compared without further ado.
  static func holds(
    _ condition: UnsafePointer<FQLCondition>,
    for event: JSONValue
  ) throws(EvaluationFailure) -> Bool {
    guard case .object(let members) = event else {
      return try condition.pointee.holds(for: event)
    }
    switch condition.pointee.route {
    case .part:
      return holds(condition, for: members[condition.pointee.part.key])
    case .key:
      guard let part = members[condition.pointee.part.key] else {
        return condition.pointee.isSatisfied(by: nil)
      }
      // Anything else has no members, or is an array or a text with an index or a length.
      guard case .object(let inner) = part else {
        return try condition.pointee.holds(for: event)
      }
      return holds(condition, for: inner[condition.pointee.name])
    default:
      return try condition.pointee.holds(for: event)
    }
  }

  @inline(__always)
  private static func holds(
    _ condition: UnsafePointer<FQLCondition>,
    for actual: JSONValue?
  ) -> Bool {
    let comparison = condition.pointee.operator
    if case .string(let text)? = actual, condition.pointee.isTextASCII {
      if comparison == .equals { return text.isASCIIText(condition.pointee.text) }
      if comparison == .notEquals { return !text.isASCIIText(condition.pointee.text) }
    }
    return condition.pointee.isSatisfied(by: actual)
  }

  /// What the condition looks at in `event`; `nil` is `undefined`.
  func actualValue(in event: JSONValue) throws(EvaluationFailure) -> JSONValue? {
    if case .null = event {
      throw EvaluationFailure(
        "Cannot read properties of null (reading '\(part.key)')", kind: .type)
    }
    guard case .object(let members) = event else { return nil }
    let value = members[part.key]
    switch route {
    case .part: return value
    case .key: return LookupPath(CollectionOfOne(name)).value(in: value)
    case .keys: return keys?.value(in: value)
    case .empty: return nil
    case .invalid:
      throw EvaluationFailure("Cannot read properties of null (reading 'reduce')", kind: .type)
    }
  }

  /// Whether a field with the value `actual` satisfies the condition; `nil` is `undefined`.
  func isSatisfied(by actual: JSONValue?) -> Bool {
    switch actual {
    case .string(let actual)?: isSatisfied(by: actual)
    case .number(let actual)?: isSatisfied(by: actual.double)
    case .bool(let actual)?:
      switch `operator` {
      case .notEquals?, .exists?: true
      case .isTrue?: actual
      case .isFalse?: !actual
      default: false
      }
    case .array?, .object?: `operator` == .notEquals || `operator` == .exists
    case .null?, nil: `operator` == .notEquals || `operator` == .notExists
    }
  }

  private func isSatisfied(by actual: String) -> Bool {
    switch `operator` {
    case .equals?: isText(actual)
    case .notEquals?: !isText(actual)
    case .contains?: actual.containsUnits(of: text)
    case .notContains?: !actual.containsUnits(of: text)
    case .startsWith?: actual.startsWithUnits(of: text)
    case .notStartsWith?: !actual.startsWithUnits(of: text)
    case .endsWith?: actual.endsWithUnits(of: text)
    case .notEndsWith?: !actual.endsWithUnits(of: text)
    case .exists?: true
    default: false
    }
  }

  private func isSatisfied(by actual: Double) -> Bool {
    switch `operator` {
    case .numberEquals?: kind == .number && actual == number
    // What is no number equals nothing, not even another one.
    case .numberNotEquals?: kind != .number || actual != number
    case .less?: actual < number
    case .lessOrEqual?: actual <= number
    case .greater?: actual > number
    case .greaterOrEqual?: actual >= number
    case .notEquals?, .exists?: true
    default: false
    }
  }

  /// Whether `actual` is the same code points as the value.
  private func isText(_ actual: String) -> Bool {
    isTextASCII ? actual.isASCIIText(text) : actual.isExactly(text)
  }
}

extension String {
  /// Whether this is `text`, which is all ASCII.
  @inline(__always)
  fileprivate func isASCIIText(_ text: String) -> Bool {
    // `==` also equates composed and decomposed letters, but nothing that is not ASCII is equal to
    // as many bytes of ASCII.
    utf8.count == text.utf8.count && self == text
  }
}

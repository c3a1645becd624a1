extension FQLCondition {
  /// Whether the condition holds for `event`.
  func holds(for event: JSONValue) throws(EvaluationFailure) -> Bool {
    guard case .object(let members) = event else {
      return isSatisfied(by: try actualValue(in: event))
    }
    switch route {
    case .part:
      return isSatisfied(by: members[field.part])
    case .key(let key):
      // Anything else has no members, or is an array or a text with an index or a length.
      guard case .object(let inner)? = members[field.part] else { break }
      return isSatisfied(by: inner[key.text])
    default:
      break
    }
    return isSatisfied(by: try actualValue(in: event))
  }

  /// What the condition looks at in `event`; `nil` is `undefined`.
  func actualValue(in event: JSONValue) throws(EvaluationFailure) -> JSONValue? {
    if case .null = event {
      throw EvaluationFailure(
        "Cannot read properties of null (reading '\(field.part)')", kind: .type)
    }
    guard case .object(let members) = event else { return nil }
    let part = members[field.part]
    switch route {
    case .part: return part
    case .key(let key):
      guard let part, part.isTruthy else { return part }
      return part.member(key)
    case .keys(let path): return path.value(in: part)
    case .empty: return nil
    case .invalid: throw EvaluationFailure("Cannot read properties of null (reading 'reduce')", kind: .type)
    }
  }

  /// Whether a field with the value `actual` satisfies the condition; `nil` is `undefined`.
  func isSatisfied(by actual: JSONValue?) -> Bool {
    switch `operator` {
    case .equals?: actual?.stringValue.map(isText) ?? false
    case .notEquals?: actual?.stringValue.map { !isText($0) } ?? true
    case .numberEquals?: actual?.doubleValue.map { $0 == valueAsNumber } ?? false
    case .numberNotEquals?: actual?.doubleValue.map { $0 != valueAsNumber } ?? false
    case .less?: actual?.doubleValue.map { $0 < number } ?? false
    case .lessOrEqual?: actual?.doubleValue.map { $0 <= number } ?? false
    case .greater?: actual?.doubleValue.map { $0 > number } ?? false
    case .greaterOrEqual?: actual?.doubleValue.map { $0 >= number } ?? false
    case .contains?: actual?.stringValue?.containsUnits(of: text) ?? false
    case .notContains?: actual?.stringValue.map { !$0.containsUnits(of: text) } ?? false
    case .startsWith?: actual?.stringValue?.startsWithUnits(of: text) ?? false
    case .notStartsWith?: actual?.stringValue.map { !$0.startsWithUnits(of: text) } ?? false
    case .endsWith?: actual?.stringValue?.endsWithUnits(of: text) ?? false
    case .notEndsWith?: actual?.stringValue.map { !$0.endsWithUnits(of: text) } ?? false
    case .exists?: actual.map { $0 != .null } ?? false
    case .notExists?: actual.map { $0 == .null } ?? true
    case .isTrue?: actual?.boolValue == true
    case .isFalse?: actual?.boolValue == false
    case nil: false
    }
  }

  /// Whether `actual` is the same code points as the value.
  private func isText(_ actual: String) -> Bool {
    // `==` also equates composed and decomposed letters, but nothing that is not ASCII is equal to
    // as many bytes of ASCII.
    actual.utf8.count == text.utf8.count && actual == text
      && (isTextASCII || actual.utf8.elementsEqual(text.utf8))
  }

  /// The value where it is a number; NaN, which equals nothing, where it is not.
  private var valueAsNumber: Double { value?.doubleValue ?? .nan }
}

extension FQLField {
  /// The part of the event that the field is, or is in.
  var part: String {
    switch self {
    case .type: "type"
    case .event: "event"
    case .name: "name"
    case .userID: "userId"
    case .property: "properties"
    case .trait: "traits"
    case .context: "context"
    }
  }
}

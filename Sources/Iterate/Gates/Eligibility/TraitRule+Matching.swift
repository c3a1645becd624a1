public import Segment

extension TraitRule {
  /// Whether the rule holds for a person with these traits.
  ///
  /// Texts are compared byte by byte, numbers by value whatever their spelling; nothing is converted.
  public func holds(for traits: JSONObject) -> Bool {
    let trait = traits[name]
    return switch condition {
    case .equals(let value): trait?.isSame(as: value) ?? false
    case .notEquals(let value): !(trait?.isSame(as: value) ?? false)
    case .contains(let part): trait?.stringValue?.containsExactly(part) ?? false
    case .exists(let wanted): (trait != nil && trait != .null) == wanted
    case .greaterThan(let limit): trait?.doubleValue.map { $0 > limit } ?? false
    case .lessThan(let limit): trait?.doubleValue.map { $0 < limit } ?? false
    }
  }
}

extension JSONValue {
  /// Whether both are the same JSON data: `3` is `3.0`, and the order of members does not matter.
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      left.double == right.double
    case (.string(let left), .string(let right)):
      left.isExactly(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { key, value in right[key].map { value.isSame(as: $0) } ?? false }
    default:
      self == other
    }
  }
}

/// A trigger as people read it: negations sit at the conditions, groups nest.
indirect enum ConventionalNode: Hashable {
  case all([ConventionalNode])
  case any([ConventionalNode])
  case condition(ConventionalCondition)

  /// Whether it holds for `event`.
  func holds(for event: JSONValue) -> Bool {
    switch self {
    case .all(let nodes): nodes.allSatisfy { $0.holds(for: event) }
    case .any(let nodes): nodes.contains { $0.holds(for: event) }
    case .condition(let condition): condition.holds(for: event)
    }
  }

  /// The conditions, from left to right.
  var conditions: [ConventionalCondition] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.conditions)
    case .condition(let condition): [condition]
    }
  }
}

/// A condition as people read it.
///
/// What is compared with a number or a truth value is about such values: a value of another type
/// neither equals nor differs, but a missing field differs. The same goes for the functions and
/// texts, except that `type` and `event` are always there where they can be.
struct ConventionalCondition: Hashable {
  /// The part of the event that is looked at.
  var part: FQLField.Part
  /// The keys below it.
  var keys: [String]
  /// What is asked.
  var test: Test
  /// Whether the opposite is asked.
  var isNegated: Bool

  /// What can be asked of a value.
  enum Test: Hashable {
    case isMissing
    case equalsText(String)
    case equalsNumber(Double)
    case equalsBool(Bool)
    case size(FQLOperator, Double)
    case contains(String)
    case startsWith(String)
    case endsWith(String)
  }

  /// Whether `part` is a text in every event that has it.
  var isAlwaysText: Bool { part == .type || part == .event }

  /// Whether the condition holds for `event`.
  func holds(for event: JSONValue) -> Bool {
    let value = LookupPath([part.key] + keys).value(in: event)
    let isMissing = value == nil || value == .null
    switch test {
    case .isMissing:
      return (isAlwaysText ? value?.stringValue == nil : isMissing) != isNegated
    case .equalsText(let text):
      return (value?.stringValue?.isExactly(text) ?? false) != isNegated
    case .equalsNumber(let number):
      guard let actual = value?.doubleValue else { return isMissing && isNegated }
      return (actual == number) != isNegated
    case .equalsBool(let flag):
      guard let actual = value?.boolValue else { return isMissing && isNegated }
      return (actual == flag) != isNegated
    case .size(let comparison, let number):
      guard let actual = value?.doubleValue else { return isMissing && isNegated }
      return comparison.compares(actual, number) != isNegated
    case .contains(let part):
      return holds(for: value) { $0.containsUnits(of: part) }
    case .startsWith(let part):
      return holds(for: value) { $0.startsWithUnits(of: part) }
    case .endsWith(let part):
      return holds(for: value) { $0.endsWithUnits(of: part) }
    }
  }

  private func holds(for value: JSONValue?, _ test: (String) -> Bool) -> Bool {
    if let text = value?.stringValue { return test(text) != isNegated }
    return isNegated && !isAlwaysText && (value == nil || value == .null)
  }
}

extension FQLOperator {
  /// Whether `left` and `right` are in the order that the operator asks for.
  func compares(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    default: false
    }
  }

  /// The operator that holds for numbers where this one does not.
  var oppositeSize: FQLOperator {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    default: .less
    }
  }
}

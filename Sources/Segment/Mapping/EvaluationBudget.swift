/// How much work may still be done for one evaluation, such as one line of `evaluate`.
///
/// The reference has 500 ms for a template, and for the rest the memory of a browser. Work is
/// counted here, so that the answer is the same on every machine: a unit is a character or takes as
/// long as one, about five nanoseconds.
struct EvaluationBudget: Sendable {
  /// What is left, in units.
  private(set) var rest = Self.most

  /// What an evaluation has: two copies of the longest event, or a second.
  static let most = 1 << 27

  /// What it takes to make a value, or to look at one in full.
  static let value = 16

  /// Takes `units` off.
  ///
  /// - Returns: whether there were as many.
  @inline(__always)
  mutating func takes(_ units: Int) -> Bool {
    rest &-= units
    return rest >= 0
  }

  /// Takes `units` off, for a mapping.
  ///
  /// - Throws: when there are not as many.
  @inline(__always)
  mutating func spend(_ units: Int) throws(EvaluationFailure) {
    guard takes(units) else { throw .tooMuchWork }
  }

  /// Takes off what `count` values cost.
  ///
  /// - Throws: when that is too much.
  @inline(__always)
  mutating func spend(values count: Int) throws(EvaluationFailure) {
    try spend(count &* Self.value)
  }
}

extension EvaluationFailure {
  /// The refusal of mappings that would not come to an end: the reference has no words for it.
  static let tooMuchWork = EvaluationFailure(
    "mapping limit exceeded: make fewer or smaller values of one event", kind: .range)
}

/// Parts by themselves have a budget of their own.
extension MappingNode {
  /// What the part yields for `payload`, which Liquid's counters may change.
  func resolved(with payload: inout MappedValue) throws(EvaluationFailure) -> MappedValue {
    var budget = EvaluationBudget()
    return try resolved(with: &payload, &budget)
  }
}

extension MappingNode.Conditional {
  /// Whether `then` is taken.
  func holds(for payload: inout MappedValue) throws(EvaluationFailure) -> Bool {
    var budget = EvaluationBudget()
    return try holds(for: &payload, &budget)
  }
}

extension Mapping {
  /// The payload for `event`, which Liquid's `increment` and `decrement` may change.
  func payload(for event: inout MappedValue) throws(EvaluationFailure) -> MappedValue {
    var budget = EvaluationBudget()
    return try payload(for: &event, &budget)
  }
}

extension LiquidTemplate {
  /// The template's text for `payload`, whose members counters may change.
  func rendered(with payload: inout MappedValue) throws(EvaluationFailure) -> String {
    var budget = EvaluationBudget()
    return try rendered(with: &payload, &budget)
  }
}

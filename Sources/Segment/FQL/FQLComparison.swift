/// What a condition asks of the field that it looks at: an operator and mostly a value.
struct FQLComparison: Sendable {
  /// What is compared with.
  let value: Value
  /// The operator; a comparison without one never holds.
  let `operator`: FQLOperator?

  /// A value as it stands in a trigger.
  struct Value: Sendable {
    /// The value as a text, as JavaScript makes one.
    var text = ""
    /// The number that the value is, or is compared as; NaN where there is none.
    var number = Double.nan
    /// What it is.
    var kind = Kind.none
  }

  /// The kinds of value.
  enum Kind: UInt8 {
    case none
    case text
    case number
    case bool
  }

  /// A comparison with `value`.
  @inline(__always)
  init(_ operation: FQLOperator?, _ value: consuming Value) {
    if value.kind == .text, operation?.comparesSize ?? false {
      value.number = value.text.javaScriptNumber
    }
    self.operator = operation
    self.value = value
  }
}

extension FQLComparison {
  /// Whether it holds for a field with the value `actual`; `nil` is `undefined`.
  func holds(for actual: JSONValue?) -> Bool {
    actual.map { holds(for: $0) } ?? holdsForNothing
  }

  /// Whether it holds for a field that is `null` or `undefined`.
  @inline(__always) var holdsForNothing: Bool {
    switch `operator` {
    case .notEquals?, .notExists?: true
    default: false
    }
  }

  /// Whether it holds for a field with the value `actual`.
  ///
  /// The way that is taken by the million: ordinary texts are compared without further ado.
  @inline(__always)
  func holds(for actual: JSONValue) -> Bool {
    if case .string(let text) = actual {
      if case .equals? = `operator` { return text.isExactly(value.text) }
      if case .notEquals? = `operator` { return !text.isExactly(value.text) }
    }
    return holdsAfterAll(for: actual)
  }

  /// The ways that are taken less often.
  ///
  /// Nothing is written, which the compiler cannot see in all of them: it would copy `actual`.
  @_effects(readonly) @inline(never)
  private func holdsAfterAll(for actual: JSONValue) -> Bool {
    switch actual {
    case .string(let actual): holds(for: actual)
    case .number(let actual): holds(for: actual.double)
    case .bool(let actual):
      switch `operator` {
      case .notEquals?, .exists?: true
      case .isTrue?: actual
      case .isFalse?: !actual
      default: false
      }
    case .array, .object: `operator` == .notEquals || `operator` == .exists
    case .null: holdsForNothing
    }
  }

  private func holds(for actual: String) -> Bool {
    switch `operator` {
    case .equals?: actual.isExactly(value.text)
    case .notEquals?: !actual.isExactly(value.text)
    case .contains?: actual.containsUnits(of: value.text)
    case .notContains?: !actual.containsUnits(of: value.text)
    case .startsWith?: actual.startsWithUnits(of: value.text)
    case .notStartsWith?: !actual.startsWithUnits(of: value.text)
    case .endsWith?: actual.endsWithUnits(of: value.text)
    case .notEndsWith?: !actual.endsWithUnits(of: value.text)
    case .exists?: true
    default: false
    }
  }

  private func holds(for actual: Double) -> Bool {
    switch `operator` {
    case .numberEquals?: value.kind == .number && actual == value.number
    // What is no number equals nothing, not even another one.
    case .numberNotEquals?: value.kind != .number || actual != value.number
    case .less?: actual < value.number
    case .lessOrEqual?: actual <= value.number
    case .greater?: actual > value.number
    case .greaterOrEqual?: actual >= value.number
    case .notEquals?, .exists?: true
    default: false
    }
  }
}

/// An event on its way past the rules, which share it: Liquid's counters change it for those to come.
struct PassingEvent {
  /// The event.
  private(set) var value: MappedValue

  /// An event that no rule has seen.
  init(_ event: MappedValue) {
    value = event
  }

  /// Whether `trigger` selects it.
  func isSelected(by trigger: Trigger) throws(EvaluationFailure) -> Bool {
    // Looked at where it is: `if case` would copy it.
    switch value {
    case .json(let event): try trigger.matches(event)
    default: try trigger.matches(value.json)
    }
  }

  /// What `mapping` makes of it, at the expense of `budget`.
  mutating func payload(
    by mapping: Mapping,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    try mapping.payload(for: &value, &budget)
  }
}

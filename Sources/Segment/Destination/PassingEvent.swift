/// An event on its way past the rules, which share it: Liquid's counters change it for those to come.
struct PassingEvent {
  /// The event.
  private(set) var value: MappedValue
  /// Its members, at which triggers can glance without a copy of it; `nil` once it may have changed.
  private var members: JSONObject?

  /// An event that no rule has seen.
  init(_ event: MappedValue) {
    value = event
    members = if case .json(.object(let members)) = event { members } else { nil }
  }

  /// Whether `trigger` selects it.
  func isSelected(by trigger: Trigger) throws(EvaluationFailure) -> Bool {
    if let members, let matches = trigger.glance(at: members) { return matches }
    return try trigger.matches(value.json)
  }

  /// What `mapping` makes of it, at the expense of `budget`.
  mutating func payload(
    by mapping: Mapping,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    if mapping.hasCounters { members = nil }
    return try mapping.payload(for: &value, &budget)
  }
}

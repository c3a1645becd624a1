/// What one condition of a trigger found in an event.
public struct ConditionTrace: Hashable, Sendable {
  /// The condition.
  public var condition: FQLCondition
  /// The value of its field; `nil` when the event has none.
  public var found: JSONValue?
  /// Whether the condition holds.
  public var isSatisfied: Bool
  /// Why its field cannot be looked up, which ends the evaluation; `nil` when it can.
  public var failure: EvaluationFailure?

  /// The trace of `condition` at `event`; `nil` stands for `undefined`.
  init(_ condition: FQLCondition, at event: JSONValue?) {
    self.condition = condition
    do throws(EvaluationFailure) {
      // An event that is `undefined` selects nothing, so nothing is looked up either.
      found = try event.flatMap { event throws(EvaluationFailure) in
        try condition.actualValue(in: event)
      }
      isSatisfied = event != nil && condition.isSatisfied(by: found)
    } catch {
      found = nil
      isSatisfied = false
      failure = error
    }
  }

  /// What was found, in words: `event is "Page Viewed"`.
  public var finding: String {
    guard let found else { return "\(condition.field.text) is missing" }
    let text = found.text
    let longest = 80
    let shown = text.count > longest ? text.prefix(longest) + "…" : text[...]
    return "\(condition.field.text) is \(shown)"
  }
}

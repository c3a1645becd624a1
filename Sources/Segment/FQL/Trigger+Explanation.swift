/// What one condition of a trigger found in an event.
public struct ConditionTrace: Hashable, Sendable {
  /// The condition.
  public var condition: FQLCondition
  /// The value of its field; `nil` when the event has none.
  public var found: JSONValue?
  /// Whether the condition holds.
  public var isSatisfied: Bool

  /// The trace of `condition` at `event`.
  init(_ condition: FQLCondition, at event: JSONValue) {
    self.condition = condition
    do throws(EvaluationFailure) {
      found = try condition.actualValue(in: event)
      isSatisfied = condition.isSatisfied(by: found)
    } catch {
      // What cannot be looked up at all does not hold.
      found = nil
      isSatisfied = false
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

extension Trigger {
  /// What every condition found in `event`, from left to right, needed or not.
  public func trace(_ event: JSONValue) -> [ConditionTrace] {
    (tree?.conditions ?? []).map { ConditionTrace($0, at: event) }
  }

  /// Why `event` is not selected, as one sentence.
  ///
  /// Names the condition that decides with the value it found, or why the trigger never matches.
  public func reasonForNotMatching(_ event: JSONValue) -> String {
    if let syntaxError { return "The trigger never matches: it \(syntaxError.reason)." }
    guard let tree, case .object = event else { return "The event is not an object." }
    return tree.reasonForNotMatching(event)
  }
}

extension FQLNode {
  /// The sentence for a tree that does not hold.
  fileprivate func reasonForNotMatching(_ event: JSONValue) -> String {
    switch self {
    case .group(.and, let children):
      for child in children {
        switch child {
        case .condition(let condition):
          let trace = ConditionTrace(condition, at: event)
          if !trace.isSatisfied { return trace.reason }
        case .group, .nothing:
          let holds = (try? child.matches(event)) ?? false
          if !holds { return child.reasonForNotMatching(event) }
        }
      }
      return "Every condition holds."
    case .group(.or, let children):
      let traces = children.flatMap(\.conditions).map { ConditionTrace($0, at: event) }
      guard traces.count != 1 else { return traces[0].reason }
      let findings = traces.map { "\($0.condition.description) (\($0.finding))" }
      return "No alternative holds: \(findings.joined(separator: ", "))."
    case .condition(let condition):
      return ConditionTrace(condition, at: event).reason
    case .nothing:
      return "The trigger has an empty group."
    }
  }
}

extension ConditionTrace {
  /// The sentence for a condition that does not hold and decides.
  fileprivate var reason: String {
    condition.description + " does not hold: " + finding + "."
  }
}

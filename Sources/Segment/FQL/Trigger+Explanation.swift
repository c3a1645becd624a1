extension Trigger {
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
    case .group(let group) where group.conjunction == .and:
      // What cannot be evaluated does not hold.
      let culprit = group.children.first { !((try? $0.matches(event)) ?? false) }
      return culprit?.reasonForNotMatching(event) ?? "Every condition holds."
    case .group:
      let traces = conditions.map { ConditionTrace($0, at: event) }
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

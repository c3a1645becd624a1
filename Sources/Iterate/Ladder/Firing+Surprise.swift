extension Firing {
  /// What was expected, where it came out differently: a sentence that is said before all others.
  ///
  /// `nil` while nothing is decided, and where the prediction left it open.
  public var surprise: String? {
    let outcome = verdict
    let expected = plan.prediction
    guard outcome.outcome != .undecided, expected.outcome != .undecided else { return nil }
    guard outcome.outcome == expected.outcome else { return "Expected: \(expected.sentence)" }
    guard outcome.outcome == .shown, outcome.survey?.id != expected.survey?.id else { return nil }
    return "Expected: \(expected.sentence)"
  }
}

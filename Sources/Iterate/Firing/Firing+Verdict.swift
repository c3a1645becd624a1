extension Firing {
  /// What became of it so far.
  ///
  /// Of several requests the first that shows a survey decides, else the one that gets furthest.
  public var verdict: Verdict {
    if plan.mode == .dryRun { return notSent("Nothing was sent, it is a dry run. Expected: ") }
    if plan.steps.isEmpty { return plan.prediction }
    let verdicts = zip(exchanges.filter { $0.kind == .embed }, plan.steps).map {
      $0.verdict(of: $1, in: plan)
    }
    let shown = verdicts.filter { $0.outcome == .shown }
    if var first = shown.first {
      if let second = shown.dropFirst().first(where: { $0.survey != first.survey })?.survey {
        first.sentence += " \(second.name) was returned as well; a client shows one at a time."
      }
      return first
    }
    if isCancelled { return cancelled }
    return verdicts.decisive.map { verdicts[$0] }
      ?? notSent("Nothing has been sent yet. Expected: ")
  }

  /// How serious it turned out to be: a simulator on this machine is known by its replies.
  public var mode: Mode {
    exchanges.first { $0.response != nil }.map(plan.mode.answered(by:)) ?? plan.mode
  }

  private func notSent(_ opening: String) -> Verdict {
    var verdict = plan.prediction
    verdict.outcome = .undecided
    verdict.sentence = opening + verdict.sentence
    return verdict
  }

  private var cancelled: Verdict {
    let failure = APIFailure.cancelled.failure
    return Verdict(
      outcome: .undecided, survey: plan.preview.reference,
      sentence: "Undecided: \(failure.statement)", remedy: failure.fix, failure: failure)
  }
}

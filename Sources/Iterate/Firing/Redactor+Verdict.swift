/// What is said of a firing quotes what it was fired with: the page's address, the person's traits.
extension Redactor {
  /// `verdict` with every secret in its sentences masked.
  public func redact(_ verdict: Verdict) -> Verdict {
    var verdict = verdict
    verdict.survey = verdict.survey.map(redact)
    verdict.sentence = redact(verdict.sentence)
    verdict.remedy = verdict.remedy.map(redact)
    verdict.failure = verdict.failure.map(redact)
    return verdict
  }

  /// `ladder` with every secret in the facts of its gates masked.
  public func redact(_ ladder: Ladder) -> Ladder {
    Ladder(
      survey: ladder.survey.map(redact),
      rungs: ladder.rungs.map { rung in
        GateFinding(
          gate: rung.gate, result: rung.result, fact: redact(rung.fact),
          remedy: rung.remedy.map(redact))
      })
  }

  /// `reference` with every secret in the survey's name masked; the id stays what it is.
  private func redact(_ reference: SurveyReference) -> SurveyReference {
    SurveyReference(id: reference.id, name: redact(reference.name))
  }
}

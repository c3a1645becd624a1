internal import Segment

extension Firing {
  /// The ladder as far as it has come out: what was expected, corrected by what was observed.
  public var ladder: Ladder {
    guard let (exchange, step) = decisiveExchange else { return plan.ladder }
    let expected = plan.ladder(of: step)
    guard let key = observedKey(in: exchange) else { return expected }
    let returned = exchange.shownSurvey ?? exchange.reply?.survey
    let isExpected = returned.map { expected.survey?.id == $0.id } ?? true
    var ladder = isExpected ? expected : unexpected(expected)
    if let returned, !isExpected { ladder.survey = reference(to: returned) }
    ladder.rungs = ladder.rungs.map { finding in
      if finding.gate == .key { return key }
      guard !finding.gate.isPerFiring, let returned else { return finding }
      return observed(finding, returned, in: exchange)
    }
    return ladder
  }

  /// The exchange that decides, with its step: the first that shows a survey, else the last that was
  /// made.
  private var decisiveExchange: (Exchange, FiringPlan.Step)? {
    let made = Array(zip(exchanges.filter { $0.kind == .embed }, plan.steps))
    return made.first { $0.0.shownSurvey != nil } ?? made.last
  }

  /// What the answer says of the key; `nil` while there is none.
  private func observedKey(in exchange: Exchange) -> GateFinding? {
    guard exchange.result != nil else { return nil }
    let host = HostName(url: exchange.request.url)?.description ?? exchange.request.url
    guard let trouble = exchange.trouble else {
      let what = exchange.request.bearer == nil ? "request" : "key"
      return .pass(.key, "\(host) accepted the \(what).")
    }
    if trouble.category == .key {
      return .fail(.key, trouble.statement, remedy: trouble.fix)
    }
    return .unknown(.key, "The answer does not tell: \(trouble.statement)", remedy: trouble.fix)
  }

  /// A gate of the survey that came back: it got through whatever was expected.
  private func observed(
    _ finding: GateFinding, _ survey: ReplySurvey, in exchange: Exchange
  ) -> GateFinding {
    switch (finding.gate, finding.result) {
    case (.delay, _):
      let timing = exchange.reply.map { plan.context.persona.timing(of: $0).phrase } ?? "at once"
      return .pass(.delay, "It is shown \(timing).")
    case (.client, _):
      guard let trouble = exchange.trouble else {
        return .pass(.client, "\(plan.context.persona.title) can show it.")
      }
      return .fail(.client, trouble.statement, remedy: trouble.fix)
    case (_, .pass), (_, .skippedByPreview):
      return finding
    case (.survey, .unknown):
      return .pass(.survey, "It came back, so it exists.")
    case (_, .unknown):
      return .pass(finding.gate, "It came back, so this gate let it through.")
    case (_, .fail):
      return .pass(
        finding.gate, "It came back all the same. Expected otherwise: \(finding.fact)")
    }
  }

  /// The ladder of a survey that nobody expected.
  private func unexpected(_ expected: Ladder) -> Ladder {
    var ladder = expected
    ladder.rungs = expected.rungs.map { finding in
      finding.gate.isPerFiring ? finding : .unknown(finding.gate, "")
    }
    return ladder
  }

  private func reference(to survey: ReplySurvey) -> SurveyReference {
    let known = plan.context.workspace.surveys.first { $0.id.isExactly(survey.id) }
    return SurveyReference(id: survey.id, name: known?.name ?? survey.title ?? survey.id)
  }
}

internal import Segment

extension Firing {
  /// The ladder as far as it has come out: what was expected, corrected by what was observed.
  public var ladder: Ladder {
    guard let (exchange, step) = decisiveExchange else { return plan.ladder }
    let expected = plan.ladder(of: step)
    guard let key = observedKey(in: exchange) else { return expected }
    let returned = exchange.reply?.survey
    let isExpected = returned.map { expected.survey?.id == $0.id } ?? true
    var ladder = isExpected ? expected : unexpected(expected)
    if let returned, !isExpected {
      ladder.survey = SurveyReference(to: returned, in: plan.context.workspace)
    }
    ladder.rungs = ladder.rungs.map { finding in
      if finding.gate == .key { return key }
      guard !finding.gate.isPerFiring, returned != nil else { return finding }
      return observed(finding, in: exchange, of: step)
    }
    return ladder
  }

  /// The exchange that decides, with its step.
  private var decisiveExchange: (Exchange, FiringPlan.Step)? {
    let made = Array(zip(exchanges.filter { $0.kind == .embed }, plan.steps))
    let verdicts = made.map { exchange, step in exchange.verdict(of: step, in: plan) }
    return verdicts.decisive.map { made[$0] }
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
    _ finding: GateFinding, in exchange: Exchange, of step: FiringPlan.Step
  ) -> GateFinding {
    switch (finding.gate, finding.result) {
    case (.delay, _):
      guard let display = exchange.reading(in: plan)?.display else {
        return .unknown(.delay, "It is not shown, so there is nothing to wait for.")
      }
      return .pass(.delay, "It is shown \(display.timing.phrase).")
    case (.client, _):
      return client(exchange.verdict(of: step, in: plan))
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

  /// Whether the client shows what came back.
  private func client(_ verdict: Verdict) -> GateFinding {
    switch verdict.outcome {
    case .shown:
      .pass(
        .client,
        "\(plan.context.persona.title) can show it\(verdict.grade?.remark ?? "").")
    case .notShown: .fail(.client, verdict.reason, remedy: verdict.remedy ?? "")
    case .undecided: .unknown(.client, verdict.sentence, remedy: verdict.remedy)
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
}

internal import Segment

/// What is expected of one embed request, from what the workspace says about its surveys.
struct RequestPrediction {
  let request: EmbedRequest
  let preview: PreviewDecision
  let context: FiringContext
  let now: Instant

  /// What is expected, and the facts that nobody but Iterate knows.
  func expectation() -> (verdict: Verdict, openFacts: [String]) {
    if let survey = preview.survey { return expectation(of: survey) }
    if let surveyID = preview.surveyID { return (unknown(surveyID), []) }
    let targeting = context.workspace.surveys.filter { targets($0) }
    let all = targeting.map { expectation(of: $0) }
    if let shown = all.first(where: { $0.verdict.outcome == .shown }) { return shown }
    if let open = all.first(where: { $0.verdict.outcome == .undecided }) { return open }
    // The one that got furthest says most; of several the first.
    return all.max { ($0.verdict.gate?.position ?? 0) < ($1.verdict.gate?.position ?? 0) }
      ?? (nothingTargets, [])
  }

  private var name: String { request.eventName?.text ?? "undefined" }

  private func targets(_ survey: Survey) -> Bool {
    guard let name = request.eventName?.stringValue else { return false }
    return survey.targets(name)
  }

  private func expectation(of survey: Survey) -> (verdict: Verdict, openFacts: [String]) {
    var question = EligibilityQuestion(request, at: now)
    question.traits = question.traits ?? [:]
    question.readiness = .ready
    let findings = SurveyGates.findings(for: survey, question: question)
    if let failed = findings.first(where: { $0.result == .fail }) {
      return (against(survey, failed), [])
    }
    let open = findings.filter { $0.result == .unknown }.map(\.fact)
    let delay = survey.targeting.delaySeconds
    let time = delay > 0 ? "after \(delay) s" : "at once"
    let place = "\(time) on \(context.persona.phrase)"
    let sentence =
      open.isEmpty
      ? "\(survey.name) is shown \(place)."
      : (["\(survey.name) may be shown \(place)."] + open).joined(separator: " ")
    let verdict = Verdict(
      outcome: open.isEmpty ? .shown : .undecided, survey: SurveyReference(survey),
      sentence: sentence, delaySeconds: max(0, delay))
    return (verdict, open)
  }

  private func against(_ survey: Survey, _ finding: GateFinding) -> Verdict {
    let reason =
      switch finding.gate {
      case .event: notTargeted(by: survey)
      case .published: "\(survey.name) is a draft, and preview is off."
      case .platform:
        "\(survey.name) is for \(survey.platform.rawValue), and \(context.persona.phrase) asks."
      default: "\(survey.name) does not pass its \(finding.gate.rawValue) gate. \(finding.fact)"
      }
    return .notShown(
      at: finding.gate, reason, remedy: finding.remedy, survey: SurveyReference(survey))
  }

  private func notTargeted(by survey: Survey) -> String {
    if survey.events.isEmpty { return "\(survey.name) targets no event." }
    guard let text = request.eventName?.stringValue else {
      return "the event's name is \(name), and surveys target texts."
    }
    guard let near = NameDistance.nearest(to: text, among: survey.events) else {
      let targets = survey.events.quotedList(limit: 3)
      return "\(survey.name) does not target \(name); it targets \(targets)."
    }
    return "\(survey.name) does not target \(name) but \"\(near.name)\", which \(near.difference)."
  }

  private var nothingTargets: Verdict {
    guard let text = request.eventName?.stringValue else {
      return .notShown(
        at: .event, "the event's name is \(name), and surveys target texts.",
        remedy: "Map the field name to a text.")
    }
    let events = context.workspace.surveys.flatMap(\.events)
    guard let near = NameDistance.nearest(to: text, among: events) else {
      return .notShown(
        at: .event, "no survey targets \(name).",
        remedy: "Fire an event that a survey targets, or add this one to a survey.")
    }
    return .notShown(
      at: .event, "no survey targets \(name). \"\(near.name)\" \(near.difference).",
      remedy: "Fire \"\(near.name)\" instead.")
  }

  private func unknown(_ surveyID: String) -> Verdict {
    Verdict(
      outcome: .undecided, survey: preview.reference,
      sentence:
        "The workspace does not have the previewed survey \(surveyID): whether it targets \(name) "
        + "is not known.",
      remedy: "Add the survey and its events to the workspace.")
  }
}

extension GateID {
  /// The gate's place among all.
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

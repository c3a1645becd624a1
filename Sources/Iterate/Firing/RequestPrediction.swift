internal import Segment

/// What is expected of one embed request, from what the workspace says about its surveys.
struct RequestPrediction {
  let request: EmbedRequest
  let preview: PreviewDecision
  let context: FiringContext
  /// The survey that decides, with its gates.
  let candidate: SurveyLadder.Candidate?

  /// The prediction of what `ladder`'s request leads to.
  init(_ ladder: SurveyLadder) {
    self.init(ladder, candidate: ladder.candidate)
  }

  /// The prediction of what `ladder`'s request leads to, where `candidate` decides.
  init(_ ladder: SurveyLadder, candidate: SurveyLadder.Candidate?) {
    request = ladder.request
    preview = ladder.preview
    context = ladder.context
    self.candidate = candidate
  }

  /// What is expected.
  var verdict: Verdict {
    if let candidate { return verdict(on: candidate) }
    guard let surveyID = preview.surveyID else { return nothingTargets }
    return isAtSimulator ? missing(surveyID) : unknown(surveyID)
  }

  private var name: String { request.eventName?.text ?? "undefined" }

  private func verdict(on candidate: SurveyLadder.Candidate) -> Verdict {
    let survey = candidate.survey
    if let failed = candidate.failed { return against(survey, failed) }
    let open = candidate.open.map(\.fact)
    let delay = survey.targeting.delaySeconds
    let time = delay > 0 ? "after \(delay) s" : "at once"
    let place = "\(time) on \(context.persona.phrase)"
    let sentence =
      open.isEmpty
      ? "\(survey.name) is shown \(place)."
      : (["\(survey.name) may be shown \(place)."] + open).joined(separator: " ")
    return Verdict(
      outcome: open.isEmpty ? .shown : .undecided, survey: SurveyReference(survey),
      sentence: sentence, delaySeconds: max(0, delay))
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

  /// Whether the surveys of the workspace are all that there are.
  private var isAtSimulator: Bool { context.profile.target == .simulator }

  private func missing(_ surveyID: String) -> Verdict {
    .notShown(
      at: .survey, "the simulator has no survey \(surveyID): it has those of the workspace.",
      remedy: "Preview a survey of the workspace, or add this one to it.",
      survey: preview.reference)
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

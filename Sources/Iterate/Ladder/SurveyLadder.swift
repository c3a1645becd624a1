internal import Segment

/// The gates of the surveys that one embed request can lead to, from what the workspace says of them
/// and what is known of the person.
struct SurveyLadder {
  let request: EmbedRequest
  let preview: PreviewDecision
  let context: FiringContext
  let knowledge: PersonKnowledge?
  let now: Instant

  /// A survey with its gates, in the order of `GateID`.
  struct Candidate {
    var survey: Survey
    var findings: [GateFinding]

    /// The gate that keeps it from being shown.
    var failed: GateFinding? { findings.first { $0.result == .fail } }
    /// What would decide and is not known, but for what no request is known of beforehand.
    var open: [GateFinding] {
      findings.filter { $0.result == .unknown && $0.gate != .survey && $0.gate != .client }
    }
    /// How many gates it gets through.
    var reach: Int { findings.firstIndex { $0.result == .fail } ?? findings.count }
  }

  /// The survey whose gates are shown: the previewed one, else the first that is surely shown, else
  /// the first that may be, else of those that target the event the one that gets furthest.
  var candidate: Candidate? {
    if preview.isOn { return preview.survey.map(candidate) }
    let all = context.workspace.surveys.filter(targetsEvent).map(candidate)
    return all.first { $0.failed == nil && $0.open.isEmpty }
      ?? all.first { $0.failed == nil }
      // Of several that get as far the first.
      ?? all.reversed().max { $0.reach < $1.reach }
  }

  /// `survey` with its gates.
  func candidate(_ survey: Survey) -> Candidate {
    var question = EligibilityQuestion(request, at: knowledge?.now ?? now)
    question.traits = knowledge?.traits ?? request.userTraits ?? [:]
    question.knowsAllTraits = knowledge != nil
    question.displays = knowledge?.displays
    question.sampling = knowledge?.sampling
    question.readiness = .ready
    let findings = SurveyGates.findings(for: survey, question: question)
    return Candidate(survey: survey, findings: findings.map(asKnown))
  }

  /// A finding as far as it can be known of the host, and with the remedy that helps here.
  private func asKnown(_ finding: GateFinding) -> GateFinding {
    switch (finding.gate, finding.result) {
    case (.survey, .pass) where knowledge == nil:
      .unknown(
        .survey, "The workspace has it; whether the key's company has it shows when it answers.",
        remedy: "Fire the event.")
    case (.client, .pass) where knowledge == nil:
      .unknown(
        .client, "Whether \(context.persona.title) can show it shows when the reply comes.",
        remedy: "Fire the event.")
    case (.traits, .fail) where request.userTraits == nil && !context.person.traits.isEmpty:
      .fail(
        .traits, "\(finding.fact) The person's traits are not sent: nothing identifies the person.",
        remedy: "Enable a subscription for \(DestinationAction.identifyUser.title).")
    default: finding
    }
  }

  private func targetsEvent(_ survey: Survey) -> Bool {
    guard let name = request.eventName?.stringValue else { return false }
    return survey.targets(name)
  }
}

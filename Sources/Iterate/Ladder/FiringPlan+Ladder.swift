internal import Segment

extension FiringPlan {
  /// The ladder as it is expected to come out.
  public var ladder: Ladder { ladder(of: decisiveStep) }

  /// The step whose prediction is that of the plan.
  var decisiveStep: Step? {
    steps.map(\.prediction).decisive.map { steps[$0] }
  }

  /// The ladder with the survey gates of `step`.
  func ladder(of step: Step?) -> Ladder {
    let firing = FiringGates(plan: self).findings
    guard let step else {
      let held = prediction.gate ?? .command
      let rest = GateID.allCases.dropFirst(firing.count).map { gate -> GateFinding in
        // A client can keep its request back.
        gate == held
          ? .fail(gate, prediction.reason, remedy: prediction.remedy ?? "")
          : .notReached(gate, behind: held)
      }
      return Ladder(survey: preview.reference, rungs: firing + rest)
    }
    return Ladder(
      survey: step.survey ?? preview.reference, rungs: firing + [key] + surveyGates(of: step))
  }

  /// The ladder of `survey`, whose gates came out as `findings`.
  func ladder(of survey: SurveyReference, through findings: [GateFinding]) -> Ladder {
    Ladder(survey: survey, rungs: FiringGates(plan: self).findings + [key] + findings)
  }

  /// What can be said of the key before it is used.
  private var key: GateFinding {
    guard case .host(let url) = context.profile.target else {
      return .pass(.key, "The simulator accepts its own key.")
    }
    let host = HostName(url: url)?.description ?? url
    guard context.profile.key != nil else {
      return .fail(
        .key, "The profile \(context.profile.name) has no embed key.",
        remedy: "Give it an apiKey or an apiKeyCommand in the workspace.")
    }
    return .unknown(
      .key, "Whether \(host) accepts the key shows when it answers.", remedy: "Fire the event.")
  }

  private func surveyGates(of step: Step) -> [GateFinding] {
    guard step.findings.isEmpty else { return step.findings }
    let gates = GateID.allCases.filter { !$0.isPerFiring }
    guard let surveyID = preview.surveyID else { return nothingTargets(step, gates) }
    if step.prediction.gate == .survey {
      return gates.map { gate in
        gate == .survey
          ? .fail(gate, step.prediction.reason, remedy: step.prediction.remedy ?? "")
          : .notReached(gate, behind: .survey)
      }
    }
    return gates.map { gate in
      .unknown(
        gate, "The workspace does not have the previewed survey \(surveyID).",
        remedy: "Add the survey to the workspace.")
    }
  }

  /// The gates where no survey waits for the event: it is the `event` gate that none gets through.
  private func nothingTargets(_ step: Step, _ gates: [GateID]) -> [GateFinding] {
    gates.map { gate in
      if gate == .event {
        return .fail(gate, step.prediction.reason, remedy: step.prediction.remedy ?? "")
      }
      return gate.position < GateID.event.position
        ? .unknown(gate, "There is no survey to speak of: none waits for this event.")
        : .notReached(gate, behind: .event)
    }
  }
}

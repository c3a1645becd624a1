internal import Segment

/// What is expected of a firing before it is sent, from what the workspace says.
struct Prediction {
  let event: JSONValue
  let evaluation: Evaluation
  let commands: [IterateCommand]
  let steps: [FiringPlan.Step]
  /// Why the client keeps a request back.
  let refusal: Verdict?

  /// The verdict: of the request that decides; without one, of the gate that keeps the event from
  /// Iterate.
  var verdict: Verdict {
    guard let place = steps.map(\.prediction).decisive else { return refusal ?? heldBack }
    return steps[place].prediction
  }

  /// Why no request is made.
  private var heldBack: Verdict {
    if case .blocked(let reason) = IntegrationsGate.verdict(event: event, action: .trackEvent) {
      return .notShown(
        at: .integrations, "the event's integrations keep it from the destination. \(reason)",
        remedy: "Take the switch out of the event's integrations.")
    }
    let active = evaluation.outcomes.filter(\.isActive)
    if active.isEmpty {
      return .notShown(
        at: .subscription, "no subscription of the destination is enabled.",
        remedy: evaluation.remedy(for: .trackEvent))
    }
    if let failure = evaluation.failures.first(where: { $0.action == .trackEvent }) {
      return .notShown(
        at: .mapping, "\(failure.action.title) failed: \(failure.failure.text)",
        remedy: "Mend the subscription's mapping.")
    }
    if let command = commands.first(where: { $0.eventName != nil }) {
      return .notShown(
        at: .mapping, "the mapping gives the event no name: \(command.text).",
        remedy: "Map the field name to \"$.event\", and give the event a name.")
    }
    if active.contains(where: \.isMatched) {
      return .notShown(
        at: .command, "Iterate is told who the person is, and identify asks for no survey.",
        remedy: "Fire an event that reaches \(DestinationAction.trackEvent.title).")
    }
    return noTriggerMatches(active)
  }

  private func noTriggerMatches(_ active: [SubscriptionOutcome]) -> Verdict {
    let type = event["type"]?.stringValue ?? "nameless"
    let article = type.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
    let action = DestinationAction.trackEvent
    let candidates = active.filter { $0.subscription.action == action.rawValue }
    var sentence = "no subscription's trigger matches \(article) \(type) event."
    if let first = candidates.first, case .notMatched(let reason) = first.result {
      sentence += " \(first.subscription.name): \(reason)"
    }
    let name = candidates.first?.subscription.name
    return .notShown(
      at: .trigger, sentence,
      remedy: name.map { "Change the trigger of \"\($0)\", or the event." }
        ?? evaluation.remedy(for: action))
  }
}

extension Evaluation {
  /// How the destination gets a subscription that reacts by `action`.
  fileprivate func remedy(for action: DestinationAction) -> String {
    let exists = outcomes.contains { $0.subscription.action == action.rawValue }
    return "\(exists ? "Enable" : "Add") a subscription for \(action.title)."
  }
}

extension [Verdict] {
  /// Which of several verdicts on one event decides: the first that shows a survey, else the first
  /// that may, else the one that gets furthest; `nil` when there is none.
  var decisive: Int? {
    firstIndex { $0.outcome == .shown } ?? firstIndex { $0.outcome == .undecided }
      ?? indices.reversed().max { reach(of: $0) < reach(of: $1) }
  }

  private func reach(of place: Int) -> Int {
    self[place].gate?.position ?? GateID.allCases.count
  }
}

extension Verdict {
  /// A verdict against a display; `reason` follows "Not shown:" and ends the sentence.
  static func notShown(
    at gate: GateID?, _ reason: String, remedy: String?, survey: SurveyReference? = nil
  ) -> Verdict {
    Verdict(
      outcome: .notShown, survey: survey, gate: gate, sentence: "Not shown: \(reason)",
      remedy: remedy)
  }
}

extension SubscriptionOutcome {
  /// Whether the runtime looks at it at all.
  var isActive: Bool {
    switch result {
    case .disabled, .unknownAction: false
    case .silenced, .notMatched, .matched, .failed: true
    }
  }

  /// Whether it reacted to the event.
  var isMatched: Bool {
    if case .matched = result { true } else { false }
  }
}

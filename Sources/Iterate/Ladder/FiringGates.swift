internal import Segment

/// The gates that are decided once a firing, before anything is sent.
struct FiringGates {
  let plan: FiringPlan

  /// One finding for each gate before `key`, in order.
  ///
  /// Behind the one that holds the event back nothing is decided.
  var findings: [GateFinding] {
    let gates = GateID.allCases.filter { $0.isPerFiring && $0 != .key }
    // Without a request, the prediction says at which gate the event is held back.
    guard plan.steps.isEmpty, let held = plan.prediction.gate else { return gates.map(passed) }
    return gates.map { gate in
      if gate == held {
        return .fail(gate, plan.prediction.reason, remedy: plan.prediction.remedy ?? "")
      }
      return isBefore(gate, held) ? passed(gate) : .notReached(gate, behind: held)
    }
  }

  private func isBefore(_ gate: GateID, _ other: GateID) -> Bool {
    gate.position < other.position
  }

  private func passed(_ gate: GateID) -> GateFinding {
    .pass(gate, fact(of: gate))
  }

  private func fact(of gate: GateID) -> String {
    switch gate {
    case .integrations:
      plan.event["integrations"]?.objectValue?.isEmpty == false
        ? "The event's integrations let it through." : "The event switches no destination off."
    case .subscription: "\(names { $0.isActive }) can react to events."
    case .trigger: "\(names { $0.isSelecting }) selects the event."
    case .mapping: "\(names { $0.isMatched }) names the event \(eventName)."
    default: "The destination calls \(calls)."
    }
  }

  /// The subscriptions of which `predicate` holds, by name.
  private func names(where predicate: (SubscriptionOutcome) -> Bool) -> String {
    let outcomes = plan.evaluation.outcomes.filter(predicate)
    let asking = outcomes.filter { $0.subscription.action == DestinationAction.trackEvent.rawValue }
    // Those that ask for a survey are what the ladder is about.
    return (asking.isEmpty ? outcomes : asking).map(\.subscription.name).quotedList(limit: 3)
  }

  private var eventName: String {
    plan.steps.first?.request.eventName.map { Wording.shortened($0.text) } ?? "nothing"
  }

  private var calls: String {
    let calls = plan.commands.filter { $0.eventName != nil }.map(\.text)
    let more = calls.count > 1 ? " and \(calls.count - 1) more" : ""
    return (calls.first ?? "nothing") + more
  }
}

extension GateFinding {
  /// A gate that is not looked at, since an earlier one fails.
  static func notReached(_ gate: GateID, behind earlier: GateID) -> GateFinding {
    .unknown(gate, "The event does not get here: \(earlier.rawValue) holds it back.")
  }
}

extension GateID {
  /// The gate's place among all.
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SubscriptionOutcome {
  /// Whether the trigger selected the event, whatever came of it.
  fileprivate var isSelecting: Bool {
    switch result {
    case .matched, .failed: true
    case .disabled, .unknownAction, .silenced, .notMatched: false
    }
  }
}

/// The Iterate destination of a workspace: its subscriptions, ready to evaluate events.
///
/// - Source: "Iterate Web (Actions)" in segmentio/action-destinations at 970a17ee.
public struct Destination: Sendable {
  /// The name under which Segment knows the destination.
  public static let name = "Iterate Web (Actions)"

  /// The subscriptions, in the order of the workspace.
  public let subscriptions: [Subscription]

  /// The enabled subscriptions in the order in which the runtime gets to them: action by action, of
  /// which it registers each as a plugin.
  let rules: [Rule]

  /// Compiles `subscriptions`; a broken one fails when an event reaches it, not here.
  ///
  /// - Parameters:
  ///   - subscriptions: the subscriptions of the workspace.
  ///   - timeZones: the rules of the time zones that Liquid templates name.
  public init(subscriptions: [Subscription], timeZones: TimeZones = .utc) {
    self.subscriptions = subscriptions
    var rules: [Rule] = []
    rules.reserveCapacity(subscriptions.count)
    for action in DestinationAction.allCases {
      let name = action.rawValue
      for place in subscriptions.indices
      where subscriptions[place].isEnabled && subscriptions[place].action.isExactly(name) {
        rules.append(Rule(subscriptions[place], of: action, at: place, timeZones: timeZones))
      }
    }
    self.rules = rules
  }

  /// What the destination does with `event`, without provenance.
  public func evaluate(_ event: JSONValue) -> Evaluation {
    evaluate(event, tracing: false)
  }

  /// What the destination does with `event`; `tracing` adds the provenance of every field.
  public func evaluate(_ event: JSONValue, tracing: Bool) -> Evaluation {
    var outcomes: [SubscriptionOutcome]? = subscriptions.map { subscription in
      SubscriptionOutcome(
        subscription: subscription,
        result: subscription.isEnabled ? .unknownAction : .disabled)
    }
    let (commands, failures) = react(to: .json(event), outcomes: &outcomes, tracing: tracing) {
      $0.command()
    }
    return Evaluation(outcomes: outcomes ?? [], commands: commands, failures: failures)
  }

  /// What the destination does with `event` without the reasons, which take longer than the rest.
  public func reaction(to event: JSONValue) -> Reaction {
    var outcomes: [SubscriptionOutcome]?
    let (commands, failures) = react(to: .json(event), outcomes: &outcomes, tracing: false) {
      $0.command()
    }
    return Reaction(commands: commands, failures: failures)
  }

  /// The calls that `event` leads to, and what went wrong: all that the runtime itself knows.
  ///
  /// - Parameter event: the event; `undefined` for none.
  /// - Returns: the calls in the order in which the runtime makes them, and at most one failure an
  ///   action.
  func calls(
    for event: MappedValue
  ) -> (calls: [DestinationCall], failures: [Evaluation.PluginFailure]) {
    var outcomes: [SubscriptionOutcome]?
    return react(to: event, outcomes: &outcomes, tracing: false) { $0 }
  }

  /// Runs all rules.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - outcomes: one a subscription; `nil` when nobody wants to know.
  ///   - tracing: whether outcomes get the provenance of every field.
  ///   - form: makes of a call what the caller wants of it.
  /// - Returns: what came out.
  private func react<Call>(
    to event: MappedValue,
    outcomes: inout [SubscriptionOutcome]?,
    tracing: Bool,
    as form: (consuming DestinationCall) -> Call
  ) -> (calls: [Call], failures: [Evaluation.PluginFailure]) {
    var calls: [Call] = []
    var failures: [Evaluation.PluginFailure] = []
    var event = PassingEvent(event)
    var budget = EvaluationBudget()
    // A failure ends its action.
    for rule in rules where rule.action != failures.last?.action {
      do throws(EvaluationFailure) {
        guard
          let payload = try payload(
            by: rule, of: &event, &budget, outcomes: &outcomes, tracing: tracing)
        else { continue }
        calls.append(form(try DestinationCall(rule.action, payload: payload)))
        outcomes?[rule.place].result = .matched(payload: payload.json ?? .null)
      } catch {
        failures.append(.init(action: rule.action, failure: error))
        outcomes?[rule.place].result = .failed(error)
        for later in rules where later.action == rule.action && later.place > rule.place {
          outcomes?[later.place].result = .silenced(by: subscriptions[rule.place].name)
        }
      }
    }
    return (calls, failures)
  }

  /// What `rule` makes of the event; `nil` when that is not for it.
  private func payload(
    by rule: Rule,
    of event: inout PassingEvent,
    _ budget: inout EvaluationBudget,
    outcomes: inout [SubscriptionOutcome]?,
    tracing: Bool
  ) throws(EvaluationFailure) -> MappedValue? {
    guard try event.isSelected(by: rule.trigger) else {
      outcomes?[rule.place].result = .notMatched(
        reason: rule.trigger.reasonForNotMatching(event.value.json ?? .null))
      return nil
    }
    let mapping = rule.mapping
    if tracing { outcomes?[rule.place].provenance = mapping.provenance(for: event.value) }
    return try event.payload(by: mapping, &budget)
  }
}

/// The Iterate destination of a workspace: its subscriptions, ready to evaluate events.
///
/// - Source: "Iterate Web (Actions)" in segmentio/action-destinations at 970a17ee.
public struct Destination: Sendable {
  /// The name under which Segment knows the destination.
  public static let name = "Iterate Web (Actions)"

  /// The subscriptions, in the order of the workspace.
  public let subscriptions: [Subscription]

  let plugins: [Plugin]

  /// The enabled subscriptions of one action, which the runtime registers as a plugin.
  struct Plugin: Sendable {
    var action: DestinationAction
    var rules: [Rule]
  }

  /// One subscription, compiled.
  ///
  /// A reference, so that an event passes by without a copy of it.
  final class Rule: Sendable {
    /// Its place in the workspace.
    let place: Int
    let trigger: Trigger
    let mapping: Mapping
    /// Whether the trigger selects an event.
    let selects: @Sendable (JSONValue?) throws(EvaluationFailure) -> Bool
    /// What the mapping makes of an event.
    let payload:
      @Sendable (inout MappedValue, inout EvaluationBudget) throws(EvaluationFailure) -> MappedValue

    init(place: Int, trigger: Trigger, mapping: Mapping) {
      self.place = place
      self.trigger = trigger
      self.mapping = mapping
      // Functions borrow what they have captured; a property is copied to be used.
      selects = { event throws(EvaluationFailure) in try trigger.matches(event) }
      payload = { event, budget throws(EvaluationFailure) in
        try mapping.payload(for: &event, &budget)
      }
    }
  }

  /// Compiles `subscriptions`; a broken one fails when an event reaches it, not here.
  ///
  /// - Parameters:
  ///   - subscriptions: the subscriptions of the workspace.
  ///   - timeZones: the rules of the time zones that Liquid templates name.
  public init(subscriptions: [Subscription], timeZones: TimeZones = .utc) {
    self.subscriptions = subscriptions
    plugins = DestinationAction.allCases.map { action in
      let rules = subscriptions.enumerated().filter {
        $0.element.isEnabled && $0.element.action.isExactly(action.rawValue)
      }
      return Plugin(
        action: action,
        rules: rules.map { place, subscription in
          let mapping = subscription.mapping == .null ? [:] : subscription.mapping
          return Rule(
            place: place,
            trigger: Trigger(subscription.trigger),
            mapping: Mapping(mapping, timeZones: timeZones)
          )
        })
    }
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
    let (calls, failures) = react(to: .json(event), outcomes: &outcomes, tracing: tracing)
    return Evaluation(
      outcomes: outcomes ?? [], commands: calls.map(\.command), failures: failures)
  }

  /// What the destination does with `event` without the reasons, which take longer than the rest.
  public func reaction(to event: JSONValue) -> Reaction {
    let (calls, failures) = calls(for: .json(event))
    return Reaction(commands: calls.map(\.command), failures: failures)
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
    return react(to: event, outcomes: &outcomes, tracing: false)
  }

  /// Runs all plugins.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - outcomes: one a subscription; `nil` when nobody wants to know.
  ///   - tracing: whether outcomes get the provenance of every field.
  /// - Returns: what came out.
  private func react(
    to event: MappedValue,
    outcomes: inout [SubscriptionOutcome]?,
    tracing: Bool
  ) -> (calls: [DestinationCall], failures: [Evaluation.PluginFailure]) {
    var calls: [DestinationCall] = []
    var failures: [Evaluation.PluginFailure] = []
    // All subscriptions share the event, which Liquid's counters change.
    var event = event
    var budget = EvaluationBudget()
    for plugin in plugins {
      do throws(EvaluationFailure) {
        try run(
          plugin, on: &event, &budget, into: &calls, outcomes: &outcomes, tracing: tracing)
      } catch {
        failures.append(.init(action: plugin.action, failure: error))
      }
    }
    return (calls, failures)
  }

  private func run(
    _ plugin: Plugin,
    on event: inout MappedValue,
    _ budget: inout EvaluationBudget,
    into calls: inout [DestinationCall],
    outcomes: inout [SubscriptionOutcome]?,
    tracing: Bool
  ) throws(EvaluationFailure) {
    for (index, rule) in plugin.rules.enumerated() {
      do throws(EvaluationFailure) {
        guard try rule.selects(event.json) else {
          outcomes?[rule.place].result = .notMatched(
            reason: rule.trigger.reasonForNotMatching(event.json ?? .null))
          continue
        }
        if tracing {
          outcomes?[rule.place].provenance = rule.mapping.provenance(for: event)
        }
        let payload = try rule.payload(&event, &budget)
        calls.append(try DestinationCall(plugin.action, payload: payload))
        outcomes?[rule.place].result = .matched(payload: payload.json ?? .null)
      } catch {
        outcomes?[rule.place].result = .failed(error)
        for later in plugin.rules[(index + 1)...] {
          outcomes?[later.place].result = .silenced(by: subscriptions[rule.place].name)
        }
        throw error
      }
    }
  }
}

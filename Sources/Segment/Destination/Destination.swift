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

  /// Compiles `subscriptions`; a broken one fails when an event reaches it, not here.
  ///
  /// - Parameters:
  ///   - subscriptions: the subscriptions of the workspace.
  ///   - timeZones: the rules of the time zones that Liquid templates name.
  public init(subscriptions: [Subscription], timeZones: TimeZones = .utc) {
    self.subscriptions = subscriptions
    plugins = DestinationAction.allCases.map { action in
      Plugin(action: action, rules: Self.rules(of: action, in: subscriptions, timeZones))
    }
  }

  private static func rules(
    of action: DestinationAction, in subscriptions: [Subscription], _ timeZones: TimeZones
  ) -> [Rule] {
    let name = action.rawValue
    var rules: [Rule] = []
    for place in subscriptions.indices
    where subscriptions[place].isEnabled && subscriptions[place].action.isExactly(name) {
      rules.append(Rule(subscriptions[place], at: place, timeZones: timeZones))
    }
    return rules
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
      $0.command
    }
    return Evaluation(outcomes: outcomes ?? [], commands: commands, failures: failures)
  }

  /// What the destination does with `event` without the reasons, which take longer than the rest.
  public func reaction(to event: JSONValue) -> Reaction {
    var outcomes: [SubscriptionOutcome]?
    let (commands, failures) = react(to: .json(event), outcomes: &outcomes, tracing: false) {
      $0.command
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

  /// Runs all plugins.
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
    as form: (DestinationCall) -> Call
  ) -> (calls: [Call], failures: [Evaluation.PluginFailure]) {
    var calls: [Call] = []
    var failures: [Evaluation.PluginFailure] = []
    // All subscriptions share the event, which Liquid's counters change.
    var event = event
    var budget = EvaluationBudget()
    for plugin in plugins {
      do throws(EvaluationFailure) {
        for rule in plugin.rules {
          let call = try call(
            of: rule, plugin, on: &event, &budget, outcomes: &outcomes, tracing: tracing)
          if let call { calls.append(form(call)) }
        }
      } catch {
        failures.append(.init(action: plugin.action, failure: error))
      }
    }
    return (calls, failures)
  }

  /// The call that one rule of `plugin` leads to; `nil` when the event is not for it.
  private func call(
    of rule: Rule,
    _ plugin: Plugin,
    on event: inout MappedValue,
    _ budget: inout EvaluationBudget,
    outcomes: inout [SubscriptionOutcome]?,
    tracing: Bool
  ) throws(EvaluationFailure) -> DestinationCall? {
    do throws(EvaluationFailure) {
      guard try rule.selects(event) else {
        outcomes?[rule.place].result = .notMatched(
          reason: rule.trigger.reasonForNotMatching(event.json ?? .null))
        return nil
      }
      if tracing {
        outcomes?[rule.place].provenance = rule.mapping.provenance(for: event)
      }
      let payload = try rule.mapping.payload(for: &event, &budget)
      let call = try DestinationCall(plugin.action, payload: payload)
      outcomes?[rule.place].result = .matched(payload: payload.json ?? .null)
      return call
    } catch {
      outcomes?[rule.place].result = .failed(error)
      for later in plugin.rules where later.place > rule.place {
        outcomes?[later.place].result = .silenced(by: subscriptions[rule.place].name)
      }
      throw error
    }
  }
}

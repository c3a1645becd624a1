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
  struct Rule: Sendable {
    /// Its place in the workspace.
    var place: Int
    var trigger: Trigger
    var mapping: Mapping
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
    var evaluation = Evaluation(
      outcomes: subscriptions.map { subscription in
        SubscriptionOutcome(
          subscription: subscription,
          result: subscription.isEnabled ? .unknownAction : .disabled)
      },
      commands: [],
      failures: []
    )
    // All subscriptions share the event, which Liquid's counters change.
    var event = MappedValue.json(event)
    for plugin in plugins {
      run(plugin, on: &event, into: &evaluation, tracing: tracing)
    }
    return evaluation
  }

  private func run(
    _ plugin: Plugin,
    on event: inout MappedValue,
    into evaluation: inout Evaluation,
    tracing: Bool
  ) {
    var culprit: String?
    for rule in plugin.rules {
      if let culprit {
        evaluation.outcomes[rule.place].result = .silenced(by: culprit)
        continue
      }
      do throws(EvaluationFailure) {
        guard try rule.trigger.matches(event.json) else {
          let reason = rule.trigger.reasonForNotMatching(event.json ?? .null)
          evaluation.outcomes[rule.place].result = .notMatched(reason: reason)
          continue
        }
        if tracing {
          evaluation.outcomes[rule.place].provenance = rule.mapping.provenance(for: event)
        }
        let payload = try rule.mapping.payload(for: &event)
        let call = try DestinationCall(plugin.action, payload: payload)
        evaluation.commands.append(call.command)
        evaluation.outcomes[rule.place].result = .matched(payload: payload.json ?? .null)
      } catch {
        culprit = subscriptions[rule.place].name
        evaluation.outcomes[rule.place].result = .failed(error)
        evaluation.failures.append(.init(action: plugin.action, failure: error))
      }
    }
  }
}

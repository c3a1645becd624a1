/// The switch that an event carries: its `integrations` object decides which destinations see it.
///
/// The runtime looks at it in front of every plugin, before any subscription.
///
/// - Source: `core/queue/event-queue.ts` of segmentio/analytics-next.
public enum IntegrationsGate {
  /// Whether an event may go to an action of the destination.
  public enum Verdict: Hashable, Sendable {
    /// The event goes on.
    case allowed
    /// The event is held back; the reason is one sentence.
    case blocked(reason: String)
  }

  /// Whether `event` may go to `action`; without an action, whether to the destination at all.
  ///
  /// The first switch that the event has decides: the destination's name, then the name of the
  /// action's plugin, then `All`. An event without any of them goes on.
  public static func verdict(
    event: JSONValue,
    action: DestinationAction? = nil
  ) -> Verdict {
    guard case .object(let switches)? = event["integrations"] else { return .allowed }
    for name in [Destination.name, action?.pluginName].compactMap({ $0 }) {
      // An explicit `null` is as good as no switch; anything truthy switches on.
      guard let value = switches[name], value != .null else { continue }
      return value.isTruthy ? .allowed : blocked(by: name, value)
    }
    return switches["All"] == .bool(false) ? blocked(by: "All", false) : .allowed
  }

  private static func blocked(by name: String, _ value: JSONValue) -> Verdict {
    .blocked(reason: "The event switches it off: integrations has \"\(name)\": \(value.text).")
  }
}

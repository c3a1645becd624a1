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
    let names = [Destination.name, action?.pluginName, "All"].compactMap { $0 }
    for name in names {
      guard let value = switches[name] else { continue }
      guard value == false else { return .allowed }
      return .blocked(reason: "The event switches it off: integrations has \"\(name)\": false.")
    }
    return .allowed
  }
}

internal import Synchronization

extension Destination {
  /// One subscription, ready to see events.
  ///
  /// A reference, so that an event passes by without a copy of it.
  final class Rule: Sendable {
    /// Its place in the workspace.
    let place: Int
    /// What it is to do.
    let action: DestinationAction
    /// Which events it is for.
    let trigger: Trigger

    private let written: JSONValue
    private let timeZones: TimeZones
    private let compiled = Mutex<Mapping?>(nil)

    /// The rule of `subscription`, which stands at `place` and asks for `action`.
    init(
      _ subscription: Subscription,
      of action: DestinationAction,
      at place: Int,
      timeZones: TimeZones
    ) {
      self.place = place
      self.action = action
      self.timeZones = timeZones
      trigger = Trigger(subscription.trigger)
      written = subscription.mapping
    }

    /// What it makes of the events that it is for.
    ///
    /// Compiled when first asked for, since a subscription may never see an event of its own.
    var mapping: Mapping {
      compiled.withLock { compiled in
        if let compiled { return compiled }
        let mapping = compile()
        compiled = mapping
        return mapping
      }
    }

    @inline(never)
    private func compile() -> Mapping {
      let isMissing = if case .null = written { true } else { false }
      return Mapping(isMissing ? [:] : written, timeZones: timeZones)
    }
  }
}

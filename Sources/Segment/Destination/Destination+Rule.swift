internal import Synchronization

extension Destination {
  /// One subscription, ready to see events.
  ///
  /// A reference, so that an event passes by without a copy of it.
  final class Rule: Sendable {
    /// Its place in the workspace.
    let place: Int
    /// Which events it is for.
    let trigger: Trigger

    private let written: JSONValue
    private let timeZones: TimeZones
    private let compiled = Mutex<Mapping?>(nil)

    /// The rule of `subscription`, which stands at `place`.
    init(_ subscription: Subscription, at place: Int, timeZones: TimeZones) {
      self.place = place
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

    /// Whether the trigger selects `event`.
    func selects(_ event: MappedValue) throws(EvaluationFailure) -> Bool {
      // Nearly always a glance at the event, which is not copied for it, is enough.
      if case .json(.object(let members)) = event, let matches = trigger.glance(at: members) {
        return matches
      }
      return try trigger.matches(event.json)
    }

    @inline(never)
    private func compile() -> Mapping {
      let isMissing = if case .null = written { true } else { false }
      return Mapping(isMissing ? [:] : written, timeZones: timeZones)
    }
  }
}

extension Destination {
  /// The calls that `event` leads to, and what went wrong: all that the runtime itself knows.
  ///
  /// - Parameter event: the event; `undefined` for none. Liquid's counters change it.
  /// - Returns: the calls in the order in which the runtime makes them, and at most one failure an
  ///   action.
  func calls(
    for event: MappedValue
  ) -> (calls: [DestinationCall], failures: [Evaluation.PluginFailure]) {
    var calls: [DestinationCall] = []
    var failures: [Evaluation.PluginFailure] = []
    // All subscriptions share the event, which Liquid's counters change.
    var event = event
    for plugin in plugins {
      do throws(EvaluationFailure) {
        for rule in plugin.rules where try rule.trigger.matches(event.json) {
          let payload = try rule.mapping.payload(for: &event)
          calls.append(try DestinationCall(plugin.action, payload: payload))
        }
      } catch {
        failures.append(.init(action: plugin.action, failure: error))
      }
    }
    return (calls, failures)
  }
}

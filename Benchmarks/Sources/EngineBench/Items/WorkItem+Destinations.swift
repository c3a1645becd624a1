internal import Segment

extension WorkItem {
  static func destinations() throws -> [WorkItem] {
    let work = try work("d-destination")
    let subscriptions = try work.elements("subscriptions").map(Subscription.init(protocolForm:))
    let events = try work.elements("events")
    let destination = Destination(subscriptions: subscriptions)
    let commands = events.map { event in
      JSONValue.array(destination.reaction(to: event).commands.map(\.json))
    }
    guard commands == (try work.elements("expect")).compactMap({ $0["commands"] }) else {
      throw EngineBenchFailure.wrong("d")
    }
    return [
      WorkItem(
        title: "d   destination, compiled", reference: .destination, operations: events.count
      ) {
        for event in events { keep(destination.reaction(to: event)) }
      },
      WorkItem(
        title: "d   destination, parsed each time", reference: .destination,
        operations: events.count
      ) {
        for event in events {
          keep(Destination(subscriptions: subscriptions).reaction(to: event))
        }
      },
    ]
  }
}

extension Subscription {
  /// A subscription as the runtime receives it.
  ///
  /// - Throws: ``EngineBenchFailure/unreadable(_:)``.
  fileprivate init(protocolForm form: JSONValue) throws(EngineBenchFailure) {
    self.init(
      name: try form.text("name"),
      isEnabled: form["enabled"]?.boolValue ?? false,
      action: try form.text("partnerAction"),
      trigger: try form.text("subscribe"),
      mapping: try form.required("mapping")
    )
  }
}

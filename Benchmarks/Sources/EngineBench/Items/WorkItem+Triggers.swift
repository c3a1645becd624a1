internal import Segment

extension WorkItem {
  static func triggers() throws -> [WorkItem] {
    let work = try work("a-fql")
    let text = try work.text("fql")
    let events = try work.elements("events")
    let trigger = Trigger(text)
    let answers = try events.map { JSONValue.bool(try trigger.matches($0)) }
    guard .array(answers) == work["expect"] else { throw EngineBenchFailure.wrong("a") }
    return [
      WorkItem(title: "a   trigger, compiled", reference: .match, operations: events.count) {
        for event in events { keep(try trigger.matches(event)) }
      },
      WorkItem(
        title: "a2  trigger, parsed each time", reference: .parseAndMatch,
        operations: events.count
      ) {
        for event in events { keep(try Trigger(text).matches(event)) }
      },
    ]
  }
}

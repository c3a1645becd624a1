internal import Iterate
internal import Segment

extension WorkItem {
  /// A firing worked out from the event to its ladder, as it is for each key in the console.
  static func ladders() throws -> [WorkItem] {
    let work = try work("c-transform-12")
    let survey = Survey(
      id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished"])
    let workspace = Workspace(
      name: "Bench", site: PageContext(url: "https://shop.example/cart", title: "Cart"),
      person: Person(userID: "qa_1", traits: ["plan": "pro"]), surveys: [survey])
    let draft = EventDraft(
      name: "Checkout Finished",
      properties: work["event"]?["properties"]?.objectValue ?? [:], userID: "qa_1")
    let context = FiringContext(
      workspace: workspace, profile: .simulator, person: workspace.person, preview: .off)
    let environment = Environment(
      now: Instant(millisecondsSinceEpoch: 1_767_225_600_000), messageID: "ajs-next-1",
      anonymousID: "anonymous", locale: "en-US", timeZone: "Europe/London", userAgent: "Bench")
    let destination = Destination(subscriptions: workspace.subscriptions)
    let host = KnownHost(Simulator(surveys: [survey]))
    let plan = try FiringPlan(
      draft: draft, context: context, environment: environment, destination: destination,
      host: host)
    guard plan.ladder.rungs.count == GateID.allCases.count, plan.ladder.decisive == nil else {
      throw EngineBenchFailure.wrong("ladder")
    }
    return [
      WorkItem(title: "    ladder of a planned firing", reference: .ladder, operations: 1) {
        keep(plan.ladder)
      },
      WorkItem(title: "    plan and ladder of a firing", reference: .ladder, operations: 1) {
        keep(
          try FiringPlan(
            draft: draft, context: context, environment: environment, destination: destination,
            host: host
          ).ladder)
      },
    ]
  }
}

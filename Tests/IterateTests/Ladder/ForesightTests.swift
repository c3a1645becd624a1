import Iterate
import Segment
import TestSupport
import Testing

/// The simulator decides with the same gates, so what is foreseen of it has to come true.
@Suite("What is foreseen at the simulator")
struct ForesightTests {
  private static let surveys = [
    Survey(
      id: "65f0c0ffee0000000000aaa1", name: "Sampled", events: ["A", "B"],
      targeting: Targeting(sampling: 50, oncePerPerson: false, hoursBetweenSurveys: 0)),
    Survey(
      id: "65f0c0ffee0000000000aaa2", name: "Pro", events: ["A"],
      targeting: Targeting(
        traits: [TraitRule(name: "plan", condition: .equals("pro"))], hoursBetweenSurveys: 24)),
    Survey(id: "65f0c0ffee0000000000aaa3", name: "Once", events: ["B", "C"]),
    Survey(
      id: "65f0c0ffee0000000000aaa4", name: "Draft", status: .draft, events: ["C"]),
  ]

  @Test("comes true, for persons old and new, known and merged", arguments: 0..<60 as Range<UInt64>)
  func comesTrue(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var simulator = Simulator(surveys: Self.surveys, seed: seed)
    var sessions: [String: PersonSession] = [:]
    var now: Int64 = 1_767_225_600_000
    for _ in 0..<30 {
      now += Int64.random(in: 0...40_000_000, using: &generator)
      let device = ["phone", "laptop"].randomElement(using: &generator) ?? ""
      let user = [nil, "u1", "u2"].randomElement(using: &generator) ?? nil
      let plan = ["pro", "free"].randomElement(using: &generator) ?? ""
      let event = ["A", "B", "C"].randomElement(using: &generator) ?? ""
      let preview: PreviewChoice = Bool.random(using: &generator) ? .off : .automatic
      if Int.random(in: 0..<8, using: &generator) == 0 { sessions[device] = nil }
      let session = sessions[device] ?? PersonSession(anonymousID: device)

      var context = SampleShop.context(preview: preview)
      context.workspace.surveys = Self.surveys
      context.person = Person(userID: user, traits: ["plan": .string(plan)])
      var environment = SampleShop.environment
      environment.now = Instant(millisecondsSinceEpoch: now)
      let firingPlan = try FiringPlan(
        draft: EventDraft(name: event, userID: user), context: context, environment: environment,
        destination: Destination(subscriptions: Subscription.presets),
        host: KnownHost(simulator, token: session.token))
      var rehearsal = Rehearsal(simulator, session: session)
      let firing = rehearsal.fire(firingPlan, at: environment.now)
      simulator = rehearsal.simulator
      sessions[device] = rehearsal.session

      #expect(firingPlan.prediction.outcome == firing.verdict.outcome)
      #expect(firingPlan.prediction.survey == firing.verdict.survey)
      #expect(firing.surprise == nil)
      let expected = firingPlan.ladder.rungs.map(\.result)
      #expect(firing.ladder.rungs.map(\.result) == expected)
    }
  }
}

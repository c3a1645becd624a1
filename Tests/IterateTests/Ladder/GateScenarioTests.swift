import Iterate
import Segment
import Testing

/// For each gate a situation at the simulator in which it alone keeps the survey from being shown.
@Suite("Each gate by itself")
struct GateScenarioTests {
  struct Scenario: Sendable, CustomTestStringConvertible {
    var gate: GateID
    var survey = Survey(
      id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished"],
      targeting: Targeting(hoursBetweenSurveys: 0))
    var others: [Survey] = []
    var draft = EventDraft(name: "Checkout Finished", userID: "qa_1")
    var subscriptions = Subscription.presets
    var preview = PreviewChoice.off
    var persona = Persona.web
    /// Events that are fired before, an hour earlier.
    var earlier: [String] = []
    var testDescription: String { gate.rawValue }

    init(_ gate: GateID, _ change: (inout Scenario) -> Void) {
      self.gate = gate
      change(&self)
    }
  }

  private static let scenarios = [
    Scenario(.integrations) { $0.draft.integrations = ["All": false] },
    Scenario(.subscription) {
      $0.subscriptions[0].isEnabled = false
      $0.subscriptions[1].isEnabled = false
    },
    Scenario(.trigger) { $0.subscriptions[0].trigger = "type = \"page\"" },
    Scenario(.mapping) { $0.subscriptions[0].mapping = ["name": ["@path": "$.nothing"]] },
    Scenario(.command) { $0.draft = EventDraft(type: .identify, traits: ["a": 1], userID: "qa_1") },
    Scenario(.published) { $0.survey.status = .draft },
    Scenario(.platform) { $0.survey.platform = .mobile },
    Scenario(.platform) { $0.persona = .ios },
    Scenario(.event) { $0.draft.name = "checkout finished" },
    Scenario(.traits) {
      $0.survey.targeting.traits = [TraitRule(name: "plan", condition: .equals("pro"))]
    },
    Scenario(.url) { $0.survey.targeting.url = [.contains("/account")] },
    Scenario(.once) { $0.earlier = ["Checkout Finished"] },
    Scenario(.hours) {
      $0.survey.targeting.hoursBetweenSurveys = 72
      $0.others = [
        Survey(
          id: "65f0c0ffee0000000000abce", name: "Other", events: ["Signed Up"],
          targeting: Targeting(hoursBetweenSurveys: 0))
      ]
      $0.earlier = ["Signed Up"]
    },
    Scenario(.sampling) { $0.survey.targeting.sampling = 0 },
  ]

  @Test("decides, is foreseen to, and says what to do", arguments: scenarios)
  func decides(_ scenario: Scenario) throws {
    let firing = try fire(scenario)
    let ladder = firing.ladder
    #expect(firing.verdict.outcome == .notShown)
    #expect(firing.verdict.gate == scenario.gate)
    #expect(ladder.rungs.filter { $0.result == .fail }.map(\.gate) == [scenario.gate])
    #expect(ladder.decisive?.remedy?.isEmpty == false)
    #expect(firing.plan.ladder.decisive?.gate == scenario.gate)
    #expect(firing.surprise == nil)
  }

  @Test("lets the survey through where the situation is not given")
  func control() throws {
    let firing = try fire(Scenario(.client) { _ in })
    #expect(firing.verdict.outcome == .shown)
    #expect(firing.ladder.rungs.allSatisfy { $0.result == .pass })
  }

  @Test(
    "skips what preview skips",
    arguments: [GateID.published, .traits, .url, .once, .hours, .sampling])
  func previewed(_ gate: GateID) throws {
    var scenario = try #require(Self.scenarios.first { $0.gate == gate })
    scenario.preview = .automatic
    let firing = try fire(scenario)
    #expect(firing.verdict.outcome == .shown)
    #expect(firing.ladder.rungs.first { $0.gate == gate }?.result == .skippedByPreview)
  }

  private func fire(_ scenario: Scenario) throws -> Firing {
    var context = SampleShop.context(
      preview: scenario.preview, subscriptions: scenario.subscriptions)
    context.workspace.surveys = [scenario.survey] + scenario.others
    context.persona = scenario.persona
    var rehearsal = Rehearsal(
      Simulator(surveys: context.workspace.surveys), session: PersonSession(anonymousID: "anon-1"))
    var environment = SampleShop.environment
    for name in scenario.earlier {
      var before = context
      before.preview = .off
      _ = rehearsal.fire(
        try FiringPlan(
          draft: EventDraft(name: name, userID: "qa_1"), context: before, environment: environment,
          destination: Destination(subscriptions: scenario.subscriptions)),
        at: environment.now)
      environment.now = Instant(
        millisecondsSinceEpoch: environment.now.millisecondsSinceEpoch + 3_600_000)
    }
    return rehearsal.fire(
      try FiringPlan(
        draft: scenario.draft, context: context, environment: environment,
        destination: Destination(subscriptions: scenario.subscriptions), host: rehearsal.host),
      at: environment.now)
  }
}

import Iterate
import Segment
import Terminal
import TestSupport
import Testing

@testable import Console

/// An event fired many times: how often, how fast, by whom, and what it came to.
@Suite struct BurstTests {
  /// Lets the card ask, and starts with what is typed for the count.
  private static func start(
    _ console: inout SimulatedConsole, count: Int, rate: Int? = nil, newPersons: Bool = false,
    hours: Int? = nil
  ) {
    console.press("B", "ctrl-u")
    console.console.type(String(count))
    console.press("tab")
    if let rate { console.console.type(String(rate)) }
    console.press("tab")
    if newPersons { console.press("space") }
    if let hours {
      console.press("tab")
      console.console.type(String(hours))
    }
    console.press("enter")
  }

  /// The shop with a survey that half of all persons see.
  private static let sampled: Workspace = {
    var workspace = Workspace.acme
    workspace.surveys[0].targeting = Targeting(sampling: 50)
    return workspace
  }()

  @Test func cardAsksAndSaysWhatItDoes() {
    var console = SimulatedConsole()
    console.press("B")
    #expect(console.console.rows(containing: "Burst: Checkout Finished").count == 1)
    #expect(console.console.rows(containing: "qa_1 each time").count == 1)
    #expect(console.console.rows(containing: "as fast as answers come").count == 1)
    console.press("esc")
    #expect(console.state.overlay == nil)
    #expect(console.state.burst == nil)
  }

  @Test func samePersonSeesASurveyOnceAndTheLogHoldsTheSummary() throws {
    var console = SimulatedConsole()
    console.press("v")
    Self.start(&console, count: 20)
    console.answer()
    let summary = try #require(console.state.burst).summary
    #expect(
      summary.ranking.map { "\($0.count) \($0.title)" } == [
        "1 shown: Checkout NPS", "19 not shown by once",
      ])
    #expect(console.mostInFlight == 1, "at the simulator one waits for the other")
    #expect(console.simulator.persons.count == 1)
    #expect(console.console.rows(containing: "20 of 20 over  done").count == 1)
    #expect(console.console.rows(containing: "19   95 %  not shown by once").count == 1)
    #expect(console.console.rows(containing: "p50 3.0 ms").count >= 1)
    console.press("esc", "5", "f")
    #expect(
      console.console.rows(containing: "Burst of Checkout Finished: 20 fired in 0.0 s: shown")
        .count == 1)
  }

  @Test func newPersonsTrySampling() throws {
    var console = SimulatedConsole(Self.sampled)
    console.press("v")
    Self.start(&console, count: 100, newPersons: true)
    console.answer()
    let summary = try #require(console.state.burst).summary
    #expect(summary.groups.allSatisfy { $0.kind != .unknown }, "\(summary.line)")
    #expect(summary.ranking.map(\.title) == ["shown: Checkout NPS", "not shown by sampling"])
    #expect((30...70).contains(summary.shownCount))
    #expect(console.simulator.persons.count == 100)
    #expect(console.state.personsCreated == 100)
    #expect(console.state.sessions.values.allSatisfy { $0.token == nil }, "guests are forgotten")
    let sent = console.effects.requests
    #expect(
      try sent.allSatisfy { try JSONValue.parse($0.body)["user_traits"]?["external_id"] == nil })
    #expect(
      try JSONValue.parse(try #require(sent.first).body)["user_traits"]?["plan"] == "pro",
      "the traits of the person stay")
  }

  @Test func hoursBetweenFiringsMoveTheSimulatorsClock() throws {
    var workspace = Workspace.acme
    workspace.surveys[0].targeting = Targeting(oncePerPerson: false, hoursBetweenSurveys: 72)
    var console = SimulatedConsole(workspace)
    console.press("v")
    Self.start(&console, count: 10, hours: 24)
    console.answer()
    let summary = try #require(console.state.burst).summary
    #expect(
      summary.ranking.map { "\($0.count) \($0.title)" } == [
        "4 shown: Checkout NPS", "6 not shown by hours",
      ])
    #expect(console.simulator.clock.offsetMilliseconds == 9 * 24 * 3_600_000)
    #expect(console.console.rows(containing: "Simulator's clock").count <= 1, "no flood")
  }

  @Test func rateIsKeptByTicks() {
    var console = SimulatedConsole()
    Self.start(&console, count: 30, rate: 10)
    console.answer()
    #expect(console.state.burst?.launched == 1)
    for tick in 1...10 {
      guard let next = console.state.nextTick else {
        Issue.record("nothing is waited for")
        return
      }
      console.wait(milliseconds: max(0, next - console.now.millisecondsSinceEpoch))
      console.answer()
      #expect(console.state.burst?.launched == tick + 1)
    }
    let elapsed = console.now.millisecondsSinceEpoch - 1_767_225_600_000
    #expect((990...1110).contains(elapsed), "\(elapsed)")
  }

  @Test(arguments: ["esc", "space", "q"]) func stopKeyStopsAtOnce(key: String) throws {
    var console = SimulatedConsole(profile: "sandbox")
    Self.start(&console, count: 100)
    console.press("y")
    console.answer(upTo: 6)
    let inFlight = console.waitingCount
    #expect(inFlight == 4)
    console.press(key)
    #expect(console.waitingCount == 0)
    #expect(console.effects.count { if case .cancel = $0 { true } else { false } } == inFlight)
    let burst = try #require(console.state.burst)
    #expect(burst.ending == .stopped)
    #expect(burst.summary.cancelledCount == inFlight)
    #expect(console.console.rows(containing: "stopped").count >= 1)
    let launched = burst.launched
    console.wait(milliseconds: 1000)
    console.answer()
    #expect(console.state.burst?.launched == launched)
    // What comes late is told as late, and counts no more.
    console.console.answer(launched, .emptyReply)
    #expect(console.state.burst?.summary.count == burst.summary.count)
    console.press("esc", "5", "f")
    #expect(console.console.rows(containing: "too late").count == 1)
  }

  @Test(arguments: [1, 4, 9]) func requestsInFlightAreLimitedAsTheOperatorWants(
    limit: Int
  ) throws {
    var console = SimulatedConsole(
      profile: "sandbox", preferences: Preferences(requestLimit: limit))
    console.press("B")
    #expect(console.console.rows(containing: "At most \(limit) are in flight").count == 1)
    console.press("esc")
    Self.start(&console, count: 50, newPersons: true)
    console.press("y")
    console.answer()
    #expect(console.mostInFlight == limit)
    #expect(console.state.burst?.summary.count == 50)
    #expect(console.state.burst?.isOver == true)
    let ids = Set(
      console.state.records.compactMap { $0.firing.plan.event["anonymousId"]?.stringValue })
    #expect(ids.count == 50, "everybody is somebody else")
    let messages = Set(
      console.state.records.compactMap { $0.firing.plan.event["messageId"]?.stringValue })
    #expect(messages.count == 50)
  }

  @Test func oneTokenIsWaitedForWhereThePersonIsTheSame() {
    var console = SimulatedConsole(profile: "sandbox")
    Self.start(&console, count: 10)
    console.press("y")
    #expect(console.waitingCount == 1)
    console.answer(upTo: 1)
    #expect(console.waitingCount == 4)
    console.answer()
    #expect(console.simulator.persons.count == 1)
  }

  @Test func anotherHostIsAskedAboutEachTimeAndSaysHowMany() {
    var console = SimulatedConsole(profile: "sandbox")
    Self.start(&console, count: 25, rate: 5, newPersons: true)
    #expect(console.effects.requests.isEmpty)
    #expect(console.console.rows(containing: "Fire 25 times at iteratehq.com?").count == 1)
    #expect(console.console.rows(containing: "Persons: 25 new anonymous ones").count == 1)
    #expect(console.console.rows(containing: "Firings: 25, at most 5 a second").count == 1)
    console.press("n")
    #expect(console.state.burst == nil)
    Self.start(&console, count: 2)
    console.press("y")
    console.answer()
    console.press("esc")
    Self.start(&console, count: 2)
    #expect(console.console.rows(containing: "Fire 2 times at iteratehq.com?").count == 1)
  }

  @Test func liveMustBeArmed() {
    var console = SimulatedConsole(profile: "sandbox")
    console.press("v")
    Self.start(&console, count: 3)
    #expect(console.console.rows(containing: "Fire 3 times LIVE?").count == 1)
    console.press("y", "enter")
    #expect(console.state.burst == nil)
    console.press("backspace")
    console.console.type("sandbox")
    console.press("enter")
    #expect(console.state.burst?.order.count == 3)
    #expect(console.effects.requests.isEmpty == false)
  }

  @Test func whatIsSwitchedMeanwhileChangesNothingThatWasAgreedTo() {
    var console = SimulatedConsole(profile: "sandbox")
    Self.start(&console, count: 12)
    console.press("y")
    console.answer(upTo: 2)
    let person = console.state.person
    for command in [CommandID.previewToggle, .personaNext] {
      console.console.send(.performed(command))
    }
    #expect(console.state.mode == .live)
    console.answer()
    #expect(console.state.burst?.summary.count == 12)
    #expect(console.state.records.allSatisfy { $0.firing.plan.mode == .preview })
    #expect(console.state.records.allSatisfy { $0.firing.plan.context.persona == .web })
    #expect(console.state.records.allSatisfy { $0.person == person })
    let bodies = console.effects.requests.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies.allSatisfy { $0.contains("preview") }, "\(bodies.last ?? "")")
  }

  @Test func dryRunStopsIt() {
    var console = SimulatedConsole(profile: "sandbox")
    Self.start(&console, count: 12)
    console.press("y")
    console.answer(upTo: 2)
    console.console.send(.performed(.dryRunToggle))
    #expect(console.state.burst?.isOver == true)
    #expect(console.console.rows(containing: "dry run is on").count >= 1)
  }

  @Test func firingOfAnotherModeIsNotFired() throws {
    var console = SimulatedConsole(profile: "sandbox")
    let profile = console.state.profile
    var order = BurstOrder(
      template: Workspace.acme.events[0], profile: profile, person: console.state.person,
      persona: .web, preview: .off, mode: .preview, count: 5)
    console.console.change { $0.startBurst(order) }
    console.console.send(.ticked)
    #expect(console.console.take().requests.isEmpty)
    #expect(console.state.burst?.obstacle == "a firing would be LIVE now, not PREVIEW")
    // Not even where all agree but the operator.
    order.mode = .live
    console.console.change { $0.startBurst(order) }
    console.console.send(.ticked)
    #expect(console.console.take().allSatisfy { if case .send = $0 { false } else { true } })
    #expect(console.state.records.last?.failure?.what.contains("not agreed to") == true)
    console.console.change { $0.consent.profiles.insert(profile) }
    console.console.change { $0.startBurst(order) }
    console.console.send(.ticked)
    #expect(console.console.take().requests.isEmpty)
    #expect(console.state.records.last?.failure?.what.contains("not armed") == true)
  }

  @Test func runningBurstAlwaysHasItsCardAndItsStopKey() {
    var console = SimulatedConsole(profile: "sandbox")
    Self.start(&console, count: 100)
    console.press("y")
    console.console.send(.performed(.helpOpen))
    console.answer(upTo: 3)
    console.press("esc")
    #expect(console.console.rows(containing: "esc or space stops").count == 1)
    console.console.send(.performed(.burstOpen))
    #expect(console.console.rows(containing: "esc or space stops").count == 1)
    console.press("esc")
    #expect(console.state.burst?.isOver == true)
    console.press("esc")
    #expect(console.state.overlay == nil)
  }

  @Test func badNumbersAreRefusedWithAReason() {
    var console = SimulatedConsole()
    for (count, rate) in [(0, 1), (10_001, 1), (5, 101)] {
      Self.start(&console, count: count, rate: rate)
      #expect(console.console.rows(containing: "! ").count >= 1, "\(count) at \(rate)")
      #expect(console.state.burst == nil)
      console.press("esc")
    }
    console.press("B", "Q")
    #expect(!console.effects.contains(.quit), "letters mean nothing where numbers are typed")
  }

  @Test func pasteTakesDigitsOnly() {
    var console = SimulatedConsole()
    console.press("B", "ctrl-u")
    console.console.send(.input(.paste(" 1\u{1B}[2J3 ")))
    #expect(console.console.rows(containing: "How many        123").count == 1)
  }

  @Test func keyThatCannotBeHadStopsTheBurst() throws {
    var console = TestConsole(profile: "sandbox")
    console.press("B", "enter", "y")
    let failure = Failure(
      "The profile sandbox cannot be used", why: "ITERATE_API_KEY is not set",
      fix: "Set ITERATE_API_KEY and start again.", category: .key)
    console.send(
      .accessResolved(
        profile: Workspace.acme.profile(named: "sandbox") ?? .simulator, .failure(failure)))
    let burst = try #require(console.state.burst)
    #expect(burst.isOver)
    #expect(burst.launched < 10)
    #expect(console.take().requests.isEmpty)
    #expect(console.rows(containing: "ITERATE_API_KEY is not set").count >= 1)
  }

  @Test func recordsAreBoundedAndNoToastFloods() {
    var console = SimulatedConsole()
    console.press("v")
    Self.start(&console, count: 510)
    console.answer()
    #expect(console.state.records.count == State.firingLimit)
    #expect(console.state.burst?.summary.count == 510)
    console.wait(milliseconds: 10_000)
    #expect(console.state.toast == nil)
    #expect(console.state.shownFiring == 510)
  }

  @Test func dryRunHasNoBurst() {
    var console = SimulatedConsole()
    console.console.send(.performed(.dryRunToggle))
    console.press("B")
    #expect(console.state.overlay == nil)
    #expect(console.console.rows(containing: "dry run is on").count >= 1)
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func cardIsDrawnWhileItRuns(rows: Int, columns: Int) {
    var console = SimulatedConsole(Self.sampled, rows: rows, columns: columns)
    console.press("v")
    Self.start(&console, count: 50, newPersons: true)
    console.answer(upTo: 40)
    Golden.check(console.screen, at: "Screens/burst-\(columns)x\(rows).txt")
  }
}

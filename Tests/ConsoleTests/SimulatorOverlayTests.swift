import Console
import Iterate
import Segment
import Terminal
import Testing

/// The overlay that steers the built-in simulator: its clock, its persons, what goes wrong.
@Suite struct SimulatorOverlayTests {
  /// A console on a simulator that is a value, so that orders can be carried out.
  private struct Steered {
    var console: TestConsole
    var simulator = Simulator(surveys: Workspace.acme.surveys, seed: 7)
    let now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)

    init(profile: String? = nil, rows: Int = 40, columns: Int = 120) {
      console = TestConsole(profile: profile, rows: rows, columns: columns)
    }

    /// Presses keys, and does what they order.
    mutating func press(_ keys: String...) throws {
      for key in keys {
        console.press(key)
        try settle()
      }
    }

    mutating func settle() throws {
      for case .simulator(let order) in console.take() {
        if let order { try simulator.perform(order, at: now) }
        console.send(.simulatorSeen(simulator))
      }
    }

    /// Lets somebody ask, as a firing would.
    mutating func visit(_ externalID: String) -> Secret? {
      let body: JSONValue = ["type": "web", "user_traits": ["external_id": .string(externalID)]]
      let response = simulator.reply(
        to: SimulatorRequest(
          method: "POST", path: "/api/v1/surveys/embed",
          headers: [HTTPHeader("Authorization", "Bearer \(Simulator.embedKey.reveal())")],
          body: Array(body.text.utf8)), at: now
      ).response
      let reply = try? JSONValue.parse(response.body)
      return reply?["results"]?["auth"]?["token"]?.stringValue.map { Secret($0) }
    }
  }

  @Test func overlayLooksAtTheSimulatorAndShowsItsClockSeedAndFaults() throws {
    var steered = Steered()
    steered.console.press("O")
    #expect(steered.console.take() == [.simulator(nil)])
    #expect(steered.console.rows(containing: "about to listen").count == 1)
    steered.console.press("esc")
    try steered.press("O")
    #expect(steered.console.rows(containing: "2026-01-01 00:00 UTC").count == 1)
    #expect(steered.console.rows(containing: "seed 7").count == 1)
    for fault in Fault.kinds {
      #expect(steered.console.rows(containing: fault.title).count == 1, "\(fault.name)")
    }
    #expect(steered.console.rows(containing: "no request yet").count == 1)
    try steered.press("q")
    #expect(steered.console.state.overlay == nil)
  }

  @Test func clockIsMovedByKeysAndTheMainScreenSaysSo() throws {
    var steered = Steered()
    try steered.press("O", "h", "d", "t")
    #expect(steered.simulator.clock.offsetMilliseconds == 97 * 3_600_000)
    #expect(steered.console.rows(containing: "2026-01-05 01:00 UTC").count >= 1)
    try steered.press("esc")
    #expect(steered.console.rows(containing: "clock 97 h ahead").count == 1)
    #expect(steered.console.rows(containing: "Simulator's clock: 2026-01-05 01:00").count == 1)
    try steered.press("O", "n", "esc")
    #expect(steered.simulator.clock.offsetMilliseconds == 0)
    #expect(steered.console.rows(containing: "ahead ·").isEmpty)
  }

  @Test func faultIsSetForGoodOrForOneRequestAndCleared() throws {
    var steered = Steered()
    try steered.press("O", "down", "space")
    #expect(steered.simulator.faults.settings.map(\.text) == ["drop"])
    #expect(steered.console.rows(containing: "every request").count == 1)
    try steered.press("down", "enter", "enter")
    #expect(steered.simulator.faults.settings.map(\.text) == ["drop", "reset:1", "reset:1"])
    #expect(steered.console.rows(containing: "next request, next request").count == 1)
    try steered.press("x")
    #expect(steered.simulator.faults.settings.map(\.text) == ["drop"])
    try steered.press("up", "space")
    #expect(steered.simulator.faults.isEmpty, "space takes a standing fault away")
    try steered.press("space", "G", "X", "esc")
    #expect(steered.simulator.faults.isEmpty)
    #expect(steered.console.rows(containing: "Simulator's faults: none").count >= 1)
  }

  @Test func setFaultsAreOnTheMainScreenUntilTheyAreUsedUp() throws {
    var steered = Steered()
    try steered.press("O", "enter", "esc")
    #expect(steered.console.rows(containing: "faults latency=500:1").count >= 1)
    steered.console.press("2", "enter")
    let effects = steered.console.take()
    #expect(effects.requests.count == 1)
    _ = steered.visit("u_1")
    steered.console.answer(1, ["results": [:]])
    #expect(steered.console.state.simulatorOverview?.faults.isEmpty == false)
    try steered.settle()
    #expect(steered.console.state.simulatorOverview?.faults.isEmpty == true)
    #expect(steered.console.screen.split(separator: "\n")[0].contains("faults") == false)
  }

  @Test func simulatorIsLookedAtAfterEveryAnswerSinceItKnowsThePersonBetterThen() throws {
    var console = TestConsole()
    console.press("2", "enter")
    #expect(!console.take().contains(.simulator(nil)))
    console.answer(1, ["results": [:]])
    #expect(console.take().contains(.simulator(nil)))
  }

  @Test func whatIsExpectedFollowsTheSimulatorsClock() throws {
    var steered = Steered()
    steered.console.press("v", "2", "enter")
    #expect(steered.console.take().requests.count == 1)
    let token = steered.visit("qa_1")
    let id = try #require(token.flatMap { EmbedKey($0)?.userID })
    let survey = try #require(steered.console.state.workspace.surveys.first)
    _ = steered.simulator.reply(
      to: SimulatorRequest(
        method: "POST", path: "/api/v1/surveys/\(survey.id)/displayed",
        headers: [HTTPHeader("Authorization", "Bearer \(token?.reveal() ?? "")")]),
      at: steered.now)
    #expect(steered.simulator.persons[id]?.displays.count == 1)
    steered.console.answer(1, ["results": [:]])
    try steered.settle()
    steered.console.press("2", "down", "up")
    let plan = try #require(try steered.console.state.plan?.get())
    #expect(plan.prediction.gate == .once)
  }

  @Test func personIsChosenForTheNextFiringWhichUsesTheEmbedKeyThen() throws {
    var steered = Steered()
    let issued = steered.visit("u_1")
    let token = try #require(issued)
    let id = try #require(EmbedKey(token)?.userID)
    _ = steered.visit("u_2")
    steered.console.press("2", "enter")
    _ = steered.console.take()
    steered.console.answer(1, ["results": ["auth": ["token": .string(token.reveal())]]])
    try steered.press("O", "tab")
    #expect(steered.console.rows(containing: "u_2 …").count == 1)
    try steered.press("down", "enter")
    #expect(steered.simulator.nextPersonID == id)
    #expect(steered.console.rows(containing: "next with the embed key: u_1 …").count == 1)
    try steered.press("esc", "2")
    steered.console.press("enter")
    let request = try #require(steered.console.take().requests.first)
    #expect(request.bearer == Simulator.embedKey, "with a token the simulator could not choose")
    try steered.press("O", "tab", "down", "enter")
    #expect(steered.simulator.nextPersonID == nil, "chosen twice is not chosen")
  }

  @Test func forgettingEveryoneAsksAndDropsTheTokens() throws {
    var steered = Steered()
    let issued = steered.visit("u_1")
    let token = try #require(issued)
    steered.console.press("2", "enter")
    _ = steered.console.take()
    steered.console.answer(1, ["results": ["auth": ["token": .string(token.reveal())]]])
    try steered.press("O", "tab", "X", "n")
    #expect(steered.simulator.persons.count == 1)
    try steered.press("O", "tab", "X")
    #expect(steered.console.rows(containing: "Forget everyone?").count == 1)
    try steered.press("y")
    #expect(steered.simulator.persons.count == 0)
    try steered.press("tab")
    #expect(steered.console.rows(containing: "nobody yet").count == 1)
    try steered.press("esc", "2")
    steered.console.press("enter")
    #expect(steered.console.take().requests.first?.bearer == Simulator.embedKey)
  }

  @Test func forgettingOnePersonDropsThatPersonsTokenOnly() throws {
    var steered = Steered()
    let issued = steered.visit("u_1")
    let token = try #require(issued)
    _ = steered.visit("u_2")
    steered.console.press("2", "enter")
    _ = steered.console.take()
    steered.console.answer(1, ["results": ["auth": ["token": .string(token.reveal())]]])
    try steered.press("O", "tab", "x")
    #expect(steered.simulator.persons.all.map(\.externalID) == ["u_1"])
    #expect(steered.console.state.sessions.values.contains { $0.token == token })
    try steered.press("x")
    #expect(!steered.console.state.sessions.values.contains { $0.token == token })
  }

  @Test func anotherProfileIsSaidToBeNoSimulatorAndNothingIsOrdered() throws {
    var steered = Steered(profile: "sandbox")
    try steered.press("O")
    #expect(steered.console.rows(containing: "Firings go to sandbox at").count == 1)
    #expect(steered.console.rows(containing: "not to the simulator").count == 1)
    steered.console.press("h", "space", "enter", "tab", "x", "X", "n")
    #expect(!steered.console.take().contains { if case .simulator = $0 { true } else { false } })
    steered.console.press("O")
    #expect(steered.console.state.overlay == nil)
  }

  @Test func simulatorThatCouldNotStartSaysWhy() {
    var console = TestConsole(isListening: false)
    console.send(
      .simulatorStarted(
        .failure(Failure("No port", fix: "Free one.", category: .unreachable))))
    console.press("O")
    #expect(console.rows(containing: "No port.").count >= 1)
    #expect(console.rows(containing: "Free one.").count >= 1)
  }

  @Test func lastRequestsShowStatusAndTheFaultsTheyMet() throws {
    var steered = Steered()
    try steered.press("O", "enter")
    _ = steered.visit("u_1")
    try steered.press("esc", "O")
    let rows = steered.console.rows(containing: "POST /api/v1/surveys/embed")
    #expect(rows.count == 1 && rows[0].contains("200") && rows[0].contains("latency=500"))
  }

  @Test(arguments: [(40, 120), (24, 80), (20, 60), (10, 40)])
  func selectedRowStaysInSight(rows: Int, columns: Int) throws {
    var steered = Steered(rows: rows, columns: columns)
    try steered.press("O")
    for _ in Fault.kinds { try steered.press("j") }
    #expect(steered.console.rows(containing: "JSON called").count == 1)
    #expect(steered.console.rows(containing: "Simulator").count >= 1)
  }
}

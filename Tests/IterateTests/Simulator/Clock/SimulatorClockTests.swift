import Iterate
import Segment
import Testing

@Suite("The simulator's clock")
struct SimulatorClockTests {
  private static let hour: Int64 = 3_600_000

  @Test(
    "is moved by what people write",
    arguments: [
      ("+72h", .by(milliseconds: 72 * hour)), ("-30m", .by(milliseconds: -hour / 2)),
      ("+1d", .by(milliseconds: 24 * hour)), ("+90s", .by(milliseconds: 90_000)),
      ("+0h", .by(milliseconds: 0)), ("now", .backToNow),
      ("2026-01-01T00:00:00Z", .to(Instant(millisecondsSinceEpoch: 1_767_225_600_000))),
      ("2026-01-01T02:00:00+02:00", .to(Instant(millisecondsSinceEpoch: 1_767_225_600_000))),
      ("2026-01-01", .to(Instant(millisecondsSinceEpoch: 1_767_225_600_000))),
    ] as [(String, ClockMove)])
  func moves(text: String, move: ClockMove) throws {
    #expect(try ClockMove(text) == move)
  }

  @Test(
    "is not moved by anything else",
    arguments: [
      "", "72h", "+h", "+72", "+7 h", "+7w", "++7h", "+-7h", "+1.5h", "+٣h", "tomorrow", "NOW",
      "2026-13-01", "2026-01-01 00:00",
    ])
  func wrong(text: String) {
    #expect(throws: ClockMoveProblem.notUnderstood(text)) { try ClockMove(text) }
  }

  @Test("goes at most a century away", arguments: ["+36501d", "-36501d", "+9999999999999999999d"])
  func tooFar(text: String) {
    #expect(throws: ClockMoveProblem.tooFar) { try ClockMove(text) }
  }

  @Test("adds up, stays on after a jump, and goes back")
  func goesOn() throws {
    var harness = SimulatorHarness()
    func time() -> Instant { harness.simulator.clock.time(at: harness.now) }
    try harness.perform(.moveClock(try ClockMove("+71h")))
    try harness.perform(.moveClock(try ClockMove("+1h")))
    #expect(harness.simulator.clock.offsetMilliseconds == 72 * Self.hour)
    #expect(harness.simulator.clock.offsetInWords == "72 h ahead")
    let target = Instant(millisecondsSinceEpoch: 1_800_000_000_000)
    try harness.perform(.moveClock(.to(target)))
    #expect(time() == target)
    harness.wait(hours: 1)
    #expect(time().millisecondsSinceEpoch == target.millisecondsSinceEpoch + Self.hour)
    try harness.perform(.moveClock(.backToNow))
    #expect(time() == harness.now && harness.simulator.clock.offsetInWords == nil)
  }

  @Test("stays where it is when a move goes too far in all")
  func sumTooFar() throws {
    var harness = SimulatorHarness()
    try harness.perform(.moveClock(try ClockMove("+36500d")))
    let before = harness.simulator
    #expect(throws: SimulatorRefusal.self) {
      try harness.perform(.moveClock(.by(milliseconds: .max)))
    }
    #expect(throws: SimulatorRefusal.self) {
      try harness.perform(.moveClock(.to(Instant(millisecondsSinceEpoch: .min))))
    }
    #expect(harness.simulator == before)
  }

  @Test(
    "says how far it is in words",
    arguments: [
      ("+1s", "1 s ahead"), ("-90s", "1.5 min behind"), ("+30m", "30 min ahead"),
      ("+240h", "240 h ahead"), ("-30d", "30 days behind"),
    ])
  func words(text: String, words: String) throws {
    var harness = SimulatorHarness()
    try harness.perform(.moveClock(try ClockMove(text)))
    #expect(harness.simulator.clock.offsetInWords == words)
  }

  @Test("decides when the pause of 72 hours is over, and dates what is kept")
  func pause() throws {
    var survey = SimulatorHarness.checkout
    survey.allowsMultipleResponses = true
    var harness = SimulatorHarness([survey])
    let token = try #require(try EmbedAnswer(harness.reply().response).token)
    #expect(harness.reply([:], token: token, path: "\(survey.id)/displayed").response.status == 200)
    func isShown() throws -> Bool {
      try EmbedAnswer(harness.reply(token: token).response).surveyName != nil
    }
    #expect(try !isShown())
    try harness.perform(.moveClock(try ClockMove("+71h")))
    #expect(try !isShown())
    try harness.perform(.moveClock(try ClockMove("+1h")))
    #expect(try isShown())
    let answer = try EmbedAnswer(harness.reply(token: token).response)
    #expect(answer.results["tracking"]?["last_updated"]?.integerValue == 1_767_225_600 + 72 * 3600)
  }
}

import Iterate
import Segment
import Testing

@Suite("A saved simulator")
struct SavedStateTests {
  /// A simulator with something of everything.
  private static func used() throws -> (SimulatorHarness, tokens: [Secret]) {
    var harness = SimulatorHarness(seed: .max)
    func body(_ id: String) -> JSONValue {
      [
        "event": ["name": "Checkout Finished"], "type": "web",
        "user_traits": ["external_id": .string(id), "big": 12_345_678_901_234_567],
      ]
    }
    let known = try #require(try harness.embed(body("u_1")).token)
    let anonymous = try #require(try harness.embed().token)
    _ = harness.display(token: anonymous)
    _ = try harness.embed(body("u_1"), token: anonymous)
    let shared = try #require(try harness.embed(body("u_2")).token)
    _ = try harness.embed(body("u_1"), token: shared)
    try harness.perform(.moveClock(try ClockMove("+72h")))
    try harness.perform(.setFault(try FaultSetting("latency=5")))
    try harness.perform(.setFault(try FaultSetting("429:3")))
    try harness.perform(.chooseNextPerson(harness.simulator.persons.all[0].id))
    return (harness, [known, anonymous, shared])
  }

  private static func reload(_ simulator: Simulator) throws -> Simulator {
    try Simulator(savedAs: Array(simulator.saved.text(indent: 2).utf8), surveys: simulator.surveys)
  }

  @Test("is the same when it is loaded")
  func same() throws {
    let (harness, _) = try Self.used()
    #expect(try Self.reload(harness.simulator) == harness.simulator)
    let fresh = Simulator(surveys: SimulatorHarness().simulator.surveys)
    #expect(try Self.reload(fresh) == fresh)
  }

  @Test("goes on as the other would, and accepts the tokens issued before")
  func goesOn() throws {
    var (harness, tokens) = try Self.used()
    var loaded = harness
    loaded.simulator = try Self.reload(harness.simulator)
    try harness.perform(.clearFaults)
    try loaded.perform(.clearFaults)
    for token in tokens {
      let reply = harness.reply(token: token)
      #expect(reply.response.status == 200)
      #expect(loaded.reply(token: token) == reply)
    }
    #expect(loaded.reply() == harness.reply(), "the person who was chosen")
    #expect(loaded.reply() == harness.reply(), "the id of somebody new")
  }

  @Test("holds no token")
  func noTokens() throws {
    let (harness, tokens) = try Self.used()
    let text = harness.simulator.saved.text
    for token in tokens { #expect(!text.contains(token.reveal().suffix(20))) }
    #expect(!text.contains("eyJ"))
  }

  @Test(
    "is refused when it is something else or broken",
    arguments: [
      ("", "it is not JSON: "), ("{", "it is not JSON: "), ("[]", "it holds something else"),
      (#"{"version":1,"sessions":{}}"#, "it holds something else"),
      (
        #"{"format":"iterate-preview simulator state","version":2}"#,
        "it has version 2, and this program reads 1"
      ),
      (#"{"format":"iterate-preview simulator state"}"#, "it needs a whole number at version"),
      (
        #"{"format":"iterate-preview simulator state","version":1,"company":"c","seed":5}"#,
        "it needs a text at seed"
      ),
    ])
  func refused(text: String, why: String) {
    do throws(SavedStateProblem) {
      _ = try Simulator(savedAs: Array(text.utf8), surveys: [])
      Issue.record("it was taken")
    } catch {
      #expect(error.why.hasPrefix(why), "\(error.why)")
    }
  }

  @Test(
    "is refused when one value is wrong, and says which",
    arguments: [
      (#""offset_ms":259200000"#, #""offset_ms":9e15"#, "at most 100 years at clock.offset_ms"),
      (#""latency=5""#, #""fire""#, "a fault such as 429:3 at faults[0]"),
      (#""number":1"#, #""number":"1""#, "a whole number at persons[0].number"),
      (#""at":"2026"#, #""at":"later"#, "a time in ISO 8601 at persons[0].displays[0].at"),
      (#""persons":["#, #""persons":[7,"#, "an object at persons[0]"),
      (#""merged":{"#, #""merged":{"x":1,"#, "a text at merged.x"),
      (
        #""persons_created":3"#, #""persons_created":9223372036854774784"#,
        "a whole number from 2 to 2147483647 at persons_created"
      ),
      (
        #""persons_created":3"#, #""persons_created":-1"#,
        "a whole number from 2 to 2147483647 at persons_created"
      ),
      (
        #""persons_created":3"#, #""persons_created":1"#,
        "a whole number from 2 to 2147483647 at persons_created"
      ),
      (#""number":3"#, #""number":4"#, "a whole number from 1 to 3 at persons[1].number"),
      (#""number":3"#, #""number":1"#, "a number that nobody else has at persons[1].number"),
      (#""previewed":[]"#, #""previewed":[7]"#, "a text at persons[0].previewed[0]"),
      (#""issued_at":17"#, #""issued_at":0.17"#, "a whole number at handed_over[0].issued_at"),
    ])
  func wrongValue(part: String, wrong: String, expected: String) throws {
    let saved = try Self.used().0.simulator.saved.text
    #expect(saved.contains(part))
    do throws(SavedStateProblem) {
      _ = try Simulator(savedAs: Array(saved.replacing(part, with: wrong).utf8), surveys: [])
      Issue.record("it was taken")
    } catch {
      #expect(error.why == "it needs \(expected)")
    }
  }

  @Test("does not go round in circles when persons became each other")
  func circle() throws {
    let (harness, tokens) = try Self.used()
    let saved = harness.simulator.saved
    let id = try #require(saved["merged"]?.objectValue?.keys.first)
    let text = saved.text.replacing(
      #""merged":{"\#(id)":"\#(harness.simulator.persons.all[0].id)"}"#,
      with: #""merged":{"\#(id)":"\#(id)"}"#)
    var loaded = harness
    loaded.simulator = try Simulator(savedAs: Array(text.utf8), surveys: [])
    try loaded.perform(.clearFaults)
    #expect(loaded.reply(token: tokens[1]).response.status == 401)
  }

  @Test("is refused when two persons have one id")
  func sameID() throws {
    let (harness, _) = try Self.used()
    let persons = harness.simulator.persons.all
    let text = harness.simulator.saved.text.replacing(
      #"{"id":"\#(persons[1].id)""#, with: #"{"id":"\#(persons[0].id)""#)
    #expect(
      throws: SavedStateProblem.wrong(
        path: "persons[1].id", expected: "an id that nobody else has")
    ) { try Simulator(savedAs: Array(text.utf8), surveys: []) }
  }

  @Test("is loaded in time that grows with its displays, and keeps the last of each survey")
  func manyDisplays() throws {
    let (harness, _) = try Self.used()
    func text(_ count: Int) -> [UInt8] {
      let more = (0..<count).map {
        #"{"id":"d","survey":"s\#($0 % (count - 1))","at":"2026-01-01T00:00:00Z"}"#
      }
      return Array(
        harness.simulator.saved.text.replacing(
          #""displays":[{"#, with: #""displays":[\#(more.joined(separator: ",")),{"#
        ).utf8)
    }
    let bytes = text(30_000)
    var loaded: Simulator?
    let time = try ContinuousClock().measure {
      loaded = try Simulator(savedAs: bytes, surveys: [])
    }
    let displays = try #require(loaded?.persons.all[0].displays)
    #expect(displays.count == 30_000)
    #expect(displays.first?.surveyID == "s1")
    #expect(displays.dropLast().last?.surveyID == "s0")
    // Comparing each with all others takes minutes in a debug build.
    #expect(time < .seconds(20))
  }
}

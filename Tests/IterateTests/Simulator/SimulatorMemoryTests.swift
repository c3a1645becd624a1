import Segment
import Testing

@testable import Iterate

@Suite("The simulator's memory")
struct SimulatorMemoryTests {
  @Test("keeps one display a survey, however often it is displayed")
  func displays() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    for survey in [SimulatorHarness.checkout, SimulatorHarness.pricing] {
      for _ in 0..<50 {
        harness.wait(hours: 1)
        _ = harness.display(survey, token: token)
      }
    }
    let displays = harness.simulator.persons.all[0].displays
    #expect(
      displays.map(\.surveyID) == [SimulatorHarness.checkout.id, SimulatorHarness.pricing.id])
    #expect(displays.last?.instant == harness.now)
  }

  @Test("does not grow with the calls that known persons make")
  func calls() throws {
    var harness = SimulatorHarness()
    func round() throws {
      for index in 0..<20 {
        harness.wait(hours: 0.01)
        let body: JSONValue = [
          "event": ["name": "Checkout Finished"], "type": "web",
          "user_traits": ["external_id": .string("u_\(index)"), "visits": .number(JSONNumber(1))],
        ]
        // With the embed key each time, as a client that forgets its token does.
        let token = try #require(try harness.embed(body).token)
        _ = harness.display(token: token)
      }
    }
    try round()
    let size = harness.simulator.saved.text.utf8.count
    for _ in 0..<20 { try round() }
    #expect(harness.simulator.persons.count == 20)
    // Nothing but the digits of times and counts may change.
    #expect(abs(harness.simulator.saved.text.utf8.count - size) < 200)
  }

  private static func identified(_ id: String, _ more: JSONObject = [:]) -> JSONValue {
    var traits = more
    traits["external_id"] = .string(id)
    return ["type": "web", "user_traits": .object(traits)]
  }

  @Test("keeps 64 KiB of traits a person, and refuses more in words, changing nothing")
  func traits() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed(Self.identified("u_1")).token)
    let long = String(repeating: "x", count: 30_000)
    for name in ["a", "b"] {
      _ = try harness.embed(Self.identified("u_1", [name: .string(long)]), token: token)
    }
    let before = harness.simulator
    for bearer in [token, Simulator.embedKey] {
      let response = harness.send(
        "embed", body: Self.identified("u_1", ["c": .string(long)]), bearer: bearer)
      #expect(response.status == 413)
      #expect(
        try JSONValue.parse(response.body)["errors"]?.arrayValue?[0]["message"]?.stringValue
          == "the person's traits would be larger than 65536 bytes")
      #expect(harness.simulator == before)
    }
    // In place of others there is room.
    _ = try harness.embed(Self.identified("u_1", ["a": "short", "c": .string(long)]), token: token)
  }

  @Test("forgets the oldest of many tokens that changed hands, which then stand for their person")
  func handovers() throws {
    var harness = SimulatorHarness()
    _ = try harness.embed(Self.identified("u_2"))
    var tokens: [Secret] = []
    var size = 0
    for round in 0..<100 {
      harness.wait(hours: 1)
      let token = try #require(try harness.embed(Self.identified("u_1")).token)
      _ = try harness.embed(Self.identified("u_2"), token: token)
      tokens.append(token)
      if round == 49 { size = harness.simulator.saved.text.utf8.count }
    }
    #expect(abs(harness.simulator.saved.text.utf8.count - size) < 50)
    for token in [tokens[0], tokens[99]] { _ = harness.display(token: token) }
    #expect(harness.simulator.persons.all.map(\.displays.count) == [1, 1])
  }

  @Test("does not copy everyone to foresee what one person gets")
  func foresight() {
    func duration(persons count: Int) -> Duration {
      var harness = SimulatorHarness()
      let everyone = (1...count).map { number in
        SimulatedPerson(
          id: "p\(number)", number: number, traits: ["external_id": .string("u_\(number)")])
      }
      harness.simulator.persons = SimulatedPersons(
        everyone, createdCount: count, aliases: [:], handovers: [:])
      let host = KnownHost(harness.simulator)
      return ContinuousClock().measure {
        for index in 0..<200 {
          let knowledge = host.knowledge(
            traits: ["external_id": .string("u_\(1 + index % 10)"), "plan": "pro"],
            at: harness.now)
          #expect(knowledge.traits["plan"] == "pro")
        }
      }
    }
    let few = duration(persons: 10)
    // A copy of fifty thousand takes over a millisecond, two hundred times.
    #expect(duration(persons: 50_000) < few * 5 + .milliseconds(50))
  }
}

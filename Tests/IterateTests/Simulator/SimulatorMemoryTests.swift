import Iterate
import Segment
import Testing

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
}

import Iterate
import Segment
import Testing

@Suite("The simulator's memory of displays")
struct SimulatorDisplayTests {
  @Test("shows a survey once per person, also when 72 hours have passed")
  func once() throws {
    var harness = SimulatorHarness()
    let first = try harness.embed()
    let token = try #require(first.token)
    #expect(first.surveyName != nil)
    #expect(harness.display(token: token).status == 200)

    harness.wait(hours: 100)
    #expect(try harness.embed(token: token).surveyName == nil)
    #expect(try harness.embed().surveyName != nil)
  }

  @Test("does not count a reply that nobody reported as displayed")
  func unreported() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    #expect(try harness.embed(token: token).surveyName != nil)
    #expect(harness.simulator.persons.all[0].displays.isEmpty)
  }

  @Test("keeps 72 hours between surveys, whichever was displayed")
  func hours() throws {
    var harness = SimulatorHarness()
    let pricing: JSONValue = ["event": ["name": "Pricing Viewed"], "type": "web"]
    let token = try #require(try harness.embed().token)
    _ = harness.display(token: token)

    harness.wait(hours: 71.5)
    #expect(try harness.embed(pricing, token: token).surveyName == nil)
    harness.wait(hours: 0.5)
    #expect(try harness.embed(pricing, token: token).surveyName == "Pricing")
  }

  @Test("shows a survey with several responses again, after the pause")
  func multiple() throws {
    var survey = SimulatorHarness.checkout
    survey.allowsMultipleResponses = true
    var harness = SimulatorHarness([survey])
    let token = try #require(try harness.embed().token)
    _ = harness.display(token: token)

    #expect(try harness.embed(token: token).surveyName == nil)
    harness.wait(hours: 72)
    #expect(try harness.embed(token: token).surveyName != nil)
  }

  @Test(
    "acknowledges with the recorded keys",
    arguments: [
      ("displayed", "last_displayed"), ("dismiss", "last_dismissed"),
    ])
  func receipt(path: String, timeKey: String) throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    for body in [nil, [:]] as [JSONValue?] {
      let response = harness.send(
        "\(SimulatorHarness.checkout.id)/\(path)", body: body, bearer: token)
      #expect(response.status == 200)
      let results = try #require(try JSONValue.parse(response.body)["results"]?.objectValue)
      #expect(results.keys == ["id", "survey_id", "user_id", timeKey])
      #expect(results["id"]?.stringValue?.count == 24)
      #expect(results["survey_id"]?.stringValue == SimulatorHarness.checkout.id)
      #expect(results["user_id"]?.stringValue == harness.simulator.persons.all[0].id)
      #expect(results[timeKey]?.stringValue == "2026-01-01T00:00:00.123000000Z")
    }
  }

  @Test("records displays, and no dismissals")
  func recorded() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    _ = harness.display(token: token)
    _ = harness.send("\(SimulatorHarness.pricing.id)/dismiss", body: nil, bearer: token)
    let displays = harness.simulator.persons.all[0].displays
    #expect(displays.map(\.surveyID) == [SimulatorHarness.checkout.id])
    #expect(displays.map(\.instant) == [harness.now])
  }

  @Test("needs a survey it has, and the token of a person", arguments: ["displayed", "dismiss"])
  func refused(path: String) throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    #expect(harness.send("unknown/\(path)", body: nil, bearer: token).status == 404)
    #expect(
      harness.send(
        "\(SimulatorHarness.checkout.id)/\(path)", body: nil, bearer: Simulator.embedKey
      ).status == 401)
    #expect(harness.simulator.persons.all.flatMap(\.displays).isEmpty)
  }

  private static let preview: JSONValue = [
    "event": ["name": "Checkout Finished"], "type": "web",
    "targeting": [
      "frequency": "always", "survey_id": .string(SimulatorHarness.checkout.id),
    ],
  ]

  @Test("acknowledges the display of a preview, and does not count it")
  func preview() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed(Self.preview).token)
    #expect(harness.display(token: token).status == 200)
    #expect(harness.simulator.persons.all[0].displays.isEmpty)
    #expect(try harness.embed(token: token).surveyName != nil, "neither once nor the pause")
    #expect(harness.display(token: token).status == 200)
    #expect(harness.simulator.persons.all[0].displays.count == 1)
    #expect(try harness.embed(token: token).surveyName == nil)
  }

  @Test("counts the display of another survey than the previewed one")
  func otherThanPreviewed() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed(Self.preview).token)
    _ = try harness.embed(["event": ["name": "Pricing Viewed"], "type": "web"], token: token)
    _ = harness.display(SimulatorHarness.pricing, token: token)
    _ = harness.display(token: token)
    #expect(
      harness.simulator.persons.all[0].displays.map(\.surveyID) == [SimulatorHarness.pricing.id])
  }

  @Test("remembers across a saved state, and a merge, what was a preview")
  func previewKept() throws {
    var harness = SimulatorHarness()
    let known: JSONValue = ["type": "web", "user_traits": ["external_id": "u_1"]]
    _ = try harness.embed(known)
    let token = try #require(try harness.embed(Self.preview).token)
    _ = try harness.embed(known, token: token)
    harness.simulator = try Simulator(
      savedAs: Array(harness.simulator.saved.text.utf8), surveys: harness.simulator.surveys)
    #expect(harness.display(token: token).status == 200)
    #expect(harness.simulator.persons.all.map(\.displays.count) == [0])
  }
}

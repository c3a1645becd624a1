import Iterate
import Segment
import Testing

@Suite("The simulator's choice of a survey")
struct SimulatorEmbedTests {
  @Test("follows the event's name")
  func event() throws {
    var harness = SimulatorHarness()
    #expect(try harness.embed().surveyName == "Checkout NPS")
    #expect(
      try harness.embed(["event": ["name": "Pricing Viewed"], "type": "web"]).surveyName
        == "Pricing")
    #expect(try harness.embed(["event": ["name": "Signed Up"], "type": "web"]).surveyName == nil)
    #expect(try harness.embed(["type": "web"]).surveyName == nil)
    #expect(try harness.embed([:]).surveyName == nil)
  }

  @Test("falls on the first that qualifies, in workspace order")
  func order() throws {
    var draft = SimulatorHarness.checkout
    draft.id = "1"
    draft.status = .draft
    var mobile = SimulatorHarness.checkout
    mobile.id = "2"
    mobile.platform = .mobile
    var second = SimulatorHarness.checkout
    second.name = "Second"
    second.id = "3"
    var harness = SimulatorHarness([draft, mobile, second, SimulatorHarness.checkout])
    #expect(try harness.embed().surveyName == "Second")
  }

  @Test(
    "reads traits, page and platform from the request",
    arguments: [
      (["plan": "pro"], "https://a.example/cart", "mobile", true),
      (["plan": "free"], "https://a.example/cart", "mobile", false),
      (["plan": "pro"], "https://a.example/", "mobile", false),
      (["plan": "pro"], "https://a.example/cart", "web", false),
    ] as [(JSONValue, String, String, Bool)])
  func request(traits: JSONValue, url: String, type: String, isShown: Bool) throws {
    var survey = SimulatorHarness.checkout
    survey.platform = .mobile
    survey.targeting.traits = [TraitRule(name: "plan", condition: .equals("pro"))]
    survey.targeting.url = [.contains("/cart")]
    var harness = SimulatorHarness([survey])
    let answer = try harness.embed([
      "event": ["name": "Checkout Finished"], "browser": ["url": .string(url)],
      "type": .string(type), "user_traits": traits,
    ])
    #expect((answer.surveyName != nil) == isShown)
  }

  @Test(
    "is the previewed survey whatever its targeting, if it targets the event",
    arguments: [
      ("always", "65f0c0ffee0000000000abcd", "Checkout Finished", true),
      ("always", "65f0c0ffee0000000000abcd", "Signed Up", false),
      ("always", "65f0c0ffee0000000000beef", "Checkout Finished", false),
      ("always", "", "Checkout Finished", false),
      ("always", nil, "Checkout Finished", true),
      ("once", "65f0c0ffee0000000000abcd", "Checkout Finished", false),
      (nil, "65f0c0ffee0000000000abcd", "Checkout Finished", false),
    ] as [(String?, String?, String, Bool)])
  func preview(frequency: String?, id: String?, event: String, isShown: Bool) throws {
    var survey = SimulatorHarness.checkout
    survey.status = .draft
    survey.targeting.sampling = 0
    var harness = SimulatorHarness([survey])
    var targeting = JSONObject()
    targeting["frequency"] = frequency.map { .string($0) }
    targeting["survey_id"] = id.map { .string($0) }
    let answer = try harness.embed([
      "event": ["name": .string(event)], "targeting": .object(targeting), "type": "web",
    ])
    #expect((answer.surveyName != nil) == isShown)
  }

  @Test("needs no event when a survey is asked for by its id")
  func manual() throws {
    var harness = SimulatorHarness()
    let answer = try harness.embed([
      "trigger": ["survey_id": .string(SimulatorHarness.pricing.id), "type": "manual"],
      "type": "web",
    ])
    #expect(answer.surveyName == "Pricing")
  }

  @Test("changes with the workspace, while persons stay")
  func reload() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    harness.simulator.surveys = [SimulatorHarness.pricing]
    let answer = try harness.embed(token: token)
    #expect(answer.surveyName == nil && answer.token == nil)
    #expect(harness.simulator.persons.all.count == 1)
  }

  @Test("is sampled by person: some get it, some do not, and the same ones again")
  func sampling() throws {
    var survey = SimulatorHarness.checkout
    survey.targeting.sampling = 50
    var harness = SimulatorHarness([survey])
    var shown: [Secret: Bool] = [:]
    for _ in 0..<100 {
      let answer = try harness.embed()
      shown[try #require(answer.token)] = answer.surveyName != nil
    }
    #expect((30...70).contains(shown.values.count { $0 }))
    for (token, wasShown) in shown {
      #expect((try harness.embed(token: token).surveyName != nil) == wasShown)
    }
  }

  @Test("is repeated to the byte under the same seed, and not under another")
  func seeded() throws {
    var one = SimulatorHarness(seed: 5)
    var same = SimulatorHarness(seed: 5)
    var other = SimulatorHarness(seed: 6)
    let results = try one.embed().results
    #expect(try same.embed().results == results)
    #expect(try other.embed().results != results)
  }

  @Test("costs nothing to a copy")
  func value() throws {
    var harness = SimulatorHarness()
    let before = harness.simulator
    _ = try harness.embed()
    #expect(before.persons.all.isEmpty)
    #expect(before != harness.simulator)
  }
}

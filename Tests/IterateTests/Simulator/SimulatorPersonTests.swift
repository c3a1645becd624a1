import Iterate
import Segment
import Testing

@Suite("The simulator's persons and tokens")
struct SimulatorPersonTests {
  private static func identified(_ id: JSONValue, _ more: JSONObject = [:]) -> JSONValue {
    var traits = more
    traits["external_id"] = id
    return [
      "event": ["name": "Checkout Finished"], "type": "web", "user_traits": .object(traits),
    ]
  }

  @Test("accept an embed key in the form of Iterate's")
  func embedKey() throws {
    let key = try #require(EmbedKey(Simulator.embedKey))
    #expect(key.companyID == Simulator.embedKeyCompanyID)
    #expect(key.userID == nil)
    #expect(key.issuedAt == 1_767_225_600)
    #expect(Simulator.embedKey.reveal().hasPrefix("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."))
  }

  @Test("are made by the embed key, each with a token of its own")
  func created() throws {
    var harness = SimulatorHarness()
    let tokens = [try harness.embed().token, try harness.embed().token].compactMap { $0 }
    #expect(Set(tokens).count == 2)
    #expect(harness.simulator.persons.all.count == 2)
    for (token, person) in zip(tokens, harness.simulator.persons.all) {
      let claims = try #require(EmbedKey(token))
      #expect(claims.companyID == Simulator.embedKeyCompanyID)
      #expect(claims.userID == person.id)
      #expect(claims.issuedAt == 1_767_225_600)
      #expect(person.id.count == 24 && person.id.allSatisfy(\.isHexDigit))
    }
  }

  @Test("are found again by their token, which is issued once")
  func returning() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    let again = try harness.embed(token: token)
    #expect(again.token == nil)
    #expect(again.results.objectValue?["auth"] == nil)
    #expect(harness.simulator.persons.all.count == 1)
  }

  @Test("know no token that this simulator did not issue")
  func foreignToken() throws {
    var other = SimulatorHarness(seed: 2)
    let foreign = try #require(try other.embed().token)
    var harness = SimulatorHarness(seed: 1)
    _ = try harness.embed()
    #expect(harness.send("embed", body: SimulatorHarness.event, bearer: foreign).status == 401)
    #expect(harness.simulator.persons.all.count == 1)
  }

  @Test("keep their traits, which later requests add to")
  func traits() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed(Self.identified("u_1", ["plan": "pro"])).token)
    _ = try harness.embed(token: token)
    _ = try harness.embed(
      ["type": "web", "user_traits": ["seats": 3, "plan": "free"]], token: token)
    #expect(
      harness.simulator.persons.all.map(\.traits)
        == [["plan": "free", "external_id": "u_1", "seats": 3]])
  }

  @Test("are recognised by their external id when the embed key is used")
  func recognised() throws {
    var harness = SimulatorHarness()
    let first = try #require(try harness.embed(Self.identified("u_1")).token)
    _ = harness.display(token: first)
    harness.wait(hours: 1)
    let second = try harness.embed(Self.identified("u_1"))
    #expect(harness.simulator.persons.all.count == 1)
    #expect(second.surveyName == nil)
    #expect(second.token != nil && second.token != first)
    #expect(try harness.embed(token: first).token == nil)
  }

  @Test(
    "are not recognised by an id that is no text, or empty",
    arguments: [
      123, "", .null, true,
    ] as [JSONValue])
  func unusable(id: JSONValue) throws {
    var harness = SimulatorHarness()
    _ = try harness.embed(Self.identified(id))
    _ = try harness.embed(Self.identified(id))
    #expect(harness.simulator.persons.all.count == 2)
  }

  @Test("merge when somebody anonymous turns out to be known")
  func merged() throws {
    var harness = SimulatorHarness()
    let known = try #require(try harness.embed(Self.identified("u_1", ["plan": "pro"])).token)
    let anonymous = try #require(
      try harness.embed(["type": "web", "user_traits": ["plan": "free", "beta": true]]).token)
    _ = harness.display(token: anonymous)

    #expect(try harness.embed(Self.identified("u_1"), token: anonymous).surveyName == nil)
    let persons = harness.simulator.persons.all
    #expect(persons.count == 1)
    #expect(persons[0].id == EmbedKey(known)?.userID)
    #expect(persons[0].displays.count == 1)
    #expect(persons[0].traits["plan"] == "pro" && persons[0].traits["beta"] == true)
    #expect(try harness.embed(token: known).surveyName == nil)
  }

  @Test("stay apart when another known person takes over a token")
  func takenOver() throws {
    var harness = SimulatorHarness()
    let first = try #require(try harness.embed(Self.identified("u_1")).token)
    _ = try harness.embed(Self.identified("u_2"))
    _ = harness.display(token: first)

    #expect(try harness.embed(Self.identified("u_2"), token: first).surveyName != nil)
    #expect(harness.simulator.persons.all.map(\.displays.count) == [1, 0])
    #expect(harness.simulator.persons.all.map(\.externalID) == ["u_1", "u_2"])
  }

  @Test("are known under a new external id only, once it changed")
  func renamed() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed(Self.identified("u_1")).token)
    _ = try harness.embed(Self.identified("u_2"), token: token)
    _ = try harness.embed(Self.identified("u_1"))
    #expect(harness.simulator.persons.all.map(\.externalID) == ["u_2", "u_1"])
  }
}

import Iterate
import Segment
import Testing

@Suite("Calls that steer the simulator")
struct SimulatorAdminTests {
  @Test("show everything at a glance")
  func state() throws {
    var harness = SimulatorHarness(seed: 7)
    _ = harness.reply()
    let (status, json) = try harness.admin("GET")
    #expect(status == 200)
    let results = try #require(json["results"]?.objectValue)
    #expect(
      results.keys == [
        "seed", "company_id", "clock", "surveys", "persons", "persons_created", "next_person",
        "faults", "requests",
      ])
    #expect(results["seed"] == "7" && results["persons_created"] == 1)
    #expect(results["surveys"]?[0]?["name"] == "Checkout NPS")
    #expect(results["requests"]?[0]?["status"] == 200)
  }

  @Test("answer a ping with a constant")
  func ping() throws {
    var harness = SimulatorHarness()
    #expect(try harness.admin("GET", "/ping").json.text == #"{"results":{"ok":true}}"#)
  }

  @Test("move the clock and bring it back")
  func clock() throws {
    var harness = SimulatorHarness()
    let moved = try harness.admin("POST", "/clock", ["move": "+72h"])
    #expect(moved.status == 200)
    #expect(
      moved.json["results"]?.text
        == #"{"now":"2026-01-04T00:00:00.123Z","offset_ms":259200000,"offset":"72 h ahead"}"#)
    #expect(try harness.admin("GET", "/clock").json == moved.json)
    let back = try harness.admin("DELETE", "/clock").json["results"]
    #expect(back?["offset_ms"] == 0 && back?["offset"] == .null)
  }

  @Test("set, list and take away faults")
  func faults() throws {
    var harness = SimulatorHarness()
    _ = try harness.admin("POST", "/faults", ["fault": "latency=20"])
    let set = try harness.admin("POST", "/faults", ["fault": "429=5:2"])
    let expected =
      #"[{"fault":"latency=20","requests":null},{"fault":"429=5","requests":2}]"#
    #expect(set.json["results"]?.text == expected)
    #expect(try harness.admin("GET", "/faults").json == set.json)
    #expect(try harness.admin("DELETE", "/faults/latency").json["results"]?.arrayValue?.count == 1)
    #expect(try harness.admin("DELETE", "/faults/latency").status == 404)
    #expect(try harness.admin("DELETE", "/faults").json["results"] == [])
  }

  @Test("list persons with masked tokens, page by page")
  func persons() throws {
    var harness = SimulatorHarness()
    for index in 1...3 {
      let body: JSONValue = ["type": "web", "user_traits": ["external_id": .string("u_\(index)")]]
      _ = harness.reply(body)
    }
    let (_, json) = try harness.admin("GET", "/persons", query: "offset=1&limit=1")
    #expect(json["results"]?["total"] == 3 && json["results"]?["created"] == 3)
    let persons = try #require(json["results"]?["persons"]?.arrayValue)
    #expect(persons.map { $0["external_id"] } == ["u_2"])
    let token = try #require(persons[0]["token"]?.stringValue)
    #expect(token.hasPrefix("••••") && token.count == 8)
  }

  @Test("list displays, by survey or person")
  func displays() throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    _ = harness.display(token: token)
    let id = SimulatorHarness.checkout.id
    let all = try harness.admin("GET", "/displays").json["results"]
    #expect(all?["total"] == 1 && all?["displays"]?[0]?["survey"] == .string(id))
    let other = SimulatorHarness.pricing.id
    #expect(
      try harness.admin("GET", "/displays", query: "survey=\(other)").json["results"]?["total"] == 0
    )
    let person = harness.simulator.persons.all[0].id
    #expect(
      try harness.admin("GET", "/displays", query: "person=\(person)").json["results"]?["total"]
        == 1)
    #expect(try harness.admin("GET", "/displays", query: "survey=nope").status == 404)
    #expect(try harness.admin("GET", "/displays", query: "person=nope").status == 404)
  }

  @Test("choose whom the next call with the embed key stands for, once")
  func nextPerson() throws {
    var harness = SimulatorHarness()
    func next() throws -> String {
      let token = try #require(try harness.embed().token)
      return try #require(EmbedKey(token)?.userID)
    }
    let first = try next()
    let chosen = try harness.admin("POST", "/person", ["id": .string(first)])
    #expect(chosen.json["results"]?["id"] == .string(first))
    #expect(try next() == first)
    #expect(try next() != first)
    #expect(try harness.admin("GET", "/person").json["results"] == .null)
    _ = try harness.admin("POST", "/person", ["id": .string(first)])
    #expect(try harness.admin("DELETE", "/person").json["results"] == .null)
    #expect(try next() != first)
  }

  @Test("choose a person by the external id, which another's request does not take over")
  func nextPersonByExternalID() throws {
    var harness = SimulatorHarness()
    func body(_ id: String, _ plan: String) -> JSONValue {
      ["type": "web", "user_traits": ["external_id": .string(id), "plan": .string(plan)]]
    }
    _ = harness.reply(body("u_1", "free"))
    _ = harness.reply(body("u_2", "free"))
    #expect(try harness.admin("POST", "/person", ["external_id": "u_1"]).status == 200)
    _ = harness.reply(body("u_2", "pro"))
    let persons = harness.simulator.persons.all
    #expect(persons.map(\.externalID) == ["u_1", "u_2"])
    #expect(persons.map { $0.traits["plan"] } == ["pro", "free"])
  }

  @Test("forget one person or everyone, whose tokens are unknown then")
  func reset() throws {
    var harness = SimulatorHarness()
    let tokens = [try harness.embed().token, try harness.embed().token].compactMap { $0 }
    let first = harness.simulator.persons.all[0].id
    _ = try harness.admin("POST", "/person", ["id": .string(first)])
    let (status, json) = try harness.admin("POST", "/reset", ["person": .string(first)])
    #expect(status == 200 && json["results"]?["persons"] == 1)
    #expect(json["results"]?["next_person"] == .null)
    #expect(harness.reply(token: tokens[0]).response.status == 401)
    #expect(harness.reply(token: tokens[1]).response.status == 200)
    #expect(try harness.admin("POST", "/reset").json["results"]?["persons"] == 0)
    #expect(harness.reply(token: tokens[1]).response.status == 401)
    #expect(harness.simulator.persons.createdCount == 2, "what was created is still counted")
  }
}

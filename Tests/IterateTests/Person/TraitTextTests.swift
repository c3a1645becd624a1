import Iterate
import Segment
import Testing

@Suite("A trait as it is typed")
struct TraitTextTests {
  @Test(
    "is read as its kind",
    arguments: [
      ("42.50", .number, .number(JSONNumber(42.5))), (" 7", .number, 7), ("true", .boolean, true),
      ("7", .text, "7"), ("", .text, ""), ("[1]", .other, [1]),
      ("0", .date, ["type": "date", "value": 0]),
      ("2024-02-29", .date, ["type": "date", "value": 1_709_164_800]),
      ("1969-12-31T23:59:59Z", .date, ["type": "date", "value": -1]),
      ("2000-03-01T00:01", .date, ["type": "date", "value": 951_868_860]),
    ] as [(String, TraitType, JSONValue)])
  func read(_ text: String, _ type: TraitType, _ value: JSONValue) throws {
    let read = try TraitText.value(text, as: type)
    #expect(read.doubleValue == value.doubleValue)
    if type != .number { #expect(read == value) }
    #expect(TraitType(read) == type)
  }

  @Test(
    "is refused when it is no such thing",
    arguments: [
      ("many", .number), ("\"7\"", .number), ("TRUE", .boolean), ("1", .boolean), ("{", .other),
      ("2023-02-29", .date), ("2026-13-01", .date), ("2026-1-1", .date), ("tomorrow", .date),
      ("2026-01-01T25:00:00Z", .date), ("", .date), ("2026-01-01T10", .date),
    ] as [(String, TraitType)])
  func refused(_ text: String, _ type: TraitType) {
    #expect(throws: Failure.self) { try TraitText.value(text, as: type) }
  }

  @Test("of every day since 1900 is read back as it is written")
  func days() throws {
    for day in stride(from: -25_567, through: 60_000, by: 1) {
      let seconds = day * 86_400 + (day.isMultiple(of: 2) ? 0 : 3661)
      let date: JSONValue = ["type": "date", "value": .number(JSONNumber(seconds))]
      #expect(try TraitText.value(TraitText.text(of: date), as: .date) == date)
    }
  }

  @Test("keeps what it can when its kind changes")
  func converted() {
    let now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)
    let date: JSONValue = ["type": "date", "value": 1_767_225_600]
    #expect(TraitText.converted("7", to: .number, now: now) == 7)
    #expect(TraitText.converted("x", to: .number, now: now) == 0)
    #expect(TraitText.converted(7, to: .text, now: now) == "7")
    #expect(TraitText.converted("false", to: .boolean, now: now) == false)
    #expect(TraitText.converted("x", to: .date, now: now) == date)
    #expect(TraitText.converted(date, to: .text, now: now) == "2026-01-01")
  }

  @Test(
    "has a kind",
    arguments: [
      ("x", .text), (1.5, .number), (false, .boolean), (["type": "date", "value": 1], .date),
      (["type": "date", "value": "1"], .other), (["type": "date", "value": 1.5], .other),
      (["type": "date", "value": 1, "more": 2], .other), (.null, .other), ([], .other),
    ] as [(JSONValue, TraitType)])
  func kinds(_ value: JSONValue, _ type: TraitType) {
    #expect(TraitType(value) == type)
  }
}

@Suite("Warnings about traits")
struct TraitWarningTests {
  @Test("are given for an external_id that is no text, and for what SDKs cannot send")
  func encoding() {
    let traits: JSONObject = [
      "external_id": 7, "score": 4.5, "tags": ["a"], "gone": .null,
      "since": ["type": "date", "value": 1], "seats": 3, "plan": "pro",
    ]
    let found = TraitWarning.found(in: traits)
    #expect(Set(found.map(\.trait)) == ["external_id", "score", "tags", "gone", "seats", "since"])
    #expect(found.filter { $0.trait == "external_id" }.count { $0.effect == .suspicious } == 1)
    let kept = found.filter { $0.effect == .requestNotSent }.map(\.trait)
    #expect(kept == ["score", "tags", "gone"])
    #expect(found.filter { $0.effect == .dropped }.map(\.trait) == ["gone", "tags", "gone"])
    #expect(found.allSatisfy { $0.trait != "plan" })
  }

  @Test("are given for a trait whose kind changes")
  func changes() {
    let found = TraitWarning.found(
      in: ["seats": "3", "plan": "pro", "new": 1], workspace: ["seats": 3, "plan": "free"],
      lastSent: ["seats": true])
    let changes = found.filter { $0.trait == "seats" }.map(\.sentence)
    #expect(
      changes == [
        "\"seats\" is a text, in the workspace a number: rules may not match it.",
        "\"seats\" is a text, and was sent as a boolean: Iterate may keep the two apart.",
      ])
  }
}

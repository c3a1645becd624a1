import Iterate
import Segment
import Testing

@Suite("Rules on traits")
struct TraitRuleTests {
  private static let traits: JSONObject = [
    "plan": "pro", "seats": 3, "ratio": .number(JSONNumber(literal: "3.0")), "beta": true,
    "gone": .null, "tags": ["a", "b"], "address": ["city": "Oslo", "zip": "0150"],
    "cafe": "Caf\u{e9}",
  ]

  struct Row: Sendable, CustomTestStringConvertible {
    let trait: String
    let condition: TraitRule.Condition
    let holds: Bool
    var testDescription: String { "\(trait) \(condition)" }

    init(_ trait: String, _ condition: TraitRule.Condition, _ holds: Bool) {
      self.trait = trait
      self.condition = condition
      self.holds = holds
    }
  }

  private static let rows = [
    Row("plan", .equals("pro"), true),
    Row("plan", .equals("Pro"), false),
    Row("cafe", .equals("Cafe\u{301}"), false),
    Row("seats", .equals(3), true),
    Row("seats", .equals("3"), false),
    Row("ratio", .equals(3), true),
    Row("beta", .equals(true), true),
    Row("beta", .equals(1), false),
    Row("gone", .equals(.null), true),
    Row("missing", .equals(.null), false),
    Row("tags", .equals(["a", "b"]), true),
    Row("tags", .equals(["b", "a"]), false),
    Row("tags", .equals(["a"]), false),
    Row("address", .equals(["zip": "0150", "city": "Oslo"]), true),
    Row("address", .equals(["city": "Oslo"]), false),
    Row("plan", .notEquals("free"), true),
    Row("plan", .notEquals("pro"), false),
    Row("ratio", .notEquals(3), false),
    Row("missing", .notEquals("free"), true),
    Row("plan", .contains("r"), true),
    Row("plan", .contains("R"), false),
    Row("plan", .contains(""), true),
    Row("tags", .contains("a"), false),
    Row("missing", .contains(""), false),
    Row("plan", .exists(true), true),
    Row("plan", .exists(false), false),
    Row("gone", .exists(true), false),
    Row("gone", .exists(false), true),
    Row("missing", .exists(false), true),
    Row("seats", .greaterThan(2), true),
    Row("seats", .greaterThan(3), false),
    Row("plan", .greaterThan(0), false),
    Row("missing", .greaterThan(-1), false),
    Row("seats", .lessThan(4), true),
    Row("seats", .lessThan(3), false),
    Row("missing", .lessThan(1), false),
  ]

  @Test("hold by value and type, without conversions", arguments: rows)
  func holds(row: Row) {
    #expect(
      TraitRule(name: row.trait, condition: row.condition).holds(for: Self.traits) == row.holds)
  }
}

@Suite("Rules on the URL")
struct URLRuleTests {
  private static let url = "https://shop.example/Cart?a=1#top"

  @Test(
    "hold byte by byte",
    arguments: [
      (.equals("https://shop.example/Cart?a=1#top"), true),
      (.equals("https://shop.example/Cart"), false),
      (.contains("/Cart"), true),
      (.contains("/cart"), false),
      (.contains("#top"), true),
      (.startsWith("https://shop.example"), true),
      (.startsWith("shop.example"), false),
      (.startsWith(""), true),
    ] as [(URLRule, Bool)])
  func holds(rule: URLRule, expected: Bool) {
    #expect(rule.holds(for: Self.url) == expected)
  }
}

@Suite("The draw for a sample")
struct SamplingDrawTests {
  private static func draw(_ person: Int, seed: UInt64 = 7, survey: String = "s") -> Double {
    SamplingDraw(seed: seed, personID: "person \(person)").percentage(surveyID: survey)
  }

  @Test("is the same each time")
  func repeatable() {
    #expect(Self.draw(1) == Self.draw(1))
  }

  @Test("differs by person, survey and seed")
  func independent() {
    let draws = [
      Self.draw(1), Self.draw(2), Self.draw(1, seed: 8), Self.draw(1, survey: "t"),
    ]
    #expect(Set(draws).count == draws.count)
  }

  @Test("lets through about the share that is asked for", arguments: [1.0, 25, 50, 90])
  func spread(share: Double) {
    let draws = (0..<10_000).map { Self.draw($0) }
    #expect(draws.allSatisfy { (0..<100).contains($0) })
    let through = Double(draws.count { $0 < share }) / 100
    #expect(abs(through - share) < 1.5)
  }

  @Test("keeps who is in a sample when it widens")
  func nested() {
    let narrow = (0..<1000).filter { Self.draw($0) < 10 }
    let wide = Set((0..<1000).filter { Self.draw($0) < 20 })
    #expect(!narrow.isEmpty && wide.isSuperset(of: narrow))
  }
}

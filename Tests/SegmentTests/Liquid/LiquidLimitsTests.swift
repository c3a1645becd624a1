import Testing

@testable import Segment

@Suite("Limits of Liquid")
struct LiquidLimitsTests {
  private func render(_ template: String, _ event: JSONValue = [:]) throws -> String {
    var payload = MappedValue.json(event)
    return try LiquidTemplate(template, timeZones: .utc).rendered(with: &payload)
  }

  @Test(
    "refuses what would take the reference too long or too much memory",
    arguments: [
      ("{{ (1..90000000) | size }}", "template render limit exceeded, line:1, col:1"),
      (
        "{{ (1..1500000).size }}{{ (1..1500000) }}",
        "template render limit exceeded, line:1, col:24"
      ),
      ("{{ (1..1000000000) }}", "memory alloc limit exceeded, line:1, col:1"),
      ("{{ 'x' | slice: 0, 200000000 }}", "memory alloc limit exceeded, line:1, col:1"),
      ("\n {{ 0 | date: '%999999999Y' }}", "memory alloc limit exceeded, line:2, col:2"),
      (
        "{{ 0 | date: '%99999999999999999999999Y' }}",
        "memory alloc limit exceeded, line:1, col:1"
      ),
    ])
  func limit(template: String, message: String) {
    #expect(throws: EvaluationFailure(message, kind: .render)) { try render(template) }
  }

  @Test("refuses to multiply a text, filter by filter, before it is too long")
  func growingText() {
    let filter = " | replace: 'x', '\(String(repeating: "x", count: 16))'"
    let template = "{{ 'x'" + String(repeating: filter, count: 9) + " | size }}"
    #expect(throws: EvaluationFailure("Invalid string length, line:1, col:1", kind: .render)) {
      try render(template)
    }
  }

  @Test("refuses a range where a step of one leads nowhere")
  func standstill() {
    #expect(
      throws: EvaluationFailure("template render limit exceeded, line:1, col:1", kind: .render)
    ) {
      try render("{{ (9007199254740992..9007199254740994) }}")
    }
  }

  @Test("refuses values nested 10,000 deep", arguments: ["(", "a[", "[", "(a["])
  func deepValue(opening: String) {
    let template = "{{ " + String(repeating: opening, count: 10_000) + " }}"
    #expect(throws: EvaluationFailure.self) { try render(template) }
  }

  @Test("refuses what doubles again and again")
  func doubling() {
    let pushing = String(repeating: "{%assign a=a|push:a%}", count: 45) + "{{ a }}"
    #expect(throws: EvaluationFailure.self) { try render(pushing) }
    let capturing = String(repeating: "{%capture a%}{{a}}{{a}}{%endcapture%}", count: 26)
    #expect(throws: EvaluationFailure.self) {
      try render(capturing, ["a": .string(String(repeating: "x", count: 100))])
    }
  }

  @Test("numbers beyond all sense do not trap")
  func numbers() throws {
    #expect(try render("{{ 'abc' | slice: -99999999999999999999, 5 }}") == "")
    #expect(try render("{{ 'abc' | truncate: 99999999999999999999 }}") == "abc")
    #expect(try render("{{ 'abc' | truncatewords: -5 }}") == "abc...")
    #expect(try render("{{ a[99999999999999999999] }}", ["a": [1]]) == "")
    #expect(try render("{{ 99999999999999999999 | date: '%Y' }}") == "100000000000000000000")
    #expect(try render("{{ 0 | date: '%Y', 99999999999999999999 }}") == "0")
    #expect(try render("{{ 1 | round: 400 }}") == "NaN")
  }
}

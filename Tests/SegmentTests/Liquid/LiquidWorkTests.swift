import Testing

@testable import Segment

/// No template takes much longer than the half second that the reference gives it.
///
/// That ordinary templates pass is what the vectors show.
@Suite("Work of Liquid")
struct LiquidWorkTests {
  private func render(_ template: String, _ event: JSONValue) throws -> String {
    var payload = MappedValue.json(event)
    return try LiquidTemplate(template, timeZones: .utc).rendered(with: &payload)
  }

  private static let event: JSONValue = [
    "a": .array((0..<20_000).map { .number(JSONNumber($0)) }),
    "b": .array((0..<16_000).map { _ in [1] }),
    "s": .string(String(repeating: "ä", count: 100_000)),
    "t": .string(String(repeating: "x", count: 500_000)),
    "n": .object(JSONObject((0..<2000).map { ("k\($0)", .number(JSONNumber($0))) })),
    "path": .string(String(repeating: "k.", count: 20_000)),
  ]

  private static func chain(_ filter: String, _ count: Int) -> String {
    String(repeating: "|\(filter)", count: count)
  }

  @Test(
    "refuses what would go through too much, however short it is",
    arguments: [
      "{{s\(chain("upcase", 90))|size}}",
      "{{s\(chain("slugify", 90))|size}}",
      "{{t\(chain("split:''|join:''", 50))|size}}",
      "{% assign r=(1..1999999) %}" + String(repeating: "{{r|join|size}}", count: 40),
      "{{a|sum:path}}", "{{a|where:path}}",
    ])
  func refused(template: String) {
    #expect(throws: EvaluationFailure.self) { try render(template, Self.event) }
  }

  @Test(
    "counts what output, comparisons and counters go through",
    arguments: [
      ("{{a}}", 320_000), ("{{b contains b}}", 250_000), ("{{b == b}}", 500_000),
      ("{{n|json|size}}", 50_000), ("{{n[a]}}", 320_000), ("{%cycle a: 'x'%}", 320_000),
      ("{%increment x%}", 100), ("{{t contains s}}", 500_000), ("{{a < a}}", 640_000),
    ])
  func counted(template: String, units: Int) throws {
    var budget = EvaluationBudget()
    var payload = MappedValue.json(Self.event)
    _ = try LiquidTemplate(template, timeZones: .utc).rendered(with: &payload, &budget)
    #expect(EvaluationBudget.most - budget.rest >= units)
  }

  @Test("names the limit that the reference has")
  func message() {
    let template = "{{s\(Self.chain("upcase", 90))|size}}"
    #expect(
      throws: EvaluationFailure("template render limit exceeded, line:1, col:1", kind: .render)
    ) {
      try render(template, Self.event)
    }
  }

  @Test(
    "ranges are compared and measured without their numbers",
    arguments: [
      ("r == r", "true"), ("r == (1..1999998)", "false"), ("r.last", "1999999"),
      ("r.first", "1"), ("r.size", "1999999"), ("r | size", "1999999"), ("r[1]", "2"),
      ("r[-1]", "1999999"), ("r[1999999]", ""), ("r | last", "1999999"), ("r == empty", "false"),
    ])
  func ranges(expression: String, shown: String) throws {
    var budget = EvaluationBudget()
    var payload = MappedValue.json([:])
    let template = LiquidTemplate("{%assign r=(1..1999999)%}{{ \(expression) }}", timeZones: .utc)
    if expression.contains("(") {
      // Two such ranges are more numbers than a template may have.
      #expect(throws: EvaluationFailure.self) { try template.rendered(with: &payload, &budget) }
    } else {
      #expect(try template.rendered(with: &payload, &budget) == shown)
      #expect(EvaluationBudget.most - budget.rest < 1000)
    }
  }

  @Test(
    "ranges have the numbers that adding up gives",
    arguments: [(1, 3), (0.5, 3), (-2, 0.5), (-1_000_000, -0.9999999999999999), (3, 1), (0.1, 40)])
  func numbers(low: Double, high: Double) {
    let range = LiquidRange(low: low, high: high)
    let numbers = range.numbers
    #expect(range.count == numbers.count)
    for place in Set([0, 1, numbers.count / 2, numbers.count - 1])
    where numbers.indices.contains(place) {
      #expect(range.number(at: place) == numbers[place])
    }
  }

  @Test("arrays of different lengths are not looked into to be compared")
  func lengths() throws {
    var visits = 0
    let long = LiquidValue.json(.array(Array(repeating: 1, count: 1000)))
    let short = LiquidValue.json([1])
    #expect(!long.equals(short, visits: &visits))
    #expect(visits == 1)
    #expect(try !long.contains(.json([1]), visits: &visits))
    #expect(visits == 1001)
  }

  @Test("long widths of dates are no long work, and are counted")
  func widths() throws {
    let template = "{{ 0 | date: '%1000000Y' | size }}"
    #expect(try render(template, [:]) == "1000000")
    #expect(throws: EvaluationFailure.self) {
      try render(String(repeating: "{{0|date:'%9999999Y'|size}}", count: 12), [:])
    }
  }
}

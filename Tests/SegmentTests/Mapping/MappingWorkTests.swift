import Testing

@testable import Segment

/// A few directives can ask for more than any memory holds.
@Suite("Work of mappings")
struct MappingWorkTests {
  /// A mapping that makes `factor` times as much of `$.a`, `times` times over.
  private static func multiplying(by factor: Int, times: Int, _ last: JSONValue) -> JSONValue {
    guard times > 0 else { return last }
    return [
      "@transform": [
        "apply": ["a": .array(Array(repeating: ["@path": "$.a"], count: factor))],
        "mapping": multiplying(by: factor, times: times - 1, last),
      ]
    ]
  }

  private static let text = String(repeating: "x", count: 100_000)

  @Test(
    "refuses to multiply values without end",
    arguments: [
      multiplying(by: 100, times: 5, ["@path": "$.a"]),
      multiplying(by: 100, times: 3, ["@json": ["mode": "encode", "value": ["@path": "$.a"]]]),
      multiplying(by: 100, times: 3, ["@flatten": ["separator": ".", "value": ["@path": "$.a"]]]),
      multiplying(by: 100, times: 3, ["@template": "{{a}}"]),
      multiplying(by: 100, times: 3, ["@liquid": "{{a}}"]),
    ] as [JSONValue])
  func multiplication(mapping: JSONValue) {
    let event: JSONValue = ["a": .string(Self.text)]
    #expect(throws: EvaluationFailure.self) { try Mapping(["out": mapping]).payload(for: event) }
  }

  @Test("says what to do about it")
  func message() {
    let mapping = Self.multiplying(by: 100, times: 5, ["@path": "$.a"])
    #expect(
      throws: EvaluationFailure(
        "mapping limit exceeded: make fewer or smaller values of one event", kind: .range)
    ) {
      try Mapping(["out": mapping]).payload(for: ["a": 1])
    }
  }

  @Test("leaves room for all that an event can hold")
  func room() throws {
    let event: JSONValue = [
      "a": .array(Array(repeating: .string(String(repeating: "x", count: 1000)), count: 20_000))
    ]
    var budget = EvaluationBudget()
    var payload = MappedValue.json(event)
    _ = try Mapping(["out": ["@path": "$.a"]]).payload(for: &payload, &budget)
    #expect(EvaluationBudget.most - budget.rest < 21_000_000)
  }

  @Test("subscriptions of one event share what may be done")
  func sharing() {
    let heavy = Self.multiplying(by: 100, times: 4, ["@path": "$.a"])
    let subscriptions = (0..<3).map { number in
      Subscription(
        name: "\(number)", action: "trackEvent", trigger: "type = \"track\"",
        mapping: ["name": heavy])
    }
    let reaction = Destination(subscriptions: subscriptions).reaction(
      to: ["type": "track", "a": 1])
    #expect(reaction.failures.map(\.failure) == [.tooMuchWork])
  }
}

import Testing

@testable import Segment

@Suite("Mappings and events of any depth")
struct MappingDepthTests {
  private static func nested(_ depth: Int, in wrap: (JSONValue) -> JSONValue) -> JSONValue {
    (0..<depth).reduce("end") { value, _ in wrap(value) }
  }

  @Test(
    "refuses what is nested 10,000 deep",
    arguments: [
      ["out": ["@path": "$.deep"]],
      ["out": ["@template": "{{deep}}"]],
      ["out": ["@json": ["mode": "encode", "value": ["@path": "$.deep"]]]],
      ["out": ["@flatten": ["separator": ".", "value": ["@path": "$.deep"]]]],
      ["out": ["@liquid": "{{ deep }}"]],
      ["out": ["@liquid": "{{ deep | json }}"]],
      ["out": ["@liquid": "{{ deep | join }}"]],
    ] as [JSONValue])
  func deepArray(mapping: JSONValue) {
    let event: JSONValue = ["deep": Self.nested(10_000) { [$0] }]
    #expect(throws: EvaluationFailure.self) { try Mapping(mapping).payload(for: event) }
  }

  @Test("refuses null pruning 10,000 deep")
  func deepObject() {
    let event: JSONValue = ["deep": Self.nested(10_000) { ["a": $0] }]
    let mapping = Mapping(["out": ["@excludeWhenNull": ["@path": "$.deep"]]])
    #expect(throws: EvaluationFailure.self) { try mapping.payload(for: event) }
  }

  @Test(
    "refuses a mapping that is nested 10,000 deep",
    arguments: [
      { ["a": $0] }, { [$0] }, { ["@literal": $0] }, { ["@literal": [$0]] },
    ] as [@Sendable (JSONValue) -> JSONValue])
  func deepMapping(wrap: @Sendable (JSONValue) -> JSONValue) {
    let mapping = Mapping(["out": Self.nested(10_000, in: wrap)])
    #expect(throws: EvaluationFailure.self) { try mapping.payload(for: ["event": "x"]) }
  }

  @Test("checks options that are nested in each other only once")
  func nestedOptions() throws {
    let mapping = Self.nested(100) { ["@if": ["exists": ["@path": "$.event"], "then": $0]] }
    #expect(try Mapping(["out": mapping]).payload(for: ["event": "x"]) == ["out": "end"])
  }

  @Test("refuses texts that would outgrow all memory")
  func longTexts() {
    let text = JSONValue.string(String(repeating: "ab", count: 50_000))
    let mappings: [JSONValue] = [
      ["out": ["@template": .string(String(repeating: "{{text}}", count: 1000))]],
      ["out": ["@replace": ["pattern": "a", "replacement": "$`$'", "value": ["@path": "$.text"]]]],
    ]
    for mapping in mappings {
      #expect(throws: EvaluationFailure("Invalid string length", kind: .range)) {
        try Mapping(mapping).payload(for: ["text": text])
      }
    }
  }

  @Test("takes what is nested 300 deep")
  func moderate() throws {
    let deep = Self.nested(300) { [$0] }
    #expect(try Mapping(["out": ["@path": "$.deep"]]).payload(for: ["deep": deep]) == ["out": deep])
  }
}

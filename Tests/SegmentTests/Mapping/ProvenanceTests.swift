import Testing

@testable import Segment

@Suite("Where the fields of a payload come from")
struct ProvenanceTests {
  private static let event: JSONValue = [
    "event": "Signed Up", "userId": "u1", "properties": ["plan": "free", "tags": ["a"]],
  ]

  @Test(
    "says it in a few words",
    arguments: [
      (["name": ["@path": "$.event"]], ["name": "← $.event"]),
      (["name": ["@path": "properties.tags[0]"]], ["name": "← $.properties.tags[0]"]),
      (["name": ["@path": "$.nope"]], ["name": "← $.nope (missing)"]),
      (["name": ["@template": "{{event}}!"]], ["name": "← template {{event}}!"]),
      (["name": "Fixed", "n": 5], ["name": "← constant", "n": "← constant"]),
      (["a": ["b": ["@path": "$.event"]]], ["a.b": "← $.event"]),
      (["a": [["@path": "$.event"], "x"]], ["a[0]": "← $.event", "a[1]": "← constant"]),
      (
        ["id": ["@if": ["exists": ["@path": "$.userId"], "then": ["@path": "$.userId"]]]],
        ["id": "← @if $.userId exists: then $.userId"]
      ),
      (
        ["id": ["@if": ["exists": ["@path": "$.x"], "then": "a", "else": ["@path": "$.event"]]]],
        ["id": "← @if $.x exists: else $.event"]
      ),
      (
        ["id": ["@if": ["blank": ["@path": "$.x"], "then": "a"]]],
        ["id": "← @if $.x is not blank: else nothing"]
      ),
      (
        ["name": ["@case": ["operator": "lower", "value": ["@path": "$.event"]]]],
        ["name": "← @case lower of $.event"]
      ),
      (
        ["name": ["@replace": ["pattern": "a", "value": ["@path": "$.event"]]]],
        ["name": "← @replace in $.event"]
      ),
      (["all": ["@path": "$."]], ["all": "← $"]),
      (["name": ["@liquid": "{{ event }}"]], ["name": "← liquid {{ event }}"]),
      (["name": ["@literal": ["@path": "$.event"]]], ["name": "← $.event"]),
      (
        ["m": ["@merge": ["direction": "left", "objects": [["@path": "$.a"], ["b": 1]]]]],
        ["m": "← @merge of $.a, constant"]
      ),
    ] as [(JSONValue, KeyValuePairs<String, String>)])
  func source(mapping: JSONValue, sources: KeyValuePairs<String, String>) {
    let provenance = Mapping(mapping).provenance(for: .json(Self.event))
    #expect(provenance.map(\.output.description) == sources.map(\.key))
    #expect(provenance.map(\.source) == sources.map(\.value))
  }

  @Test("an invalid mapping has no origins")
  func invalid() {
    #expect(Mapping(["name": ["@nope": 1]]).provenance(for: .json(Self.event)) == [])
  }

  @Test("looking does not count in the event")
  func counters() throws {
    let mapping = Mapping(["a": ["@if": ["exists": ["@liquid": "{% increment n %}"], "then": "x"]]])
    var event = MappedValue.json(["n": 1])
    _ = mapping.provenance(for: event)
    #expect(event == .json(["n": 1]))
    _ = try mapping.payload(for: &event)
    #expect(event == .json(["n": 2]))
  }
}

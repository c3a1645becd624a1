import Testing

@testable import Segment

@Suite("What made the fields of a payload")
struct ProvenanceOriginTests {
  private static let event: JSONValue = [
    "event": "Signed Up", "userId": "u1", "blank": "", "rank": 2, "inner": "{{event}}",
    "list": [["title": "A"], ["title": 5], [:]],
  ]

  private static let name: JSONValue = [
    "directive": "@path", "path": "event", "found": "Signed Up",
  ]

  private typealias Row = (mapping: JSONValue, origin: JSONValue)

  private static let rows: [Row] = [
    ("Fixed", ["constant": "Fixed"]),
    (["@path": "$.event"], name),
    (["@path": "$.list[0].title"], ["directive": "@path", "path": "list[0].title", "found": "A"]),
    (["@path": "$.nope"], ["directive": "@path", "path": "nope"]),
    (
      ["@path": ["@template": "{{nope}}rank"]],
      [
        "directive": "@path",
        "from": [
          "directive": "@template", "template": "{{nope}}rank",
          "parts": [["path": "nope"], ["text": "rank"]],
        ],
        "path": "rank", "found": 2,
      ]
    ),
    (
      ["@template": "{{event}}! {{{inner}}}"],
      [
        "directive": "@template", "template": "{{event}}! {{{inner}}}",
        "parts": [["text": "{{event}}! "], ["path": "inner", "found": "{{event}}"]],
        "then": [
          "template": "{{event}}! {{event}}",
          "parts": [
            ["path": "event", "found": "Signed Up"], ["text": "! "],
            ["path": "event", "found": "Signed Up"],
          ],
        ],
      ]
    ),
    (
      [
        "@case": [
          "operator": "lower",
          "value": ["@replace": ["pattern": "a", "value": ["@path": "$.event"]]],
        ]
      ],
      ["directive": "@case", "operator": "lower", "of": ["directive": "@replace", "of": name]]
    ),
    (
      ["@if": ["exists": ["@path": "$.userId"], "then": ["@path": "$.event"], "else": 1]],
      [
        "directive": "@if", "test": "exists",
        "subject": ["directive": "@path", "path": "userId", "found": "u1"], "value": "u1",
        "holds": true, "branch": "then", "of": name,
      ]
    ),
    (
      [
        "@case": [
          "operator": "upper", "value": ["@if": ["blank": ["@path": "$.blank"], "then": 1]],
        ]
      ],
      [
        "directive": "@case", "operator": "upper",
        "of": [
          "directive": "@if", "test": "is-not-blank",
          "subject": ["directive": "@path", "path": "blank", "found": ""], "value": "",
          "holds": false, "branch": "else", "of": ["undefined": true],
        ],
      ]
    ),
    (["@literal": ["@path": "$.event"]], ["directive": "@literal", "of": name]),
    (
      ["@merge": ["direction": "left", "objects": [["@path": "$.event"], ["a": ["b": 1]]]]],
      [
        "directive": "@merge", "direction": ["constant": "left"],
        "objects": [name, ["constant": ["a": ["b": 1]]]],
      ]
    ),
    (
      ["@arrayPath": ["$.list", ["t": ["@path": "$.title"]]]],
      [
        "directive": "@arrayPath",
        "items": [
          [item(["path": "title", "found": "A"], "")],
          [item(["path": "title", "found": 5], "")], [item(["path": "title"], " (missing)")],
        ],
        "of": ["directive": "@path", "path": "list", "found": event["list"] ?? .null],
      ]
    ),
    (
      ["@transform": ["apply": ["n": ["@path": "$.event"]], "mapping": ["@path": "$.n"]]],
      [
        "directive": "@transform",
        "apply": [["output": "n", "source": "← $.event", "origin": name]],
        "of": ["directive": "@path", "path": "n", "found": "Signed Up"],
      ]
    ),
    (
      ["@liquid": "{% assign e = event %}{{ e }}{{ list.first.title }}{{ list.size }}"],
      [
        "directive": "@liquid",
        "template": "{% assign e = event %}{{ e }}{{ list.first.title }}{{ list.size }}",
        "reads": [
          ["path": "event", "found": "Signed Up"], ["path": "list.first.title", "found": "A"],
          ["path": "list.size", "found": 3],
        ],
      ]
    ),
    (
      ["@case": ["operator": "lower", "value": ["@path": ["@path": "$.rank"]]]],
      [
        "directive": "@case", "operator": "lower",
        "of": [
          "failure": "@path: expected string, got number", "kind": "Error",
          "of": [
            "directive": "@path", "from": ["directive": "@path", "path": "rank", "found": 2],
          ],
        ],
      ]
    ),
    (
      ["@if": ["exists": ["@liquid": "{{ 1 | append }}"], "then": 1]],
      [
        "failure": "append expect 2 arguments, line:1, col:1", "kind": "RenderError",
        "of": [
          "directive": "@if", "test": "exists",
          "subject": [
            "failure": "append expect 2 arguments, line:1, col:1", "kind": "RenderError",
            "of": ["directive": "@liquid", "template": "{{ 1 | append }}", "reads": []],
          ],
        ],
      ]
    ),
  ]

  private static func item(_ lookup: JSONObject, _ absence: String) -> JSONValue {
    [
      "output": "t", "source": .string("← $.title" + absence),
      "origin": .object(JSONObject([("directive", "@path")] + lookup.map { ($0.key, $0.value) })),
    ]
  }

  @Test("are told in a form that programs can read", arguments: rows)
  private func form(row: Row) {
    let provenance = Mapping(["x": row.mapping]).provenance(for: .json(Self.event))
    #expect(provenance.map(\.output.description) == ["x"])
    #expect(provenance.first?.origin.json == row.origin)
  }

  @Test("an @if around several fields is told of each")
  func frames() {
    let mapping: JSONValue = [
      "@if": [
        "exists": ["@path": "$.userId"],
        "then": ["a": ["@path": "$.event"], "b": ["@literal": ["c": 1]]],
      ]
    ]
    let provenance = Mapping(["x": mapping]).provenance(for: .json(Self.event))
    #expect(provenance.map(\.output.description) == ["x.a", "x.b.c"])
    #expect(provenance.allSatisfy { $0.origin.json["branch"] == "then" })
    #expect(provenance.first?.origin.json["of"] == Self.name)
    #expect(
      provenance.last?.origin.json["of"] == ["directive": "@literal", "of": ["constant": 1]])
  }

  @Test("a field is told with the event as earlier fields have counted in it")
  func counters() {
    let mapping = Mapping(["a": ["@liquid": "{% increment rank %}"], "b": ["@path": "$.rank"]])
    let provenance = mapping.provenance(for: .json(Self.event))
    #expect(provenance.map { $0.origin.json["found"] } == [nil, 3])
    #expect(provenance.first?.origin.json["reads"] == [["path": "rank", "found": 2]])
  }

  @Test("of a long value only the type is told")
  func longValue() {
    let text = JSONValue.string(String(repeating: "x", count: 5_000))
    let mapping = Mapping(["x": ["@if": ["exists": ["@path": "$.long"], "then": 1]]])
    let origin = mapping.provenance(for: .json(["long": [text]])).first?.origin.json
    #expect(origin?["valueType"] == "array")
    #expect(origin?["value"] == nil)
    #expect(origin?["subject"] == ["directive": "@path", "path": "long", "foundType": "array"])
  }

  @Test("only the branch that was taken is read")
  func branches() {
    let choice: JSONValue = [
      "@if": [
        "exists": ["@path": "$.userId"], "then": ["@path": "$.event"], "else": ["@path": "$.rank"],
      ]
    ]
    let mapping = Mapping(["x": ["@case": ["operator": "lower", "value": choice]]])
    let paths = mapping.provenance(for: .json(Self.event)).flatMap(\.eventPaths)
    #expect(paths.map(\.jsonPath.description) == ["userId", "event"])
  }
}

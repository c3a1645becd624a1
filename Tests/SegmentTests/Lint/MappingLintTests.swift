import Testing

@testable import Segment

@Suite("Lint of mappings")
struct MappingLintTests {
  /// The value of a field, the kinds of its lints, where they are and what is put instead.
  private typealias Row = (
    value: JSONValue, kinds: [MappingLint.Kind], path: String, instead: JSONValue?
  )

  private static let slips: [Row] = [
    (["@path": "$.name"], [.absentField], "a[\"@path\"]", ["@path": "$.event"]),
    (
      ["@path": "$.traits.plan"], [.absentField], "a[\"@path\"]", ["@path": "$.context.traits.plan"]
    ),
    (["@path": "$.groupId"], [.absentField], "a[\"@path\"]", nil),
    (["@path": "event"], [.pathWithoutRoot], "a[\"@path\"]", ["@path": "$.event"]),
    (
      ["@path": "$.propertys.plan"], [.unknownField], "a[\"@path\"]", ["@path": "$.properties.plan"]
    ),
    (["@path": "$.user_id"], [.unknownField], "a[\"@path\"]", ["@path": "$.userId"]),
    (["@path": "$.plan"], [.unknownField], "a[\"@path\"]", nil),
    (["@path": "$event"], [.misplacedRoot], "a[\"@path\"]", nil),
    (["@path": "properties.$.plan"], [.misplacedRoot], "a[\"@path\"]", nil),
    (
      ["@template": "{{$.event}} by {{ $.userId }}"], [.misplacedRoot], "a[\"@template\"]",
      ["@template": "{{event}} by {{ userId }}"]
    ),
    (["@template": "{{name}}"], [.absentField], "a[\"@template\"]", ["@template": "{{event}}"]),
    (
      ["@template": "name: {{ name }}, {{{name.x}}} {{userId}} {{properties.name}}"],
      [.absentField], "a[\"@template\"]",
      ["@template": "name: {{ event }}, {{{event.x}}} {{userId}} {{properties.name}}"]
    ),
    (["@template": "{{event}"], [.unbalancedBraces], "a[\"@template\"]", nil),
    (["@template": "event}}"], [.unbalancedBraces], "a[\"@template\"]", nil),
    (["@templat": "x"], [.unknownDirective], "a[\"@templat\"]", ["@template": "x"]),
    (["@lookup": "x"], [.unknownDirective], "a[\"@lookup\"]", nil),
    (["@path": "$.event", "x": 1], [.directiveWithNeighbours], "a", nil),
    (
      ["@replace": ["pattern": "01234567890", "value": ["@path": "$.event"]]], [.longReplacement],
      "a[\"@replace\"].pattern", nil
    ),
    (["@if": ["then": 1]], [.incompleteCondition], "a[\"@if\"]", nil),
    (["@if": ["exists": ["@path": "$.event"]]], [.incompleteCondition], "a[\"@if\"]", nil),
    (
      ["@if": ["exists": ["@path": "$.event"], "then": 1, "else": 0]], [.falsyAlternative],
      "a[\"@if\"].else",
      ["@if": ["exists": ["@path": "$.event"], "then": 1, "else": ["@literal": 0]]]
    ),
    (["@liquid": "{% for a in b %}{% endfor %}"], [.disabledLiquid], "a[\"@liquid\"]", nil),
    (
      ["@liquid": "{% if userId %}{{ event | map: 'x' }}{% endif %}"], [.disabledLiquid],
      "a[\"@liquid\"]",
      nil
    ),
    (["@liquid": "{{ name }}"], [.absentField], "a[\"@liquid\"]", ["@liquid": "{{ event }}"]),
    (
      ["@liquid": "name {% if name == 'name' %}{{ properties.name | append: name }}{% endif %}"],
      [.absentField], "a[\"@liquid\"]",
      ["@liquid": "name {% if event == 'name' %}{{ properties.name | append: event }}{% endif %}"]
    ),
    (
      ["@liquid": "{{ traits['plan'] }}"], [.absentField], "a[\"@liquid\"]",
      ["@liquid": "{{ context.traits['plan'] }}"]
    ),
    (
      ["@liquid": "{{ user_id | default: groupId }}"], [.unknownField, .absentField],
      "a[\"@liquid\"]", nil
    ),
    (["@liquid": "{{ plan }}"], [.unknownField], "a[\"@liquid\"]", nil),
    (
      ["@liquid": "$.x {{ $.event }} {{properties.$.plan}}"], [.misplacedRoot], "a[\"@liquid\"]",
      ["@liquid": "$.x {{ event }} {{properties.plan}}"]
    ),
    (["@liquid": "{{ a"], [.brokenLiquid], "a[\"@liquid\"]", nil),
    (
      ["@liquid": .string(String(repeating: "x", count: 900))], [.longLiquid], "a[\"@liquid\"]",
      nil
    ),
    (
      ["@liquid": .string(String(repeating: "x", count: 1_001))], [.longLiquid], "a[\"@liquid\"]",
      nil
    ),
    (["@json": ["value": 1]], [.invalidMapping], "", nil),
    (
      ["@merge": ["direction": "left", "objects": [["@path": "$.traits"], ["b": 1]]]],
      [.absentField], "a[\"@merge\"].objects[0][\"@path\"]",
      ["@merge": ["direction": "left", "objects": [["@path": "$.context.traits"], ["b": 1]]]]
    ),
  ]

  @Test("finds the slip and puts it right where it is clear what was meant", arguments: slips)
  private func slip(row: Row) {
    let lints = Mapping.lints(of: ["a": row.value, "b": ["@path": "$.event"]], for: [.track])
    #expect(lints.map(\.kind) == row.kinds)
    #expect(Set(lints.map(\.path.description)) == [row.path])
    #expect(lints.allSatisfy { $0.explanation.hasSuffix(".") })
    let corrected: JSONValue? = row.instead.map { ["a": $0, "b": ["@path": "$.event"]] }
    if lints.count == 1 { #expect(lints[0].correction == corrected) }
    if let corrected { #expect(Mapping.lints(of: corrected, for: [.track]) == []) }
  }

  @Test(
    "keeps quiet about mappings that do what they say",
    arguments: [
      ["a": ["@path": "$.properties.plan"], "b": ["@path": "$.context.traits.plan"]],
      ["a": ["@template": "{{event}} and {{{properties.a}}} { x }"]],
      ["a": ["@arrayPath": ["$.properties.items", ["name": ["@path": "$.title"]]]]],
      ["a": ["@transform": ["apply": ["x": 1], "mapping": ["@path": "$.x"]]]],
      ["a": ["@if": ["blank": ["@path": "$.event"], "then": 0]]],
      ["a": ["@path": "$."], "b": ["@literal": ["c": "$.x"]], "d": ["plain"]],
      [
        "a": ["@liquid": "{% assign plan = properties.plan %}{{ plan | upcase }}{{ 'name' }}"],
        "b": [
          "@liquid": "{% increment n %}{{ n }}{% capture x %}{{ event }}{% endcapture %}{{ x }}"
        ],
        "c": ["@liquid": "{{ [properties.name] }}{% comment %}{{ name }}{% endcomment %}"],
      ],
      ["a": ["@arrayPath": ["$.properties.items", ["name": ["@liquid": "{{ title }}"]]]]],
      ["a": ["@transform": ["apply": ["x": 1], "mapping": ["@liquid": "{{ x }}"]]]],
      .null,
    ] as [JSONValue])
  func noLint(mapping: JSONValue) {
    #expect(Mapping.lints(of: mapping, for: [.track]) == [])
  }

  @Test("a field is only absent when no type of event has it")
  func types() {
    let mapping: JSONValue = ["a": ["@path": "$.traits"]]
    #expect(Mapping.lints(of: mapping, for: [.track, .identify]) == [])
    #expect(Mapping.lints(of: mapping, for: []) == [])
    #expect(Mapping.lints(of: mapping, for: [.page]).map(\.kind) == [.absentField])
    #expect(
      Mapping.lints(of: ["a": ["@path": "$.event"]], for: [.page]).first?.correction
        == ["a": ["@path": "$.name"]])
  }

  @Test(
    "the name of an event has to be a text",
    arguments: [
      (["name": 5], [.nameNotText]), (["name": ["@path": "$.properties"]], [.nameNotText]),
      (["name": ["@path": "$.properties.name"]], []), ([:], [.missingName]),
      (["name": "say \"hi\""], [.untypableName]), (["name": ["@literal": "a~b"]], [.untypableName]),
      (["name": ["@template": "{{event}}"]], []),
    ] as [(JSONValue, [MappingLint.Kind])])
  func eventName(mapping: JSONValue, kinds: [MappingLint.Kind]) {
    let lints = Mapping.lints(of: mapping, for: [.track], action: .trackEvent)
    #expect(lints.map(\.kind) == kinds)
  }

  /// A mapping with a directive for the whole payload, and the lints of it.
  private typealias RootRow = (root: JSONValue, kinds: [MappingLint.Kind], paths: [String])

  private static let roots: [RootRow] = [
    (
      ["@transform": ["apply": ["x": ["@path": "$.name"]]]], [.absentField],
      ["__segment_internal_directive[\"@transform\"].apply.x[\"@path\"]"]
    ),
    (["@transform": ["apply": ["x": ["@path": "$.event"]], "mapping": ["@path": "y"]]], [], []),
    (
      ["@merge": ["direction": "left", "objects": [["@path": "$.trait"]]]],
      [.unknownField, .unusedField, .unusedField],
      [
        "__segment_internal_directive[\"@merge\"].objects[0][\"@path\"]", "name", "b",
      ]
    ),
    (
      ["@transfrom": ["apply": [:]]], [.unknownDirective],
      ["__segment_internal_directive[\"@transfrom\"]"]
    ),
    (["@path": "$.event"], [.invalidMapping], [""]),
    (
      [
        "@transform": [
          "apply": [
            "__segment_internal_directive": ["@transform": ["apply": ["y": ["@path": "$.plan"]]]],
            "x": ["@path": "$.y"],
          ]
        ]
      ], [.unknownField],
      [
        "__segment_internal_directive[\"@transform\"].apply.__segment_internal_directive"
          + "[\"@transform\"].apply.y[\"@path\"]"
      ]
    ),
  ]

  @Test(
    "reads a directive for the whole payload, and its fields as what it makes", arguments: roots)
  private func root(row: RootRow) {
    let mapping: JSONValue = [
      "__segment_internal_directive": row.root, "name": ["@path": "$.x"],
      "b": ["@liquid": "{{ plan }}"],
    ]
    let lints = Mapping.lints(of: mapping, for: [.track], action: .trackEvent)
    #expect(lints.map(\.kind) == row.kinds)
    #expect(lints.map(\.path.description) == row.paths)
  }

  @Test("fields of a directive for the whole payload are linted where they do not read the event")
  func rootFields() {
    let mapping: JSONValue = [
      "__segment_internal_directive": ["@transform": ["apply": ["x": ["@path": "$.event"]]]],
      "a": ["@templat": "x"], "b": ["@liquid": "{{ $.x }}"],
    ]
    let lints = Mapping.lints(of: mapping, for: [.track], action: .trackEvent)
    #expect(lints.map(\.kind) == [.unknownDirective, .misplacedRoot, .missingName])
    #expect(lints[1].correction?["b"] == ["@liquid": "{{ x }}"])
    #expect(lints[2].correction == nil)
  }

  @Test("a mapping that is nested too deep is left alone")
  func deep() {
    var mapping: JSONValue = ["@path": "nothing"]
    for _ in 0..<400 { mapping = ["@literal": mapping] }
    #expect(Mapping.lints(of: mapping, for: [.track]).count <= 1)
  }
}

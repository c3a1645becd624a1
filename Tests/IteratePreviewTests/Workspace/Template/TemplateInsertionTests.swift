import Iterate
import Segment
import Testing

@testable import Console
@testable import IteratePreview

/// A text before and after a template has been put in.
struct InsertionCase: CustomTestStringConvertible, Sendable {
  var name: String
  var before: String
  var after: String
  /// The line on which the template begins.
  var line: Int
  var isJSON = false

  var testDescription: String { name }
}

/// Templates are put into the text of a workspace file, and nothing else about it changes.
@Suite("Templates in the workspace file")
struct TemplateInsertionTests {
  private static let template = EventTemplate(
    name: "Order Paid", properties: ["total": 42.5, "cart": ["items": ["a", "b"]]])

  static let cases: [InsertionCase] = [
    InsertionCase(
      name: "a list, comments around it, and a part behind it",
      before: """
        version: 1 # one
        events:
          # The first.
          - name: A
            properties:
              x: 1 # tab:\tin a comment
          - name: B # the second

        # Behind.
        destination: { subscriptions: [] }

        """,
      after: """
        version: 1 # one
        events:
          # The first.
          - name: A
            properties:
              x: 1 # tab:\tin a comment
          - name: B # the second
          - name: Order Paid
            properties:
              total: 42.5
              cart:
                items: [a, b]

        # Behind.
        destination: { subscriptions: [] }

        """, line: 8),
    InsertionCase(
      name: "no line feed at the end, dashes below the key, four columns a step",
      before: "version: 1\nevents:\n- name: A\n  properties:\n      x: 1",
      after: "version: 1\nevents:\n- name: A\n  properties:\n      x: 1\n- name: Order Paid\n"
        + "  properties:\n      total: 42.5\n      cart:\n          items: [a, b]", line: 6),
    InsertionCase(
      name: "carriage returns, blank lines between elements",
      before: "version: 1\r\nevents:\r\n  -   name: A\r\n\r\n  -   name: B\r\nname: X\r\n",
      after: "version: 1\r\nevents:\r\n  -   name: A\r\n\r\n  -   name: B\r\n\r\n"
        + "  -   name: Order Paid\r\n      properties:\r\n        total: 42.5\r\n"
        + "        cart:\r\n          items: [a, b]\r\nname: X\r\n", line: 7),
    InsertionCase(
      name: "elements in braces",
      before: "version: 1\nevents:\n  - { name: A }\n  # end\nname: X\n",
      after: "version: 1\nevents:\n  - { name: A }\n"
        + "  - { name: Order Paid, properties: { total: 42.5, cart: { items: [a, b] } } }\n"
        + "  # end\nname: X\n", line: 4),
    InsertionCase(
      name: "a text at the end whose lines look like comments",
      before:
        "version: 1\nevents:\n  - name: A\n    properties:\n      x: |\n        # no comment\n"
        + "\nname: X\n",
      after: "version: 1\nevents:\n  - name: A\n    properties:\n      x: |\n        # no comment\n"
        + "  - name: Order Paid\n    properties:\n      total: 42.5\n      cart:\n"
        + "        items: [a, b]\n\nname: X\n", line: 7),
    InsertionCase(
      name: "an empty list",
      before: "version: 1\nevents: [] # none\nname: X\n",
      after: "version: 1\nevents: [{ name: Order Paid, properties: { total: 42.5, "
        + "cart: { items: [a, b] } } }] # none\nname: X\n", line: 2),
    InsertionCase(
      name: "a list in brackets on lines, with a comma at the end",
      before: "version: 1\nevents: [\n  { name: A, properties: { q: \"]\" } }, # ]\n]\n",
      after: "version: 1\nevents: [\n  { name: A, properties: { q: \"]\" } },\n"
        + "  { name: Order Paid, properties: { total: 42.5, cart: { items: [a, b] } } }, # ]\n]\n",
      line: 4),
    InsertionCase(
      name: "a list in brackets on one line",
      before: "version: 1\nevents: [{ name: it's, properties: { a: 'x, ]' } }]\n",
      after: "version: 1\nevents: [{ name: it's, properties: { a: 'x, ]' } }, "
        + "{ name: Order Paid, properties: { total: 42.5, cart: { items: [a, b] } } }]\n", line: 2),
    InsertionCase(
      name: "no list at all, dashes of others below their keys",
      before: "version: 1\n\nsurveys:\n- id: 65f0c0ffee0000000000abcd\n  name: N\n  events: [A]\n",
      after: "version: 1\n\nsurveys:\n- id: 65f0c0ffee0000000000abcd\n  name: N\n  events: [A]\n"
        + "\nevents:\n- name: Order Paid\n  properties:\n    total: 42.5\n    cart:\n"
        + "      items: [a, b]\n", line: 9),
    InsertionCase(
      name: "no list at all, and the end of the document",
      before: "---\nversion: 1\nname: X\n...\n",
      after: "---\nversion: 1\nname: X\nevents:\n  - name: Order Paid\n    properties:\n"
        + "      total: 42.5\n      cart:\n        items: [a, b]\n...\n", line: 5),
    InsertionCase(
      name: "JSON on lines",
      before:
        "{\n  \"version\": 1,\n  \"events\": [\n    {\n      \"name\": \"A\"\n    }\n  ]\n}\n",
      after: "{\n  \"version\": 1,\n  \"events\": [\n    {\n      \"name\": \"A\"\n    },\n    {\n"
        + "      \"name\": \"Order Paid\",\n      \"properties\": {\n        \"total\": 42.5,\n"
        + "        \"cart\": {\n          \"items\": [\"a\", \"b\"]\n        }\n      }\n    }\n"
        + "  ]\n}\n", line: 7, isJSON: true),
    InsertionCase(
      name: "JSON on one line, with a face in two escapes before the list",
      before: #"{"name":"\ud83d\ude00","events":[{"name":"A"}],"version":1}"#,
      after: #"{"name":"\ud83d\ude00","events":[{"name":"A"}, { "name": "Order Paid", "#
        + #""properties": { "total": 42.5, "cart": { "items": ["a", "b"] } } }],"version":1}"#,
      line: 1, isJSON: true),
    InsertionCase(
      name: "JSON on one line, with faces in escapes of YAML before the list",
      before: #"{"name":"\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600","#
        + #""version":1,"events":[]}"#,
      after: #"{"name":"\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600","#
        + #""version":1,"events":[{ "name": "Order Paid", "#
        + #""properties": { "total": 42.5, "cart": { "items": ["a", "b"] } } }]}"#,
      line: 1, isJSON: true),
    InsertionCase(
      name: "JSON with an empty list",
      before: "{\n  \"version\": 1,\n  \"events\": []\n}\n",
      after: "{\n  \"version\": 1,\n  \"events\": [\n    {\n      \"name\": \"Order Paid\",\n"
        + "      \"properties\": {\n        \"total\": 42.5,\n        \"cart\": {\n"
        + "          \"items\": [\"a\", \"b\"]\n        }\n      }\n    }\n  ]\n}\n",
      line: 4, isJSON: true),
    InsertionCase(
      name: "JSON without a list",
      before: "{\n  \"version\": 1\n}\n",
      after: "{\n  \"version\": 1,\n  \"events\": [\n    {\n      \"name\": \"Order Paid\",\n"
        + "      \"properties\": {\n        \"total\": 42.5,\n        \"cart\": {\n"
        + "          \"items\": [\"a\", \"b\"]\n        }\n      }\n    }\n  ]\n}\n",
      line: 4, isJSON: true),
  ]

  private static func read(_ text: String, isJSON: Bool) throws -> Workspace {
    try WorkspaceReader(environment: [:])
      .decode(text, path: isJSON ? "a.json" : "a.yaml").workspace
  }

  /// The first proposal that reads as it should.
  private static func inserted(
    _ template: EventTemplate, into text: String, isJSON: Bool
  ) throws -> TemplateInsertion.Proposal? {
    var wanted = try read(text, isJSON: isJSON)
    wanted.events.append(template)
    return TemplateInsertion.proposals(
      adding: TemplateMembers.of(template), to: text, isJSON: isJSON
    ).first { (try? read($0.text, isJSON: isJSON)) == wanted }
  }

  @Test("the template goes to the end of the events", arguments: cases)
  func insertion(_ example: InsertionCase) throws {
    let proposal = try #require(
      try Self.inserted(Self.template, into: example.before, isJSON: example.isJSON))
    #expect(proposal.text == example.after)
    #expect(proposal.line == example.line)
    // What is there stays, byte by byte and in its order.
    var rest = Array(proposal.text.utf8)[...]
    for byte in example.before.utf8 {
      let place = try #require(rest.firstIndex(of: byte))
      rest = rest[(place + 1)...]
    }
  }

  @Test(
    "a second template goes behind the first",
    arguments: cases)
  func twice(_ example: InsertionCase) throws {
    var second = Self.template
    second.name = "Order Sent"
    let once = try #require(
      try Self.inserted(Self.template, into: example.before, isJSON: example.isJSON))
    let twice = try #require(try Self.inserted(second, into: once.text, isJSON: example.isJSON))
    #expect(
      try Self.read(twice.text, isJSON: example.isJSON).events.suffix(2).map(\.name)
        == ["Order Paid", "Order Sent"])
  }

  @Test(
    "texts that are too odd are left alone",
    arguments: [
      "version: 1\nx: &e [{ name: A }]\nevents: *e\n",
      "version: 1\nevents: !!seq\n  - name: A\n",
      "version: 1\n\"\\u0065vents\":\n  - name: A\n",
      "? version\n: 1\n? events\n: - name: A\n",
    ])
  func oddities(text: String) {
    let proposals = TemplateInsertion.proposals(
      adding: TemplateMembers.of(Self.template), to: text, isJSON: false)
    #expect(proposals.isEmpty)
  }

  static let values: [JSONValue] = [
    "plain text", "", " ", "yes", "null", "true", "12", "1e5", "-", "- a", "a: b", "a #b", "#a",
    "'",
    "\"", "\\", "\n", "\t", "a\r\nb", "${HOME}", "$$", "$", "a$b", "${", "\u{0}", "\u{1B}[2J",
    "\u{202E}evil", "\u{85}", "\u{2028}", "a\u{FEFF}", "\u{FFFF}", "\u{7F}", "é", "e\u{301}", "日本",
    "👩‍👩‍👧", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "[a]", "{a}", "a,b", "2026-01-01",
    12, -0.5, 1e300, true, false, .null, [], [:], [1, [2, [3]]], ["a": ["b": ["c": []]]],
    [["a": 1, "b": 2], ["c": [["d": 1]]]], ["": 1, "a b": 2, "yes": 3, "${X}": 4, "\n": 5, "-": 6],
    .string(String(repeating: "long ", count: 500)),
  ]

  @Test("every value reads back as it was", arguments: values)
  func everyValue(value: JSONValue) throws {
    let template = EventTemplate(
      type: .identify, name: "N: ${x} \u{202E}", properties: ["v": value, "w": [value]],
      traits: ["t": value], page: ["url": "https://x.example/?a=$$"], integrations: ["All": false],
      context: ["c": value], groupID: "g: 1", previousID: "12")
    for example in Self.cases {
      let proposal = try Self.inserted(template, into: example.before, isJSON: example.isJSON)
      #expect(proposal != nil, "\(value) in \(example.name)")
    }
  }

  @Test("a text that the YAML reader would change is not written")
  func byteOrderMark() throws {
    let template = EventTemplate(name: "B", properties: ["v": "\u{FEFF}a"])
    let text = "version: 1\nevents:\n  - name: A\n"
    #expect(try Self.inserted(template, into: text, isJSON: false) == nil)
  }

  @Test("what does not print is escaped, what joins emoji is not")
  func escapes() throws {
    let text = "a\u{202E}b\u{1B}\u{FEFF}👩‍👧é\u{E0041}"
    let start = #""a\u202eb\u001b\ufeff👩‍👧é"#
    #expect(QuotedText.yaml(text) == start + #"\U000e0041""#)
    #expect(QuotedText.json(text) == start + #"\udb40\udc41""#)
    #expect(try JSONValue.parse(QuotedText.json(text)) == .string(text))
    #expect(try YAMLNode.parse(yaml: QuotedText.yaml(text))?.text == text)
  }

  @Test("the starter and the demo take a template")
  func shippedWorkspaces() throws {
    for text in [StarterWorkspace.text, DemoWorkspace.text] {
      let proposal = try #require(try Self.inserted(Self.template, into: text, isJSON: false))
      #expect(proposal.text.contains("- name: Order Paid\n"))
    }
  }
}

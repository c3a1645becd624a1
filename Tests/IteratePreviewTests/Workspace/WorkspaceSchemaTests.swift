import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The workspace's JSON Schema")
struct WorkspaceSchemaTests {
  private let validator = JSONSchemaValidator(root: WorkspaceSchema.value)

  /// Whether the reader takes the document, which is JSON and so YAML.
  private func isRead(_ document: JSONValue) -> Bool {
    mistakes(in: document.text, path: "shop.json").isEmpty
  }

  @Test func itIsJSONThatEndsWithANewline() throws {
    #expect(WorkspaceSchema.text.hasSuffix("}\n"))
    #expect(try JSONValue.parse(WorkspaceSchema.text) == .object(WorkspaceSchema.value))
    #expect(WorkspaceSchema.value["$schema"] == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test(arguments: [StarterWorkspace.text, DemoWorkspace.text])
  func itAcceptsTheWorkspacesThatAreShipped(text: String) throws {
    let document = try #require(try YAMLNode.parse(yaml: text)).json
    #expect(try validator.accepts(document))
  }

  @Test func everySectionRefusesAKeyThatItsTableLacksAndSoDoesTheReader() throws {
    let complete = SampleDocument.complete
    #expect(try validator.accepts(complete))
    #expect(isRead(complete))
    var sections = 0
    for path in SampleDocument.sectionPaths(in: complete) {
      var document = complete
      document.set("?", at: path.appending(.key("unheardOf")))
      #expect(try !validator.accepts(document), "\(path)")
      #expect(!isRead(document), "\(path)")
      sections += 1
    }
    #expect(sections >= WorkspaceGrammar.sections.count)
  }

  /// Every key of every section in turn is given every kind of value, and is left out: both must
  /// agree on each of these documents.
  @Test func readerAndSchemaAgreeOnEveryKeyAndEveryKindOfValue() throws {
    let values: [JSONValue] = [
      .null, true, 1, -1, 1.5, 90_000, " ", "text", "yes", "draft", "web", "track", "simulator",
      "https://h.example", "#a1b2c3", "65f0c0ffee0000000000abcd", "trackEvent", [], ["a"], [""],
      [[:]], [:], ["a": [:]], ["contains": "x"], ["userId": "u"],
    ]
    let complete = SampleDocument.complete
    var compared = 0
    for path in SampleDocument.keyPaths(in: complete) {
      // The rest of the document would only be read again and again.
      let complete = SampleDocument.part(of: complete, around: path)
      for value in values {
        var document = complete
        document.set(value, at: path)
        #expect(
          try validator.accepts(document) == isRead(document), "\(path) = \(value.text)")
        compared += 1
      }
      let document = SampleDocument.removing(path, from: complete)
      #expect(try validator.accepts(document) == isRead(document), "without \(path)")
    }
    #expect(compared > 1_800)
  }

  @Test func theSampleUsesEveryKeyOfTheFormat() {
    let used = Set(SampleDocument.keyPaths(in: SampleDocument.complete).compactMap(\.lastKey))
    for section in WorkspaceGrammar.sections {
      // Only one name of a key that has several can be written at a time.
      let others = Set(section.rules.filter(\.isExclusive).flatMap { $0.keys.dropFirst() })
      for field in section.fields where !others.contains(field.key) {
        #expect(used.contains(field.key), "\(section.name).\(field.key)")
      }
    }
  }

  @Test(arguments: [
    ("surveys[0].targeting.sampling", true), ("surveys[0].targeting.oncePerPerson", true),
    ("surveys[0].status", true), ("surveys[0].prompt.color", true), ("profiles.a.target", true),
    ("profiles.a.protected", false), ("version", false),
  ])
  func aVariableMayStandWhereItIsPutInBeforeTheValueIsLookedAt(
    path: String, isAllowed: Bool
  ) throws {
    var document = SampleDocument.complete
    document.set("${VALUE}", at: try #require(JSONPath(parsing: path)))
    #expect(try validator.accepts(document) == isAllowed)
  }

  @Test(arguments: ["partnerAction", "subscribe", "settings", "fields"])
  func theOtherNamesOfAKeyExcludeTheFirst(key: String) throws {
    let path = try #require(JSONPath(parsing: "destination.subscriptions[0]"))
    var document = SampleDocument.complete
    let value: JSONValue = ["partnerAction": "trackEvent", "subscribe": "t"][key] ?? [:]
    document.set(value, at: path.appending(.key(key)))
    #expect(try !validator.accepts(document))
    #expect(!isRead(document))
  }
}

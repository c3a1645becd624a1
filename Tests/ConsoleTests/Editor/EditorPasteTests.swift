import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// What is pasted into the editor: values, properties, captured events, curl commands, and hostile
/// things of all kinds.
@Suite struct EditorPasteTests {
  private static func paste(_ text: String, row: String = "total") -> TestConsole {
    var console = EditorTests.opened(row: row)
    console.send(.input(.paste(text)))
    return console
  }

  private static let capture = """
    {"messageId": "ajs-next-1", "timestamp": "2026-01-01T00:00:00Z", "type": "track",
     "event": "Trial Ended", "properties": {"plan": "pro", "cart": {"items": [1, 2]}},
     "userId": "u_7", "anonymousId": "a_1", "integrations": {}, "writeKey": "canary-write-key",
     "context": {"page": {"url": "https://shop.example/x?a=1", "path": "/x", "search": "?a=1",
     "title": "X"}, "library": {"name": "analytics.js"}, "locale": "de-DE",
     "traits": {"plan": "pro"}}}
    """

  @Test(
    arguments: [
      ("17", 17), (" true\n", true), ("\"17\"", "17"), ("null", .null),
      ("[1, {\"a\": 2}]", [1, ["a": 2]]),
      ("just text", "just text"), ("two\nlines", "two\nlines"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ] as [(String, JSONValue)])
  func textReplacesTheValueOfTheRow(text: String, value: JSONValue) {
    var console = Self.paste(text)
    #expect(console.state.selectedEvent?.properties["total"] == value)
    console.press("u")
    #expect(console.state.selectedEvent?.properties["total"] == 42.5)
  }

  @Test(arguments: ["total", "name", "properties"])
  func objectIsTakenAsTheProperties(row: String) {
    let console = Self.paste("{\"a\": {\"b\": 1}}", row: row)
    #expect(console.state.selectedEvent?.properties == ["a": ["b": 1]])
    #expect(console.screen.contains("Pasted 1 member; u undoes it"))
  }

  @Test func objectGoesToTheSectionOrTheObjectUnderTheCursor() {
    var console = Self.paste("{\"All\": false}", row: "integrations")
    #expect(console.state.selectedEvent?.integrations == ["All": false])
    EditorTests.go(to: "total", in: &console)
    console.press("enter", "tab", "tab", "tab", "ctrl-u")
    console.send(.input(.paste("{\"nested\": 1}")))
    #expect(console.state.selectedEvent?.properties["total"] == ["nested": 1])
    console.press("enter")
    console.send(.input(.paste("{\"other\": 2}")))
    #expect(console.state.selectedEvent?.properties["total"] == ["other": 2])
  }

  @Test func traitsOfAnIdentifyEventTakeTheObject() {
    var console = EditorTests.opened(row: "type")
    console.press("right")
    console.send(.input(.paste("{\"plan\": \"free\"}")))
    #expect(console.state.selectedEvent?.traits == ["plan": "free"])
  }

  @Test func capturedEventFillsTheEditor() throws {
    let console = Self.paste(Self.capture)
    let event = try #require(console.state.selectedEvent)
    #expect(event.name == "Trial Ended")
    #expect(event.properties == ["plan": "pro", "cart": ["items": [1, 2]]])
    #expect(event.page == ["url": "https://shop.example/x?a=1", "title": "X"])
    #expect(event.context == ["locale": "de-DE", "traits": ["plan": "pro"]])
    #expect(event.integrations == nil)
    #expect(console.state.person == Person(userID: "u_7", traits: ["plan": "pro"]))
    #expect(console.screen.contains("Pasted: track Trial Ended, person u_7"))
    #expect(!console.screen.contains("canary-write-key"))
  }

  @Test(arguments: ["-d", "--data", "--data-raw", "--data-binary", "--json"])
  func curlCommandFillsTheEditor(option: String) {
    let command = """
      curl 'https://api.segment.io/v1/t' -u 'canary-write-key:' \\
        -H "Content-Type: application/json" \\
        \(option) '\(Self.capture)' --compressed
      """
    let console = Self.paste(command)
    #expect(console.state.selectedEvent?.name == "Trial Ended")
    #expect(!console.screen.contains("canary-write-key"))
  }

  @Test(
    arguments: [
      ("curl x --data=1", "1"), ("curl -d1 x", "1"), ("curl -d a -d b", "a&b"),
      ("curl -d \"a\\\"b\\n\"", "a\"b\\n"), ("curl -d $'it\\'s\\n\\u0041'", "it's\nA"),
      ("/usr/bin/curl \\\n -d 'a'\\''b'", "a'b"), ("curl x", nil), ("curl -d", nil),
      ("curl -d @file", nil), ("curl --data-raw @x", "@x"),
    ] as [(String, String?)])
  func curlCommandsAreReadAsShellsDo(text: String, body: String?) {
    #expect(PastedCurl(text)?.body == body)
  }

  @Test(arguments: ["curling", "", "  ", "wget -d x", "{\"curl\": 1}"])
  func otherTextsAreNoCurlCommands(text: String) {
    #expect(PastedCurl(text) == nil)
  }

  @Test func batchGivesItsFirstEvent() {
    let console = Self.paste("{\"batch\": [\(Self.capture), \(Self.capture)], \"writeKey\": \"k\"}")
    #expect(console.state.selectedEvent?.name == "Trial Ended")
    #expect(console.screen.contains("the first of 2 events"))
  }

  @Test(arguments: [
    ("{\"a\": 1,\n  \"b\" 2}", "line 2, column 7"), ("[1, 2", "Not JSON, line 1, column 6"),
    ("curl x -d '{\"a\"'", "What the curl command sends is not JSON, line 1"),
    ("curl x", "sends no data"), ("curl -d @secret", "sends a file"),
    ("{\"type\": \"track\", \"event\": 5, \"messageId\": \"x\"}", "\"event\" must be a text"),
    (
      "{\"type\": \"track\", \"event\": \"x\", \"properties\": 5}",
      "\"properties\" must be an object"
    ),
  ])
  func whatCannotBeUsedChangesNothingAndSaysWhy(text: String, words: String) {
    let console = Self.paste(text)
    #expect(console.state.selectedEvent == Workspace.acme.events[0])
    #expect(console.rows(containing: words).count == 1, "\(console.state.toast?.text ?? "")")
  }

  @Test func ownTextIsRecognisedAgain() {
    var event = EventTemplate(
      type: .group, name: "Team", traits: ["size": 3], page: ["url": "https://x.example/"],
      context: ["ip": "0.0.0.0"], groupID: "g1")
    var console = Self.paste(EventText.text(of: event))
    #expect(console.state.selectedEvent == event)
    event = EventTemplate(name: "Bare")
    console.send(.input(.paste(EventText.text(of: event))))
    #expect(console.state.selectedEvent == event)
  }

  // MARK: Hostile

  @Test func megabyteOfTextIsPastedDrawnAndTakenBackInNoTime() {
    let text = String(repeating: "日本語\u{202E}\u{1B}x ", count: 70_000)
    let clock = ContinuousClock()
    var console = EditorTests.opened(row: "currency")
    let time = clock.measure {
      console.send(.input(.paste(text)))
      _ = console.screen
      console.press("enter")
      _ = console.screen
    }
    #expect(console.state.selectedEvent?.properties["currency"] == .string(text))
    #expect(console.screen.contains("Too long for one line"))
    #expect(time < .seconds(8), "\(time)")
    console.press("u")
    #expect(console.state.selectedEvent?.properties["currency"] == "EUR")
  }

  @Test func megabytePastedIntoTheLineBecomesTheValue() {
    var console = EditorTests.opened(row: "currency")
    console.press("enter", "left")
    let text = String(repeating: "x", count: 1_000_000)
    console.send(.input(.paste(text)))
    #expect(console.state.selectedEvent?.properties["currency"] == .string("EU" + text + "R"))
    #expect(EditorTests.editor(console)?.isTyping == false)
  }

  @Test func tenThousandPropertiesCanBeEdited() {
    let members = (0..<10_000).map { "\"key\($0)\": {\"v\": [\($0)]}" }.joined(separator: ",")
    var console = EditorTests.opened(row: "properties")
    console.send(.input(.paste("{\(members)}")))
    let clock = ContinuousClock()
    console.press("down", "down", "down")
    let time = clock.measure {
      console.press("enter", "ctrl-u")
      console.type("1")
      _ = console.screen
    }
    #expect(time < .seconds(8), "\(time)")
    #expect(console.state.selectedEvent?.properties["key0"] == ["v": [1]])
    console.press("esc", "G")
    #expect(console.rows(containing: "more than 20000 rows").count == 1)
    console.press("enter")
    #expect(console.screen.contains("E shows all"))
  }

  @Test func depthIsLimitedInWords() {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    var console = Self.paste(deep)
    #expect(console.state.selectedEvent == Workspace.acme.events[0])
    #expect(console.rows(containing: "Not JSON, line 1, column 513").count == 1)
    let allowed = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    console.send(.input(.paste(allowed)))
    console.press("G", "g", "down", "down", "down", "down", "down", "down", "t", "u")
    #expect(console.screen.contains("total"))
  }

  @Test func oddNamesAreShownHarmlessAndStayApart() {
    let object = """
      {"": 1, "a\\u0000\\u001b[2J": 2, "\\u202eevil": 3, "é": 4, "e\\u0301": 5, "👩‍👩‍👧": 6, "dup": 1, "dup": 2}
      """
    var console = Self.paste(object)
    #expect(console.state.selectedEvent?.properties.count == 7)
    #expect(console.state.selectedEvent?.properties["dup"] == 2)
    for _ in 0..<12 {
      console.press("enter")
      console.type("7")
      console.press("esc", "down")
      for scalar in console.screen.unicodeScalars where scalar != "\n" {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        #expect(!isControl && !(0x202A...0x202E).contains(scalar.value))
      }
    }
    #expect(console.state.selectedEvent?.properties.count == 7)
    #expect(console.state.selectedEvent?.properties[""] == 17)
  }
}

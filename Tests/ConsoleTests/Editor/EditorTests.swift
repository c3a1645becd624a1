import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// The editor of the selected event: its rows, the line that is typed, steps back and forth.
@Suite struct EditorTests {
  /// A console whose editor is open on the first event, the cursor on a row.
  static func opened(
    row: String? = nil, _ workspace: Workspace = .acme, rows: Int = 40, columns: Int = 120
  ) -> TestConsole {
    var console = TestConsole(workspace, rows: rows, columns: columns)
    console.press("e")
    if let row { go(to: row, in: &console) }
    return console
  }

  /// Brings the cursor to the row of a part or a member.
  static func go(to label: String, in console: inout TestConsole) {
    console.press("g")
    for _ in 0..<200 where Self.label(of: console) != label { console.press("down") }
    #expect(Self.label(of: console) == label)
  }

  static func editor(_ console: TestConsole) -> EditorOverlay? {
    if case .editor(let editor) = console.state.overlay { editor } else { nil }
  }

  private static func label(of console: TestConsole) -> String? {
    switch editor(console)?.selected.label {
    case .part(let name)?, .key(let name)?: name
    case .index(let index)?: "\(index)"
    case nil: nil
    }
  }

  // MARK: Following

  @Test func payloadAndPredictionFollowEachKeystroke() {
    var console = Self.opened()
    #expect(console.rows(containing: "EXPECTED").first?.contains("Checkout NPS") == true)
    console.press("enter")
    for (typed, name) in [("!", "Checkout Finished!"), ("?", "Checkout Finished!?")] {
      console.type(typed)
      #expect(console.state.selectedEvent?.name == name)
      #expect(console.rows(containing: "Iterate('event', \"\(name)\")").count == 1)
      #expect(console.rows(containing: "no survey targets \"\(name)\"").count == 1)
    }
    console.press("backspace", "backspace")
    #expect(console.rows(containing: "EXPECTED").first?.contains("Checkout NPS") == true)
  }

  @Test func valueKeepsItsKindAndIsInUseAtOnce() {
    var console = Self.opened(row: "total")
    console.press("enter", "ctrl-u")
    console.type("9")
    #expect(console.state.selectedEvent?.properties["total"] == 9)
    console.type("9.5")
    #expect(console.state.selectedEvent?.properties["total"] == 99.5)
    console.press("enter", "esc")
    #expect(console.state.selectedEvent?.properties["total"] == 99.5)
    #expect(console.screen.contains("Changed for this session; u reverts, T saves"))
  }

  @Test func wrongNumberSaysSoAndTheLastGoodValueStaysInUse() {
    var console = Self.opened(row: "total")
    console.press("enter")
    console.type("x")
    #expect(console.rows(containing: "not a number: type digits").count == 1)
    #expect(console.state.selectedEvent?.properties["total"] == 42.5)
    console.press("enter")
    #expect(Self.editor(console)?.isTyping == true, "enter does not take what is wrong")
    console.press("esc")
    #expect(console.rows(containing: "✗ 42.5x").count == 1, "what was typed is in the row")
    console.press("esc")
    #expect(console.screen.contains("cannot be used and is kept"))
    console.press("e")
    Self.go(to: "total", in: &console)
    console.press("enter", "backspace")
    #expect(console.state.selectedEvent?.properties["total"] == 42.5)
    #expect(Self.editor(console)?.drafts.isEmpty == true)
  }

  @Test(arguments: [
    ("[1,", "not JSON, column 4: the text ends too early"), ("{\"a\" 1}", "not JSON, column 6"),
  ])
  func badJSONSaysWhereItIsWrong(text: String, problem: String) {
    var workspace = Workspace.acme
    workspace.events[0].properties["list"] = [1]
    var console = Self.opened(row: "list", workspace)
    console.press("enter", "ctrl-u")
    console.type(text)
    #expect(console.rows(containing: problem).count == 1)
    #expect(console.state.selectedEvent?.properties["list"] == [1])
  }

  @Test func emptyNameSaysSoAndTheLastGoodOneStaysInUse() {
    var console = Self.opened()
    console.press("enter", "ctrl-u")
    #expect(console.rows(containing: "a name is needed").count == 1)
    #expect(console.state.selectedEvent?.name == "Checkout Finished")
    console.press("esc", "u")
    #expect(console.rows(containing: "a name is needed").isEmpty == false)
  }

  // MARK: Kinds

  @Test func textThatIsJSONBecomesThatAndTabHoldsItAsText() {
    var console = Self.opened(row: "currency")
    console.press("enter", "ctrl-u")
    console.type("12")
    #expect(console.state.selectedEvent?.properties["currency"] == 12)
    #expect(console.rows(containing: "auto: number").count == 1)
    console.press("tab")
    #expect(console.state.selectedEvent?.properties["currency"] == "12")
    console.press("tab", "tab")
    #expect(console.rows(containing: "not a flag").count == 1)
    #expect(console.state.selectedEvent?.properties["currency"] == 12)
  }

  @Test func textThatLooksLikeANumberStaysATextWhenItIsEdited() {
    var workspace = Workspace.acme
    workspace.events[0].properties = ["zip": "94107"]
    var console = Self.opened(row: "zip", workspace)
    console.press("enter")
    console.type("1")
    #expect(console.state.selectedEvent?.properties["zip"] == "941071")
  }

  @Test func lineEndsAndTabsOfATextSurviveItsEditing() {
    var workspace = Workspace.acme
    workspace.events[0].properties = ["note": "a\n\tb"]
    var console = Self.opened(row: "note", workspace)
    console.press("enter", "left")
    console.type("c")
    #expect(console.state.selectedEvent?.properties["note"] == "a\n\tbc")
  }

  @Test func goingRoundTheKindsLosesNothing() {
    var workspace = Workspace.acme
    workspace.events[0].properties = ["tree": ["a": [1, "x"]]]
    var console = Self.opened(row: "tree", workspace)
    var seen: [JSONValue?] = []
    for _ in 0..<5 {
      console.press("t")
      seen.append(console.state.selectedEvent?.properties["tree"])
    }
    #expect(seen == ["{\"a\":[1,\"x\"]}", 0, true, .null, ["a": [1, "x"]]])
  }

  @Test func spaceFlipsFlagsAndSaysSoElsewhere() {
    var workspace = Workspace.acme
    workspace.events[0].properties = ["beta": true]
    var console = Self.opened(row: "beta", workspace)
    console.press("space")
    #expect(console.state.selectedEvent?.properties["beta"] == false)
    Self.go(to: "name", in: &console)
    console.press("space")
    #expect(console.screen.contains("Space flips what is true or false"))
  }

  @Test func typeIsChosenWithTheArrows() {
    var console = Self.opened(row: "type")
    console.press("right")
    #expect(console.state.selectedEvent?.type == .identify)
    #expect(console.rows(containing: "not sent with identify").count == 1)
    #expect(console.rows(containing: "the person's").count == 1)
    console.press("left", "left")
    #expect(console.state.selectedEvent?.type == .alias)
    #expect(console.rows(containing: "previousId").count >= 1)
  }

  @Test func personIsChosenWithTheArrowsAndTakenBack() {
    var workspace = Workspace.acme
    workspace.persons = [NamedPerson(name: "other", person: Person(userID: "qa_2"))]
    var console = Self.opened(row: "person", workspace)
    console.press("right")
    #expect(console.state.person.userID == "qa_2")
    #expect(console.rows(containing: "2 of 2").count == 1)
    console.press("u")
    #expect(console.state.person.userID == "qa_1")
    console.press("ctrl-r")
    #expect(console.state.person.userID == "qa_2")
  }

  // MARK: Members

  @Test func propertyIsAddedNamedAndGivenAValueInOneStep() {
    var console = Self.opened(row: "total")
    console.press("a")
    console.type("total")
    console.press("enter")
    #expect(console.rows(containing: "there is one of that name already").count == 1)
    console.type("s")
    console.press("enter")
    console.type("true")
    console.press("enter")
    #expect(
      console.state.selectedEvent?.properties
        == ["total": 42.5, "currency": "EUR", "totals": true])
    console.press("u")
    #expect(console.state.selectedEvent?.properties == ["total": 42.5, "currency": "EUR"])
  }

  @Test func nestedMembersAreAddedRenamedAndRemoved() {
    var workspace = Workspace.acme
    workspace.events[0].properties = ["cart": ["items": [["sku": "MUG"]], "rest": 1]]
    var console = Self.opened(row: "items", workspace)
    console.press("a")
    console.type("[]")
    console.press("enter")
    #expect(
      console.state.selectedEvent?.properties["cart"]
        == ["items": [["sku": "MUG"], []], "rest": 1])
    Self.go(to: "sku", in: &console)
    console.press("r", "ctrl-u")
    console.type("id")
    console.press("enter")
    #expect(
      console.state.selectedEvent?.properties["cart"] == ["items": [["id": "MUG"], []], "rest": 1])
    Self.go(to: "items", in: &console)
    console.press("d")
    #expect(console.state.selectedEvent?.properties["cart"] == ["rest": 1])
    #expect(console.screen.contains("Removed items"))
  }

  @Test func pageAddressIsTheSitesUntilItIsTyped() {
    var console = Self.opened(row: "url")
    #expect(console.rows(containing: "https://shop.example/cart, the site's").count == 1)
    console.press("enter")
    console.type("https://x.example/?a=1")
    #expect(console.state.selectedEvent?.page == ["url": "https://x.example/?a=1"])
    console.press("ctrl-u", "esc")
    #expect(console.state.selectedEvent?.page == nil)
    #expect(!console.state.sessionEvents.isChanged(Workspace.acme.events[0]))
  }

  @Test func integrationsBlockTheDestinationAndTheScreenSaysSo() {
    var console = Self.opened(row: "integrations")
    console.press("a")
    console.type("All")
    console.press("enter")
    console.type("false")
    #expect(console.state.selectedEvent?.integrations == ["All": false])
    #expect(console.state.plan.flatMap { try? $0.get() }?.commands.isEmpty == true)
  }

  @Test func wholeSectionMustStayAnObject() {
    var console = Self.opened(row: "properties")
    console.press("enter", "ctrl-u")
    console.type("5")
    #expect(console.rows(containing: "must be an object").count == 1)
    #expect(console.state.selectedEvent?.properties == Workspace.acme.events[0].properties)
  }

  // MARK: Steps

  @Test func stepsGoBackAndForth() {
    var console = Self.opened(row: "total")
    for value in ["1", "2", "3"] {
      console.press("enter", "ctrl-u")
      console.type(value)
      console.press("enter")
    }
    func total() -> JSONValue? { console.state.selectedEvent?.properties["total"] }
    console.press("u")
    #expect(total() == 2)
    console.press("u", "u")
    #expect(total() == 42.5)
    console.press("u")
    #expect(console.screen.contains("Nothing to undo"))
    console.press("ctrl-r", "ctrl-r", "ctrl-r")
    #expect(total() == 3)
    console.press("ctrl-r")
    #expect(console.screen.contains("Nothing to redo"))
  }

  @Test func historyOfALargeEventIsShorter() {
    #expect(EditorHistory.limit(rows: 10) == 1000)
    #expect(EditorHistory.limit(rows: 20_000) == 50)
    var history = EditorHistory()
    let step = EditorHistory.Step(
      event: EventTemplate(name: "x"), drafts: [:], person: 0, row: 0)
    for _ in 0..<100 { history.record(step, size: 20_000) }
    #expect(history.past.count == 50)
  }

  // MARK: Screens

  @Test(arguments: [(24, 80), (30, 100), (40, 120), (60, 200)])
  func payloadAndVerdictStayInSight(rows: Int, columns: Int) throws {
    let console = Self.opened(rows: rows, columns: columns)
    #expect(console.rows(containing: "[3] Payload").count == 1)
    #expect(console.rows(containing: "EXPECTED").count == 1)
    let layout = console.state.layout
    let editor = try #require(layout.editor)
    #expect(editor.columns == columns * 45 / 100)
    #expect(layout.panes[.payload]?.column == editor.columns)
    #expect(console.rows(containing: "F fires it").count == 1)
    #expect(console.rows(containing: "enter edit").count == 1)
  }

  @Test(arguments: [(10, 40), (20, 58), (14, 120)])
  func narrowScreenSaysInOneLineWhatWouldBeCalled(rows: Int, columns: Int) {
    var console = Self.opened(rows: rows, columns: columns)
    #expect(console.rows(containing: "→ Iterate('event', ").count == 1)
    #expect(console.rows(containing: "EXPECTED").count == 1)
    #expect(console.rows(containing: "[3]").isEmpty)
    Self.go(to: "context", in: &console)
    #expect(console.rows(containing: "context").count >= 1, "the cursor stays in sight")
  }

  @Test func asciiScreenHasNoOtherCharacters() {
    var console = TestConsole(glyphs: .ascii)
    console.press("e", "down", "down", "down", "down", "enter")
    console.type("x")
    let others = console.screen.unicodeScalars.filter { !$0.isASCII }
    #expect(others.isEmpty)
  }
}

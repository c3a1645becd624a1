import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// What becomes of an edited event in the rest of the console: lists, firings, reloads.
@Suite struct EditedEventTests {
  /// A console whose first event has another name.
  private static func renamed(
    to name: String = "Order Paid", rows: Int = 40, columns: Int = 120
  ) -> TestConsole {
    var console = EditorTests.opened(rows: rows, columns: columns)
    console.press("enter", "ctrl-u")
    console.type(name)
    console.press("enter", "esc")
    return console
  }

  private static func reload(_ workspace: Workspace, _ console: inout TestConsole) {
    console.send(
      .workspaceLoaded(.success(LoadedWorkspace(workspace: workspace, path: "a.yaml"))))
  }

  @Test func editedEventKeepsItsPlaceAndIsMarkedWithASignAndAWord() {
    var console = Self.renamed(rows: 40, columns: 200)
    #expect(console.state.selectedEvent?.name == "Order Paid")
    #expect(console.rows(containing: "▸*Order Paid ").count == 1)
    #expect(console.rows(containing: "edited never fired").count == 1)
    console.press("down", "up")
    #expect(console.state.selectedEvent?.name == "Order Paid")
    let narrow = Self.renamed(to: "Order Paid And Shipped Away", rows: 24, columns: 80)
    #expect(narrow.rows(containing: "▸*Order Paid").count == 1)
  }

  @Test func firingOutOfTheEditorUsesWhatIsEdited() throws {
    var console = EditorTests.opened()
    console.press("enter")
    console.type("!")
    console.press("enter", "F")
    let request = try #require(console.take().requests.first)
    #expect(String(decoding: request.body, as: UTF8.self).contains("Checkout Finished!"))
    #expect(EditorTests.editor(console) != nil, "the editor stays")
    #expect(console.screen.contains("SENDING"))
    console.answer(1, .emptyReply)
    #expect(console.screen.contains("NOT SHOWN"))
    console.press("esc")
    #expect(console.rows(containing: "never fired").allSatisfy { !$0.contains("Finished!") })
  }

  @Test func questionBeforeFiringLeadsBackToTheEditor() throws {
    var console = TestConsole(profile: "sandbox")
    console.press("e", "F")
    #expect(console.screen.contains("Send to iteratehq.com?"))
    console.press("n")
    #expect(EditorTests.editor(console) != nil)
    console.press("F", "y")
    #expect(EditorTests.editor(console) != nil)
    #expect(console.state.records.count == 1)
  }

  @Test func firingsOfTheEventStayBesideItWhileItsNameChanges() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    console.press("e", "enter")
    console.type("X")
    #expect(console.state.shownFiring == 1)
    #expect(console.rows(containing: "#1 was shown").count == 1)
    console.press("enter", "esc", "down", "up")
    #expect(console.state.shownFiring == 1)
  }

  @Test func pinnedFiringGivesWayToWhatIsTyped() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .emptyReply)
    console.press("5", "enter", "2")
    #expect(console.state.isFiringPinned)
    console.press("e", "enter")
    console.type("X")
    #expect(console.rows(containing: "Iterate('event', \"Checkout FinishedX\")").count == 1)
  }

  @Test func revertTakesTheEditBackAndIsOtherwiseRefusedWithAReason() {
    var console = Self.renamed()
    console.press("u")
    #expect(console.state.selectedEvent?.name == "Checkout Finished")
    #expect(console.screen.contains("as in the workspace again"))
    console.press("u")
    #expect(console.screen.contains("Cannot revert: the event is as in the workspace"))
  }

  @Test func revertDropsWhatCouldNotBeUsedAsWell() {
    var console = EditorTests.opened(row: "total")
    console.press("enter")
    console.type("x")
    console.press("esc", "esc", "u")
    #expect(console.state.sessionEvents.identities.isEmpty)
  }

  @Test func editSurvivesAReload() {
    var console = Self.renamed()
    var workspace = Workspace.acme
    workspace.events[0].properties["new"] = 1
    workspace.events.reverse()
    Self.reload(workspace, &console)
    #expect(console.state.selectedEvent?.name == "Order Paid")
    #expect(console.rows(containing: "Edited events stay").count == 1)
    console.press("u")
    #expect(console.state.selectedEvent?.properties["new"] == 1, "the workspace's is the new one")
  }

  @Test func editOfAnEventThatIsGoneIsSaidAndWaitsForItToComeBack() {
    var console = TestConsole()
    EditorTests.select("Cart Viewed", in: &console)
    console.press("e", "enter")
    console.type(" Twice")
    console.press("enter")
    var workspace = Workspace.acme
    workspace.events.removeAll { $0.name == "Cart Viewed" }
    Self.reload(workspace, &console)
    #expect(console.screen.contains("no longer has Cart Viewed"))
    #expect(EditorTests.editor(console) != nil, "keys may be on their way to it")
    console.wait(milliseconds: 10_000)
    _ = console.take()
    for key in ["F", "E", "T"] {
      console.press(key)
      #expect(console.take().isEmpty, "\(key) is not done with the event that is selected instead")
      #expect(console.screen.contains("no longer has Cart Viewed"))
    }
    console.press("esc")
    #expect(console.state.overlay == nil)
    Self.reload(.acme, &console)
    EditorTests.select("Cart Viewed Twice", in: &console)
  }

  @Test func openEditorGoesOnAfterAReload() {
    var console = EditorTests.opened(row: "total")
    console.press("enter", "ctrl-u")
    console.type("7")
    var workspace = Workspace.acme
    workspace.events[0].properties["total"] = 7
    Self.reload(workspace, &console)
    console.type("8")
    #expect(console.state.selectedEvent?.properties["total"] == 78)
    console.press("backspace", "enter", "esc")
    #expect(console.state.sessionEvents.isChanged(workspace.events[0]) == false)
  }

  @Test func filterDoesNotHideTheEventThatIsEdited() {
    var console = TestConsole()
    console.press("/")
    console.type("cart")
    console.press("enter", "e", "enter", "ctrl-u")
    console.type("Something")
    #expect(console.state.selectedEvent?.name == "Something")
    console.press("enter", "esc")
    #expect(console.state.selectedEvent?.name == "Something")
    #expect(!console.state.events.filter.isActive)
  }

  @Test func bareNameThatASurveyTargetsIsEditedToo() {
    var workspace = Workspace.acme
    workspace.events = []
    var console = EditorTests.opened(workspace)
    console.press("a")
    console.type("total")
    console.press("enter")
    console.type("5")
    console.press("enter", "esc")
    #expect(console.state.selectedEvent?.properties == ["total": 5])
    #expect(console.rows(containing: "*Checkout Finished").count == 1)
  }

  @Test func surveyCountsFollowTheNameAndAPastedLinkFindsIt() {
    var console = Self.renamed(to: "Signed Up Twice")
    #expect(console.rows(containing: "◇ 0").count >= 1)
    console.press("down", "down")
    console.send(
      .input(.paste("https://shop.example/?ajs_event=Signed%20Up%20Twice")))
    #expect(console.state.selectedEvent?.name == "Signed Up Twice")
  }

  @Test func namesAreExaminedAsTheyAreNow() {
    var console = Self.renamed(to: "Cart viewed")
    console.send(.performed(.namesOpen))
    #expect(console.rows(containing: "Cart viewed").count >= 1)
  }
}

extension EditorTests {
  /// Brings the cursor of the events to the one that is called `name` now.
  static func select(_ name: String, in console: inout TestConsole) {
    console.press("2", "g")
    for _ in 0..<20 where console.state.selectedEvent?.name != name { console.press("down") }
    #expect(console.state.selectedEvent?.name == name)
  }
}

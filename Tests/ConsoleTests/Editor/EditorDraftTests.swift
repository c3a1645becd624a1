import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// What was typed and cannot be used stays with its row, whatever happens to the rows around it.
@Suite struct EditorDraftTests {
  /// An editor on a list of three numbers and an object, with a draft on one of the numbers.
  private static func drafted(on label: String) -> TestConsole {
    var workspace = Workspace.acme
    workspace.events[0].properties = ["list": [10, 20, 30], "tree": ["leaf": 1]]
    var console = EditorTests.opened(row: label, workspace)
    console.press("enter", "ctrl-u")
    console.type("x")
    console.press("esc")
    return console
  }

  private static func path(_ text: String) throws -> EventField {
    .member(.properties, try #require(JSONPath(parsing: text)))
  }

  private static func drafts(_ console: TestConsole) -> EventDrafts? {
    EditorTests.editor(console)?.drafts
  }

  @Test func draftMovesUpWithItsElement() throws {
    var console = Self.drafted(on: "2")
    #expect(Self.drafts(console) == [try Self.path("list[2]"): "x"])
    EditorTests.go(to: "1", in: &console)
    console.press("d")
    #expect(Self.drafts(console) == [try Self.path("list[1]"): "x"])
    console.press("u")
    #expect(Self.drafts(console) == [try Self.path("list[2]"): "x"])
  }

  @Test func draftBeforeTheRemovedElementStays() throws {
    var console = Self.drafted(on: "0")
    EditorTests.go(to: "1", in: &console)
    console.press("d")
    #expect(Self.drafts(console) == [try Self.path("list[0]"): "x"])
  }

  @Test(arguments: [("1", "1"), ("1", "list"), ("leaf", "tree"), ("leaf", "properties")])
  func draftGoesWithWhatItIsIn(drafted: String, removed: String) {
    var console = Self.drafted(on: drafted)
    #expect(Self.drafts(console)?.count == 1)
    EditorTests.go(to: removed, in: &console)
    console.press("d")
    #expect(Self.drafts(console)?.isEmpty == true)
    console.press("esc")
    #expect(!console.screen.contains("cannot be used and is kept"))
  }

  @Test func draftFollowsTheMemberToItsNewName() throws {
    var console = Self.drafted(on: "leaf")
    EditorTests.go(to: "tree", in: &console)
    console.press("r", "ctrl-u")
    console.type("wood")
    console.press("enter")
    #expect(Self.drafts(console) == [try Self.path("wood.leaf"): "x"])
    // A member of the old name begins without one.
    console.press("a")
    console.press("ctrl-u")
    console.type("tree")
    console.press("enter", "enter")
    #expect(Self.drafts(console)?.count == 1)
  }

  @Test func draftIsVoidOnceItsValueIsReplaced() {
    var console = Self.drafted(on: "leaf")
    EditorTests.go(to: "tree", in: &console)
    console.send(.input(.paste("{\"leaf\": 2}")))
    #expect(Self.drafts(console)?.isEmpty == true)
  }

  @Test func draftOfARowThatIsNotThereAnyMoreIsNotKeptInSecret() {
    var console = EditorTests.opened(row: "type")
    console.press("left")
    #expect(console.state.selectedEvent?.type == .alias)
    var editor = EditorTests.editor(console)
    editor?.drafts[.previousID] = "x"
    if let editor { console.change { $0.keep(editor) } }
    console.press("right")
    #expect(Self.drafts(console)?.isEmpty == true)
  }
}

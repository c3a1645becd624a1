import Console
import Iterate
import Segment
import Terminal
import Testing

/// Lines that are longer than their pane: wrapping, scrolling sideways, showing them whole.
@Suite struct LongLinesTests {
  private let long = (0..<40).map { "word\($0)" }.joined(separator: " ")

  private func console(_ text: String) -> TestConsole {
    var console = TestConsole(rows: 24, columns: 60)
    console.press("enter")
    console.answer(1, ["results": ["text": .string(text), "after": 1]])
    console.press("4", "f")
    while console.state.cursorTarget?.json?.path.description != "results.text" {
      console.press("down")
    }
    return console
  }

  @Test func wrappingShowsAllOfALineAndStaysPerPane() {
    var console = console(long)
    #expect(console.rows(containing: "word39").isEmpty)
    console.press("w")
    #expect(console.rows(containing: "word39").count == 1)
    console.press("3", "4")
    #expect(console.rows(containing: "word39").count == 1)
    console.press("w")
    #expect(console.rows(containing: "word39").isEmpty)
  }

  @Test func linesMoveSidewaysByHalfAWidthAndComeHome() {
    var console = console(long)
    let home = console.screen
    console.press(">")
    #expect(console.rows(containing: "⇤ 29").count == 1)
    let moved = console.rows(containing: "word9")
    console.press("down", "up")
    #expect(console.rows(containing: "word9") == moved, "it stays while the cursor moves")
    console.press("<", "<")
    #expect(console.screen == home)
    for _ in 0..<50 { console.press(">") }
    #expect(!console.rows(containing: "word39").isEmpty, "it stops at the end of the longest line")
  }

  @Test func enterShowsATextThatIsCutWholeAndArrowsScrollIt() {
    let huge = long + String(repeating: " filler", count: 1000) + " the-end"
    var console = console(huge)
    #expect(console.rows(containing: "bytes").isEmpty, "what is cut is beyond the edge")
    console.press("enter")
    #expect(console.rows(containing: "results.text").count >= 1)
    #expect(console.rows(containing: "the-end").isEmpty)
    console.press("G")
    #expect(console.rows(containing: "the-end").count == 1)
    console.press("g")
    #expect(console.rows(containing: "word0 ").count >= 1)
    console.press("esc")
    #expect(console.state.overlay == nil)
  }

  @Test func enterOnAShortValueOpensNothing() {
    var console = console("short")
    console.press("enter")
    #expect(console.state.overlay == nil)
  }

  @Test func theWholeTextHasNoSecrets() {
    var console = console(long + " token=canary-secret-value " + long)
    console.press("enter")
    #expect(console.state.overlay != nil)
    #expect(!console.screen.contains("canary"))
    #expect(console.screen.contains("••••"))
  }

  @Test func aWrappedLineTallerThanThePaneIsScrolledThrough() {
    var console = console(String(repeating: "x", count: 1900) + "END")
    console.press("w")
    #expect(console.rows(containing: "END").isEmpty)
    for _ in 0..<20 { console.press("down") }
    #expect(console.rows(containing: "END").count == 1)
    while console.state.cursorTarget?.json?.path.description != "results.after" {
      console.press("down")
    }
    console.press("k")
    #expect(console.rows(containing: "END").count == 1, "from below its end comes first")
  }

  @Test func wrappingIsNotForLists() {
    var console = TestConsole()
    console.press("1")
    console.send(.performed(.viewWrap))
    #expect(!console.rows(containing: "a list is not wrapped").isEmpty)
  }

  @Test func aMatchBeyondTheEdgeIsBroughtIntoSight() {
    var console = console(long)
    console.press("/")
    console.type("word33")
    #expect(console.rows(containing: "word33").count == 2, "in its line and in the text looked for")
    #expect(console.rows(containing: "⇤").count == 1)
  }

  @Test func fullScreenIsRememberedPerPane() {
    var console = TestConsole()
    console.press("3", "f", "5")
    #expect(!console.state.isFullscreen)
    console.press("3")
    #expect(console.state.isFullscreen)
    #expect(console.state.layout.panes.count == 1)
    console.press("5", "f", "3", "f")
    #expect(!console.state.isFullscreen)
    console.press("5")
    #expect(console.state.isFullscreen)
    console.press("esc")
    #expect(!console.state.isFullscreen)
  }

  @Test func pathOfALeafWithItsOriginIsShownInPayload() {
    var console = TestConsole()
    console.press("3", "down")
    #expect(console.state.cursorTarget?.json?.path.description == "name")
    #expect(console.state.cursorTarget?.json?.value == "Checkout Finished")
    #expect(console.state.cursorTarget?.json?.source == .payload(subscription: 0))
    #expect(console.rows(containing: " name ╯").count == 1)
    console.press("]", "down")
    #expect(console.state.cursorTarget?.json?.source == .event)
    console.press("]", "G")
    #expect(console.state.cursorTarget?.json?.source == .plannedRequest(0))
  }

  @Test func foldsAndCursorOfATabStayWhileItIsNotInSight() {
    var console = TestConsole(rows: 50, columns: 120)
    console.press("3", "f", "]", "-", "down", "down")
    let target = console.state.cursorTarget
    let screen = console.screen
    console.press("[", "enter", "]")
    #expect(console.state.cursorTarget == target)
    #expect(console.screen == screen)
  }
}

import Console
import Iterate
import Terminal
import Testing

/// The menu of what can be done with what is selected.
@Suite struct ActionsTests {
  @Test func whatBelongsToThePaneComesFirstWithItsKey() {
    var console = TestConsole()
    console.press("x")
    let rows = console.screen.split(separator: "\n").map(String.init)
    let title = rows.firstIndex { $0.contains("Actions: Checkout Finished") }
    let fire = rows.firstIndex { $0.contains("fire: Fire the selected event") }
    let preview = rows.firstIndex { $0.contains("preview: Switch preview on or off") }
    #expect(title != nil && fire != nil && preview != nil)
    #expect(fire ?? 99 < preview ?? 0)
    #expect(fire.map { rows[$0].contains("enter") } == true)
    #expect(!console.screen.contains("Move up"), "what only moves is no action")
  }

  @Test func whatCannotBeDoneStandsBelowWithItsReason() {
    var console = TestConsole()
    console.press("4", "x", "pgdn", "pgdn")
    let rows = console.screen.split(separator: "\n").map(String.init)
    let save = rows.lastIndex { $0.contains("save: Save the firing") }
    #expect(save.map { rows[$0].contains("nothing was fired yet") } == true)
    let wrap = rows.firstIndex { $0.contains("wrap: Wrap long lines") }
    if let wrap, let save { #expect(wrap < save) }
  }

  @Test func choosingDoesIt() {
    var console = TestConsole()
    console.press("x", "enter")
    #expect(console.take().requests.count == 1)
    #expect(console.state.overlay == nil)
  }

  @Test func typingNarrowsTheList() {
    var console = TestConsole()
    console.press("x")
    console.type("Qu")
    console.press("esc", "x")
    console.type("link")
    console.press("enter")
    #expect(!console.rows(containing: "Link to Checkout Finished").isEmpty)
  }
}

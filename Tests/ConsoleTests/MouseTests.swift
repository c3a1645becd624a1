import Iterate
import Terminal
import Testing

@testable import Console

/// The mouse, where it is wanted: clicks hit what is drawn.
@Suite struct MouseTests {
  private func console(rows: Int = 40, columns: Int = 120) -> TestConsole {
    TestConsole(rows: rows, columns: columns, preferences: Preferences(isMouseOn: true))
  }

  @Test func itIsOffUntilItIsSwitchedOn() throws {
    var console = TestConsole()
    try console.click("Cart Viewed  ")
    #expect(console.state.selectedEvent?.name == "Checkout Finished")
    console.press(":")
    console.type("mouse")
    console.press("enter")
    #expect(console.take() == [.mouse(true)])
    try console.click("Cart Viewed  ")
    #expect(console.state.selectedEvent?.name == "Cart Viewed")
    console.send(.performed(.mouseToggle))
    #expect(console.take() == [.mouse(false)])
  }

  @Test func clickFocusesThePaneAndSelectsTheRow() throws {
    var console = console()
    try console.click("Onboarding  ")
    #expect(console.state.focus == .surveys)
    #expect(console.state.selectedSurvey?.name == "Onboarding")
    #expect(console.state.selectedEvent?.name == "Signed Up", "its event comes along")
    try console.click("Cart Viewed  ")
    #expect(console.state.focus == .events)
    #expect(console.state.selectedEvent?.name == "Cart Viewed")
    #expect(console.take().isEmpty)
  }

  @Test func clickOnTheSelectedRowDoesWhatEnterDoes() throws {
    var console = console()
    try console.click("Cart Viewed  ")
    try console.click("Cart Viewed  ")
    #expect(console.take().requests.count == 1)
    try console.click("Onboarding  ")
    try console.click("▸ Onboarding")
    #expect(console.rows(containing: "previewing Onboarding").count >= 1)
  }

  @Test func clickThatOnlyGivesTheFocusDoesNotFire() throws {
    var console = console()
    console.press("1")
    try console.click("▸ Checkout Finished")
    #expect(console.state.focus == .events)
    #expect(console.take().requests.isEmpty)
  }

  @Test func rowsBelowAFilterAreHit() throws {
    var console = console()
    console.press("/")
    console.type("c")
    console.press("enter")
    try console.click("Plan Cancelled")
    #expect(console.state.selectedEvent?.name == "Plan Cancelled")
  }

  @Test func clickOnATabShowsIt() throws {
    var console = console()
    try console.click("Request")
    #expect(console.state.focus == .payload)
    #expect(!console.rows(containing: "as it would be sent").isEmpty)
    try console.click("Ladder")
    #expect(console.state.focus == .response)
    #expect(!console.rows(containing: "integrations").isEmpty)
  }

  @Test func clickOnAnOpenedNodeFoldsIt() throws {
    var console = console()
    try console.click("Event │")
    try console.click("context  {")
    try console.click("context  {")
    #expect(!console.rows(containing: "▸ context  {").isEmpty)
  }

  @Test func wheelScrollsWhatIsUnderItAndLeavesTheFocus() throws {
    var console = console(rows: 20, columns: 120)
    try console.click("Event │")
    console.press("2")
    let before = console.screen
    try console.wheel(.wheelDown, at: "type  ")
    #expect(console.screen != before)
    #expect(console.state.focus == .events)
    try console.wheel(.wheelUp, at: "[3]", below: 3)
    #expect(console.screen == before)
  }

  @Test func wheelOverAShortListKeepsTheSelection() throws {
    var console = console()
    try console.wheel(.wheelDown, at: "Cart Viewed  ")
    #expect(console.state.selectedEvent?.name == "Checkout Finished")
  }

  @Test func wheelInTheLogStopsFollowing() throws {
    var console = console(rows: 24, columns: 80)
    for number in 0..<20 { console.send(.noted("line \(number)")) }
    try console.wheel(.wheelUp, at: "line 18")
    #expect(!console.rows(containing: "PAUSED").isEmpty)
    #expect(!console.rows(containing: "line 14").isEmpty)
  }

  @Test func clickOnAHintPerformsIt() throws {
    var console = console()
    try console.click("? help")
    #expect(!console.rows(containing: "type to filter").isEmpty)
    console.press("esc")
    try console.click("enter fire")
    #expect(console.take().requests.count == 1)
  }

  @Test func hintsWhileAFilterIsTypedAreItsOwnKeys() throws {
    for pane in ["1", "2", "3", "5"] {
      var console = console()
      console.press(pane, "/")
      console.type("c")
      let footer = try #require(console.screen.split(separator: "\n").last)
      #expect(footer.contains("enter keep  esc clear"), "\(footer)")
      #expect(!footer.contains("fire") && !footer.contains("help"), "\(footer)")
      try console.click("enter keep")
      #expect(console.rows(containing: "enter keep").isEmpty)
      #expect(console.rows(containing: "? help").count == 1)
      console.press("/")
      try console.click("esc clear")
      #expect(console.rows(containing: "enter keep").isEmpty)
      #expect(console.take().requests.isEmpty)
      #expect(console.state.pending.isEmpty, "what stood there before is not done")
    }
  }

  @Test func clicksInAnOverlaySelectAndThenDo() throws {
    var console = console()
    console.press("p")
    try console.click("sandbox")
    #expect(console.state.profileName == "demo")
    try console.click("sandbox")
    #expect(console.state.profileName == "sandbox")
    console.press("y")
    try console.click("event name")
    let copied = console.take().contains { if case .copy = $0 { true } else { false } }
    #expect(copied, "the first entry is selected from the start")
  }

  @Test(arguments: [":", "x", "y", "p", "?", "c", "i", "O"])
  func clickBesideAnOverlayClosesIt(key: String) {
    var console = console()
    console.press(key)
    #expect(console.state.overlay != nil)
    console.mouse(.press, row: 0, column: 0)
    #expect(console.state.overlay == nil)
    #expect(console.take().filter { if case .copy = $0 { true } else { false } }.isEmpty)
  }

  @Test func dragSaysOnceHowTextIsSelected() {
    var console = console()
    console.mouse(.drag, row: 5, column: 5)
    #expect(console.rows(containing: "Hold shift to select text").count == 2)
    console.wait(milliseconds: 10_000)
    console.mouse(.drag, row: 5, column: 6)
    #expect(console.rows(containing: "Hold shift to select text").count == 1, "the log keeps it")
  }

  @Test func breadcrumbsOfANarrowScreenAreHit() {
    var console = console(rows: 12, columns: 50)
    console.mouse(.press, row: 1, column: 2)
    #expect(console.state.focus == .surveys)
  }

  @Test func anythingMayBeClickedAnywhere() {
    for (rows, columns) in [(40, 120), (24, 80), (10, 40), (3, 10)] {
      var console = console(rows: rows, columns: columns)
      for key in ["2", ":", "?", "c", "i", "y", "esc", "4"] {
        console.press(key)
        for row in stride(from: 0, to: rows + 2, by: 3) {
          for column in stride(from: 0, to: columns + 4, by: 7) {
            console.mouse(.wheelDown, row: row, column: column)
            console.mouse(.press, row: row, column: column)
          }
        }
        #expect(view(console.state).size == console.state.size)
      }
    }
  }
}

extension TestConsole {
  mutating func mouse(_ action: MouseEvent.Action, row: Int, column: Int) {
    send(.input(.mouse(MouseEvent(action, row: row, column: column))))
  }

  /// Clicks on the first place of the screen that shows `text`.
  mutating func click(_ text: String) throws {
    let place = try place(of: text)
    mouse(.press, row: place.row, column: place.column)
    mouse(.release, row: place.row, column: place.column)
  }

  mutating func wheel(
    _ action: MouseEvent.Action, at text: String, below rows: Int = 0
  ) throws {
    let place = try place(of: text)
    mouse(action, row: place.row + rows, column: place.column)
  }

  private func place(of text: String) throws -> (row: Int, column: Int) {
    for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let range = line.firstRange(of: text) else { continue }
      return (row, TextWidth.of(String(line[..<range.lowerBound])) + 1)
    }
    try #require(Bool(false), "the screen does not show \(text):\n\(screen)")
    return (0, 0)
  }
}

import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// Searching the documents of panes 3 and 4.
@Suite struct SearchTests {
  /// A console with a reply in full screen: thirty items, a needle in every tenth, deep inside.
  private func console(rows: Int = 30, columns: Int = 80, count: Int = 30) -> TestConsole {
    var console = TestConsole(rows: rows, columns: columns)
    console.press("enter")
    let items = (0..<count).map { index -> JSONValue in
      [
        "id": .number(JSONNumber(index)),
        "deep": ["text": .string(index % 10 == 5 ? "a Needle \(index)" : "hay")],
      ]
    }
    console.answer(1, ["results": ["items": .array(items), "tracking": ["last_updated": 1]]])
    console.press("4", "f")
    return console
  }

  @Test func typingGoesToTheFirstMatchAndOpensWhatHidesIt() {
    var console = console()
    #expect(console.rows(containing: "Needle").isEmpty, "folded at first")
    console.press("/")
    console.type("needle")
    #expect(!console.rows(containing: "a Needle 5").isEmpty)
    #expect(console.rows(containing: "1 of 3").count == 1)
    #expect(console.state.cursorTarget?.json?.path.description == "results.items[5].deep.text")
    #expect(console.state.cursorTarget?.json?.value == "a Needle 5")
    #expect(console.state.cursorTarget?.json?.source == .response(exchange: 0))
  }

  @Test func nextAndPreviousGoRoundAndRound() {
    var console = console()
    console.press("/")
    console.type("needle")
    console.press("enter")
    var seen: [String] = []
    for key in ["n", "n", "n", "N", "N"] {
      console.press(key)
      seen.append(console.state.cursorTarget?.json?.path.description ?? "")
    }
    #expect(seen == [15, 25, 5, 25, 15].map { "results.items[\($0)].deep.text" })
    #expect(console.rows(containing: "2 of 3").count == 1)
  }

  @Test func escapeWhileTypingGoesBackToWhereItBegan() {
    var console = console()
    console.press("down", "down")
    let before = console.screen
    console.press("/")
    console.type("needle")
    #expect(console.screen != before)
    console.press("esc")
    #expect(console.screen == before)
    console.press("n")
    #expect(!console.rows(containing: "no search").isEmpty)
  }

  @Test func enterKeepsTheSearchAndEscapeClearsItLater() {
    var console = console()
    console.press("/")
    console.type("needle")
    console.press("enter")
    let target = console.state.cursorTarget
    #expect(console.rows(containing: "/needle").count == 1)
    console.press("esc")
    #expect(console.rows(containing: "/needle").isEmpty)
    #expect(console.state.cursorTarget == target, "the cursor stays")
    #expect(console.state.isFullscreen, "one step at a time")
  }

  @Test func everyLetterBeginsWhereTheCursorWas() {
    var console = console()
    console.press("/")
    console.type("needle 2")
    #expect(
      console.state.cursorTarget?.json?.path.description.hasPrefix("results.items[25]") == true)
    console.press("backspace", "backspace")
    #expect(
      console.state.cursorTarget?.json?.path.description.hasPrefix("results.items[5]") == true)
    #expect(console.rows(containing: "Needle 25").isEmpty, "what was opened on the way is closed")
  }

  @Test func upperCaseIsToldApartOnlyWhenItIsTyped() {
    var console = console()
    console.press("/")
    console.type("NEEDLE")
    #expect(console.rows(containing: "no match").count == 1)
    for _ in 0..<6 { console.press("backspace") }
    console.type("Needle")
    #expect(console.rows(containing: "1 of 3").count == 1)
  }

  @Test func noMatchIsSaidAndTheCursorStays() {
    var console = console()
    let target = console.state.cursorTarget
    console.press("/")
    console.type("haystack")
    #expect(console.rows(containing: "no match").count == 1)
    #expect(console.state.cursorTarget == target)
  }

  @Test func matchesInSightStandOut() {
    var console = console()
    console.press("/")
    console.type("needle")
    let grid = view(console.state)
    let matched = (0..<30).flatMap { row in
      (0..<80).map { grid[row, $0] }.filter { $0.ink.role == .match }.map(\.character)
    }
    #expect(String(matched) == "Needle")
  }

  @Test(arguments: ["survey", "sdks"])
  func textTabsAreSearchedToo(tab: String) {
    var console = TestConsole(rows: 20, columns: 90)
    console.press("enter")
    console.answer(1, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    console.press("4", "f", "]")
    if tab == "sdks" { console.press("]", "]") }
    console.press("/")
    console.type(tab == "sdks" ? "breaks" : "stopped")
    #expect(console.rows(containing: "1 of ").count == 1)
    console.press("enter", "n", "N", "esc")
    #expect(console.rows(containing: "1 of ").isEmpty)
  }

  @Test func payloadAndLadderAreSearchedInsideFoldedGroups() {
    var console = TestConsole()
    console.press("3", "-", "/")
    console.type("$.event")
    #expect(console.rows(containing: "← $.event").count == 1)
    console.press("esc", "b", "-", "/")
    let before = console.rows(containing: "pass: ").count
    console.type("pass: ")
    #expect(
      console.rows(containing: "pass: ").count == before + 2,
      "in its group and in what is looked for")
  }

  @Test func secretsAreNotFound() {
    var console = TestConsole(rows: 30, columns: 80)
    console.press("enter")
    console.answer(
      1,
      [
        "results": [
          "auth": ["token": "canary-1"], "note": "see eyJhbGciOiJIUzI1NiJ9.canary-2.x",
          "token": ["inside": "canary-3"],
        ]
      ])
    console.press("4", "f", "=")
    #expect(!console.screen.contains("canary"))
    #expect(console.screen.contains("••••"))
    console.press("/")
    console.type("canary")
    #expect(console.rows(containing: "no match").count == 1)
  }

  @Test func aSearchStaysWhileTheReplyIsReplaced() {
    var console = console()
    console.press("/")
    console.type("needle")
    console.press("enter", "2", "enter")
    console.answer(2, ["results": ["other": "one needle more"]])
    console.press("4")
    console.send(.ticked)
    #expect(console.rows(containing: "/needle").count == 1)
    #expect(console.rows(containing: "1 match").count == 1)
  }

  @Test func whatALargeBodyTakesIsDoneBetweenKeys() {
    var console = console(count: 60_000)
    let idle = console.state.nextTick
    console.press("/")
    console.type("needle")
    #expect(
      console.state.cursorTarget?.json?.path.description.hasPrefix("results.items[5]") == true)
    #expect(console.state.isSearching, "the first match is there before all are counted")
    #expect(console.rows(containing: "…").count > 0)
    var ticks = 0
    while console.state.isSearching, ticks < 1000 {
      #expect(console.state.nextTick == console.state.now.millisecondsSinceEpoch)
      console.send(.ticked)
      ticks += 1
    }
    #expect(ticks > 2)
    #expect(console.rows(containing: "1 of 6,000").count == 1)
    console.press("enter")
    console.wait(milliseconds: 10_000)
    #expect(console.state.nextTick == idle, "nothing runs when it is done")
  }

  @Test func moreMatchesThanAnybodyCountsAreAdmitted() {
    var console = console(count: 30_000)
    console.press("/")
    console.type("hay")
    for _ in 0..<1000 where console.state.isSearching { console.send(.ticked) }
    #expect(console.rows(containing: "more than 10,000").count == 1)
    #expect(!console.state.isSearching)
    console.press("enter", "n")
    #expect(console.state.cursorTarget?.json?.value == "hay")
  }
}

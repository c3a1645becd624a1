import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// The live log: pausing, filtering, times, long lines, clearing, and what thousands of lines cost.
@Suite struct LogTests {
  private func logRows(_ console: TestConsole) -> [String] {
    let rows = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let start = rows.firstIndex { $0.contains("[5]") } ?? 0
    return rows[(start + 1)...].map(String.init).filter { $0.hasPrefix("│") }
  }

  @Test(
    arguments: [
      ([], 300, 1000), (["w"], LogPane.limit + 50, LogPane.limit + 100), (["f"], 300, 1000),
      (["f", "w"], 300, 1000), (["/"], 300, 1000),
    ])
  func pausedItDoesNotMoveByACellWhateverComes(keys: [String], before: Int, new: Int) {
    var console = TestConsole(rows: 30, columns: 60)
    for index in 0..<before {
      console.send(.noted("line \(index) " + String(repeating: "long ", count: index % 30)))
    }
    console.press("5")
    for key in keys { console.press(key) }
    if keys == ["/"] {
      console.type("line 9")
      console.press("enter")
    }
    console.press("up", "up", "pgup", "down")
    console.wait(milliseconds: 10_000)
    let frozen = logRows(console)
    #expect(frozen.count > 2)
    for index in 0..<new { console.send(.noted("line 9 new \(index)")) }
    console.wait(milliseconds: 10_000)
    #expect(logRows(console) == frozen)
    #expect(console.rows(containing: "PAUSED · \(new) new").count == 1)
    console.press("G")
    #expect(console.rows(containing: "following").count == 1)
    #expect(!console.rows(containing: "new \(new - 1)").isEmpty)
  }

  @Test func wrappingAndFullScreenDoNotChangeWhetherItFollows() {
    var console = TestConsole()
    for index in 0..<50 { console.send(.noted("line \(index)")) }
    console.press("5", "w", "f", "f", "w")
    #expect(console.state.log.isFollowing)
    console.press("space", "w", "f")
    #expect(!console.state.log.isFollowing)
  }

  @Test func theFilterCountsHighlightsAndFollows() {
    var console = TestConsole()
    console.press("5", "z", "y")
    for index in 0..<40 { console.send(.noted(index % 4 == 0 ? "a Needle" : "hay")) }
    console.press("5", "/")
    console.type("needle")
    #expect(console.rows(containing: "10 of 40").count == 1)
    let grid = view(console.state)
    let matched = (0..<40).flatMap { row in
      (0..<120).map { grid[row, $0] }.filter { $0.ink.role == .match }.map(\.character)
    }
    #expect(String(matched.prefix(6)) == "Needle")
    console.press("enter")
    console.send(.noted("hay"))
    console.send(.noted("one more needle"))
    #expect(console.rows(containing: "11 of 42").count == 1)
    #expect(console.rows(containing: "one more needle").count == 1)
    console.press("esc")
    #expect(!console.rows(containing: "hay").isEmpty)
  }

  @Test func filteringStepByStepComesToTheSame() {
    var pane = LogPane()
    for index in 0..<500 {
      pane.append(
        LogEntry(time: .init(millisecondsSinceEpoch: 0), kind: .note, text: "n\(index * 7)"))
    }
    var stepwise = pane
    for text in ["n", "n1", "n14", "n1", "n10", ""] {
      stepwise.filter.field = TextField(text)
      pane.filter.field = TextField("")
      pane.filter.field = TextField(text)
      #expect(
        (0..<pane.count).map { pane.entry(at: $0) }
          == (0..<stepwise.count).map { stepwise.entry(at: $0) })
      #expect(
        stepwise.count == (0..<500).filter { "n\($0 * 7)".contains(text) || text.isEmpty }.count)
    }
  }

  @Test func timesCanBeThoseSinceTheLineAbove() {
    var console = TestConsole()
    console.send(.noted("first"))
    console.wait(milliseconds: 142)
    console.send(.noted("second"))
    console.wait(milliseconds: 62_318)
    console.send(.noted("third"))
    console.press("5", "t")
    #expect(console.rows(containing: "+0.142  ·  second").count == 1)
    #expect(console.rows(containing: "+1:02.318  ·  third").count == 1)
    let before = logRows(console)
    console.wait(milliseconds: 100_000)
    #expect(logRows(console) == before, "nothing has to be drawn again while nothing happens")
    console.press("t")
    #expect(console.rows(containing: "+0.142").isEmpty)
  }

  @Test(
    arguments: [
      (0, "+0.000"), (142, "+0.142"), (59_999, "+59.999"), (62_318, "+1:02.318"),
      (93_662_318, "+26:01:02.318"), (-5, "-0.005"),
    ])
  func intervalsInWords(_ milliseconds: Int, _ text: String) {
    let start = Instant(millisecondsSinceEpoch: 1000)
    let end = Instant(millisecondsSinceEpoch: 1000 + Int64(milliseconds))
    #expect(LogEntry.interval(from: start, to: end) == text)
  }

  @Test func longLinesMoveSidewaysAndStayThereWhileLinesArrive() {
    var console = TestConsole(rows: 30, columns: 60)
    let long = (0..<60).map { "w\($0)" }.joined(separator: " ")
    console.send(.noted(long))
    console.press("5", "right", ">")
    #expect(console.rows(containing: "⇤ 58").count == 1)
    console.send(.noted(long))
    #expect(console.rows(containing: "⇤ 58").count == 1)
    console.press("left", "<")
    #expect(console.rows(containing: "⇤").isEmpty)
  }

  @Test func enterOnALineOfNoFiringShowsItWhole() {
    var console = TestConsole(rows: 30, columns: 60)
    console.send(.noted(String(repeating: "long ", count: 100) + "the-end"))
    console.press("5", "enter")
    #expect(console.rows(containing: "the-end").count == 1)
  }

  @Test func clearingAsksAndKeepsWhatIsInFlight() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .emptyReply)
    console.press("enter")
    console.send(.noted("something"))
    console.press("5", "z")
    #expect(!console.rows(containing: "Clear the log?").isEmpty)
    console.press("n")
    #expect(!console.rows(containing: "something").isEmpty)
    console.press("z", "y")
    #expect(console.rows(containing: "something").isEmpty)
    #expect(console.rows(containing: "#2 -->").count == 1)
    #expect(console.rows(containing: "#1 ").isEmpty)
    var idle = TestConsole()
    idle.press("5", "z", "y")
    #expect(idle.state.log.entries.isEmpty)
    idle.send(.performed(.logClear))
    #expect(!idle.rows(containing: "the log is empty").isEmpty)
  }

  @Test func aHundredThousandLinesMoveEachKeptLineAFewTimesAtMost() {
    var backlog = Backlog<Int>()
    var moved = 0
    for number in 0..<100_000 {
      let before = backlog.roomUsed
      backlog.append(number, limit: LogPane.limit)
      if backlog.roomUsed < before { moved += backlog.count }
    }
    #expect(backlog.count == LogPane.limit)
    #expect(backlog.first == 90_000 && backlog.last == 99_999)
    #expect(backlog.total == 100_000)
    #expect(moved <= 100_000, "moving is paid for by what was added")
    #expect(backlog[number: 89_999] == nil)
    #expect(backlog[number: 95_000] == 95_000)
  }

  @Test func onlyLinesInSightAreLaidOutWhenTheLogIsDrawn() {
    var console = TestConsole(rows: 40, columns: 120)
    for index in 0..<LogPane.limit { console.send(.noted("line \(index)")) }
    console.press("5", "space")
    let drawn = console.rows(containing: "line ")
    #expect(drawn.count < 40)
    #expect(drawn.last?.contains("line 9999") == true)
  }
}

import Terminal
import Testing

@Suite struct FrameTests {
  @Test func titleAndNotesStandInTheEdges() {
    let grid = draw(rows: 3, columns: 24, note: "1/3", bottomNote: "loading")
    #expect(
      grid.text == """
        ╭[1] Surveys ───── 1/3 ╮
        │                      │
        ╰───────────── loading ╯
        """)
    #expect(grid.inkMask(row: 0) == "bttttttttttttbbbbbtttttb")
  }

  @Test(arguments: [
    (24, "╭[1] Surveys ───── 1/3 ╮"), (20, "╭[1] Surveys ─ 1/3 ╮"), (21, "╭[1] Surveys ── 1/3 ╮"),
    (19, "╭[1] Surveys ─────╮"), (14, "╭[1] Surveys ╮"), (13, "╭[1] Surveys╮"),
    (12, "╭[1] Surve…╮"),
    (4, "╭[…╮"), (3, "╭…╮"), (2, "╭╮"),
  ])
  func theNoteGoesFirstAndThenTheTitleIsCut(_ columns: Int, _ top: String) {
    let grid = draw(rows: 2, columns: columns, note: "1/3")
    #expect(grid.text.split(separator: "\n").first.map(String.init) == top)
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 9), (9, 1), (0, 9)])
  func whatIsTooSmallIsLeftBlank(_ rows: Int, _ columns: Int) {
    var grid = Grid(size: Size(rows: 9, columns: 9))
    let rect = Rect(row: 0, column: 0, rows: rows, columns: columns)
    #expect(Frame.draw(in: rect, title: "x", on: &grid).isEmpty)
    #expect(grid == Grid(size: Size(rows: 9, columns: 9)))
  }

  @Test func theInnerRectangleIsReturned() {
    var grid = Grid(size: Size(rows: 5, columns: 9))
    let inner = Frame.draw(in: grid.bounds, title: "", on: &grid)
    #expect(inner == Rect(row: 1, column: 1, rows: 3, columns: 7))
  }

  @Test func theFocusShowsInBorderAndTitle() {
    let grid = draw(rows: 2, columns: 16, isFocused: true)
    #expect(grid.inkMask(row: 0) == "FTTTTTTTTTTTTFFF")
    #expect(grid.inkMask(row: 1) == "FFFFFFFFFFFFFFFF")
  }

  @Test func titlesKeepInksOfTheirOwn() {
    var grid = Grid(size: Size(rows: 2, columns: 8))
    Frame.draw(in: grid.bounds, title: [Span("a"), Span("b", .warning)], on: &grid)
    #expect(grid.inkMask(row: 0) == "bt!tbbbb")
  }

  @Test func wideAndHostileTitlesStayInside() {
    var grid = Grid(size: Size(rows: 2, columns: 8))
    Frame.draw(in: grid.bounds, title: "日本語テ", on: &grid)
    #expect(grid.text == "╭日本… ╮\n╰──────╯")
    Frame.draw(in: grid.bounds, title: "\u{202E}", on: &grid)
    #expect(grid.text == "╭⟨RLO⟩ ╮\n╰──────╯")
  }

  @Test func asciiBordersAreASCII() {
    var grid = Grid(size: Size(rows: 3, columns: 10))
    Frame.draw(in: grid.bounds, title: "very long title", glyphs: .ascii, on: &grid)
    #expect(grid.text == "+very ...+\n|        |\n+--------+")
  }

  private func draw(
    rows: Int, columns: Int, note: Line? = nil, bottomNote: Line? = nil, isFocused: Bool = false
  ) -> Grid {
    var grid = Grid(size: Size(rows: rows, columns: columns))
    Frame.draw(
      in: grid.bounds, title: "[1] Surveys", note: note, bottomNote: bottomNote,
      isFocused: isFocused, on: &grid)
    return grid
  }
}

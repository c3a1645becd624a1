import Terminal
import Testing

@Suite struct ListViewTests {
  let rows: [Line] = [
    "Checkout NPS",
    [Span("Onboarding "), Span("draft", .muted)],
    "日本語のアンケート",
    "Four", "Five", "Six",
  ]

  @Test func theSelectionBarSpansTheFullWidthBehindTheInks() {
    let grid = draw(rows: 3, columns: 18, selected: 1)
    #expect(
      grid.text == """
        ╭────────────────╮
        │Checkout NPS    ┃
        │Onboarding draft│
        │日本語のアンケ… │
        ╰────────────────╯
        """)
    #expect(grid.inkMask(row: 1) == "b................F")
    #expect(grid.inkMask(row: 2) == "bSSSSSSSSSSSmmmmmb")
    #expect(grid[2, 12].ink.backdrop == .selection)
    #expect(grid[1, 1].ink.backdrop == .none)
  }

  @Test func withoutTheFocusTheBarIsAnotherOne() {
    let grid = draw(rows: 3, columns: 8, selected: 0, isFocused: false)
    #expect(grid.inkMask(row: 1) == "bssssssb")
    #expect(grid[1, 1].ink.backdrop == .selectionUnfocused)
  }

  @Test(arguments: [
    (0, "┃││"), (1, "│┃│"), (2, "│┃│"), (3, "││┃"), (99, "││┃"),
  ])
  func theThumbTouchesAnEndOnlyAtThatEnd(_ offset: Int, _ thumb: String) {
    let grid = draw(rows: 3, columns: 8, offset: offset)
    #expect(String((1...3).map { grid[$0, 7].character }) == thumb)
  }

  @Test func thereIsNoThumbWhenEverythingFitsOrNoneIsWanted() {
    #expect(draw(rows: 6, columns: 8)[1, 7].character == "│")
    #expect(draw(rows: 2, columns: 8, scrollbar: false)[1, 7].character == "│")
  }

  @Test func onlyRowsInSightAreAskedFor() {
    var grid = Grid(size: Size(rows: 4, columns: 10))
    nonisolated(unsafe) var asked: [Int] = []
    let list = ListView(count: 1_000_000, offset: 500) { index in
      asked.append(index)
      return Line("row \(index)")
    }
    #expect(list.draw(in: grid.bounds, on: &grid) == 500..<504)
    #expect(asked == [500, 501, 502, 503])
  }

  @Test func hostileRowsAreMarkedAndCutInASCIIToo() {
    var grid = Grid(size: Size(rows: 2, columns: 8))
    let rows: [Line] = ["\u{1B}[2Jgone", "much too long"]
    ListView(count: 2, glyphs: .ascii) { rows[$0] }.draw(in: grid.bounds, on: &grid)
    #expect(grid.text == "^[[2J...\nmuch ...")
    #expect(grid.inkMask(row: 0) == "##......")
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1)])
  func tinyRectanglesAreNoTrouble(_ rows: Int, _ columns: Int) {
    var grid = Grid(size: Size(rows: 1, columns: 1))
    let rect = Rect(row: 0, column: 0, rows: rows, columns: columns)
    let list = ListView(count: 6, selected: 0) { self.rows[$0] }
    #expect(list.draw(in: rect, on: &grid).count == min(rows, columns))
    #expect(grid.text == (rows * columns == 1 ? "…" : ""))
  }

  private func draw(
    rows height: Int, columns: Int, selected: Int? = nil, offset: Int = 0, isFocused: Bool = true,
    scrollbar: Bool = true
  ) -> Grid {
    var grid = Grid(size: Size(rows: height + 2, columns: columns))
    let inner = Frame.draw(in: grid.bounds, title: "", on: &grid)
    let list = ListView(
      count: rows.count, selected: selected, offset: offset, isFocused: isFocused,
      scrollbar: scrollbar
    ) { rows[$0] }
    list.draw(in: inner, on: &grid)
    return grid
  }
}

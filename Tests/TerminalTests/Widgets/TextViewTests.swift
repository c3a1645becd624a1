import Terminal
import Testing

@Suite struct TextViewTests {
  let lines: [Line] = ["first line", "second, longer line", "日本語のテキスト", "", "end"]

  @Test func linesAreCutWhenNotWrapped() {
    #expect(
      draw(rows: 5, columns: 9) == """
        first li…
        second, …
        日本語の…

        end
        """)
  }

  @Test(arguments: [(1, "irst line"), (7, "ine"), (99, "")])
  func scrollingSidewaysDropsColumns(_ column: Int, _ first: String) {
    var grid = Grid(size: Size(rows: 1, columns: 9))
    TextView(count: 5, layout: TextLayout(column: column)) { lines[$0] }.draw(
      in: grid.bounds, on: &grid)
    #expect(grid.text == first)
  }

  @Test func scrollingSidewaysCutsAWideCharacterToASpace() {
    var grid = Grid(size: Size(rows: 3, columns: 9))
    TextView(
      count: 5, window: TextWindow(line: 2), layout: TextLayout(column: 1)
    ) { lines[$0] }.draw(in: grid.bounds, on: &grid)
    #expect(grid.text == " 本語の…\n\nnd")
  }

  @Test func wrappedLinesTakeSeveralRows() {
    #expect(
      draw(rows: 7, columns: 9, isWrapped: true) == """
        first
        line
        second,
        longer
        line
        日本語の
        テキスト
        """)
  }

  @Test func theLastLineMayBeCutOffBelow() {
    var grid = Grid(size: Size(rows: 3, columns: 9))
    let visible = TextView(count: 5, layout: TextLayout(isWrapped: true)) { lines[$0] }.draw(
      in: grid.bounds, on: &grid)
    #expect(grid.text == "first\nline\nsecond,")
    #expect(visible == 0..<2)
  }

  @Test func aSelectedLineIsShownWholeEvenWhenWrapped() {
    var grid = Grid(size: Size(rows: 4, columns: 9))
    let view = TextView(
      count: 5, selected: 1, layout: TextLayout(isWrapped: true), isFocused: true
    ) { lines[$0] }
    #expect(view.draw(in: grid.bounds, on: &grid) == 0..<2)
    #expect(grid.text == "line\nsecond,\nlonger\nline")
    #expect(grid.inkMask(row: 0) == ".........")
    #expect(grid.inkMask(row: 3) == "SSSSSSSSS")
  }

  @Test func onlyLinesInSightAreAskedFor() {
    for isWrapped in [true, false] {
      var grid = Grid(size: Size(rows: 3, columns: 9))
      nonisolated(unsafe) var asked: Set<Int> = []
      let view = TextView(
        count: 1_000_000, window: TextWindow(line: 7000), layout: TextLayout(isWrapped: isWrapped)
      ) { index in
        asked.insert(index)
        return "x"
      }
      view.draw(in: grid.bounds, on: &grid)
      #expect(asked == [7000, 7001, 7002])
    }
  }

  @Test func aLineTallerThanTheWindowIsScrolledThrough() {
    var grid = Grid(size: Size(rows: 2, columns: 4))
    let long = Line("abcdefghijklmnop")
    TextView(
      count: 1, selected: 0, window: TextWindow(line: 0, skipped: 2),
      layout: TextLayout(isWrapped: true)
    ) { _ in long }.draw(in: grid.bounds, on: &grid)
    #expect(grid.text == "ijkl\nmnop")
  }

  @Test func wrappedRowsGoOnAsFarInAsTheLineBegins() {
    var grid = Grid(size: Size(rows: 3, columns: 10))
    TextView(count: 1, layout: TextLayout(isWrapped: true)) { _ in "  key value more" }
      .draw(in: grid.bounds, on: &grid)
    #expect(grid.text == "  key\n  value\n  more")
  }

  @Test(
    arguments: [
      ("日本語", 1, 4, " 本…"), ("日本語", 2, 4, "本語"), ("日本語", 0, 4, "日…"),
      ("a👩‍👩‍👧b", 1, 3, "👩‍👩‍👧b"), ("a👩‍👩‍👧b", 2, 3, " b"), ("e\u{301}e\u{301}x", 1, 2, "e\u{301}x"),
      ("\u{202E}abc", 5, 3, "abc"), ("\u{202E}abc", 0, 6, "⟨RLO⟩…"), ("🇩🇪🇫🇷", 2, 2, "🇫🇷"),
    ])
  func wideCharactersAreCutAtBothEdges(_ text: String, _ column: Int, _ width: Int, _ shown: String)
  {
    var grid = Grid(size: Size(rows: 1, columns: width))
    TextView(count: 1, layout: TextLayout(column: column)) { _ in Line(text) }
      .draw(in: grid.bounds, on: &grid)
    #expect(grid.text == shown)
  }

  @Test func ofALineWithoutEndOnlyWhatIsInSightIsLookedAt() {
    let endless = Line(String(repeating: "日本", count: 500_000))
    var grid = Grid(size: Size(rows: 1, columns: 9))
    for _ in 0..<1000 {
      TextView(count: 1, layout: TextLayout(column: 3)) { _ in endless }
        .draw(in: grid.bounds, on: &grid)
    }
    #expect(grid.text == " 日本日…")
  }

  @Test func theThumbStandsInTheBorder() {
    var grid = Grid(size: Size(rows: 4, columns: 8))
    let inner = Frame.draw(in: grid.bounds, title: "", glyphs: .ascii, on: &grid)
    TextView(
      count: 5, window: TextWindow(line: 9), layout: TextLayout(glyphs: .ascii)
    ) { lines[$0] }.draw(in: inner, on: &grid)
    #expect(
      grid.text == """
        +------+
        |      |
        |end   #
        +------+
        """)
  }

  @Test(arguments: [(0, 0), (1, 0), (0, 1), (1, 1)])
  func tinyRectanglesAreNoTrouble(_ rows: Int, _ columns: Int) {
    for isWrapped in [true, false] {
      let text = draw(rows: rows, columns: columns, isWrapped: isWrapped)
      #expect(text == (rows * columns == 0 ? "" : isWrapped ? "f" : "…"))
    }
  }

  private func draw(rows: Int, columns: Int, isWrapped: Bool = false) -> String {
    var grid = Grid(size: Size(rows: rows, columns: columns))
    TextView(count: lines.count, layout: TextLayout(isWrapped: isWrapped)) { lines[$0] }.draw(
      in: grid.bounds, on: &grid)
    return grid.text
  }
}

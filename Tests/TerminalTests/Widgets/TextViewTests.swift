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
    TextView(count: 5, column: column) { lines[$0] }.draw(in: grid.bounds, on: &grid)
    #expect(grid.text == first)
  }

  @Test func scrollingSidewaysCutsAWideCharacterToASpace() {
    var grid = Grid(size: Size(rows: 3, columns: 9))
    TextView(count: 5, offset: 2, column: 1) { lines[$0] }.draw(in: grid.bounds, on: &grid)
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
    let visible = TextView(count: 5, isWrapped: true) { lines[$0] }.draw(in: grid.bounds, on: &grid)
    #expect(grid.text == "first\nline\nsecond,")
    #expect(visible == 0..<2)
  }

  @Test func aSelectedLineIsShownWholeEvenWhenWrapped() {
    var grid = Grid(size: Size(rows: 4, columns: 9))
    let view = TextView(count: 5, selected: 1, isWrapped: true, isFocused: true) { lines[$0] }
    #expect(view.draw(in: grid.bounds, on: &grid) == 1..<3)
    #expect(grid.text == "second,\nlonger\nline\n日本語の")
    #expect(grid.inkMask(row: 2) == "SSSSSSSSS")
    #expect(grid.inkMask(row: 3) == ".........")
  }

  @Test func onlyLinesInSightAreAskedFor() {
    for isWrapped in [true, false] {
      var grid = Grid(size: Size(rows: 3, columns: 9))
      nonisolated(unsafe) var asked: Set<Int> = []
      let view = TextView(count: 1_000_000, offset: 7000, isWrapped: isWrapped) { index in
        asked.insert(index)
        return "x"
      }
      view.draw(in: grid.bounds, on: &grid)
      #expect(asked == [7000, 7001, 7002])
    }
  }

  @Test func theThumbStandsInTheBorder() {
    var grid = Grid(size: Size(rows: 4, columns: 8))
    let inner = Frame.draw(in: grid.bounds, title: "", glyphs: .ascii, on: &grid)
    TextView(count: 5, offset: 9, glyphs: .ascii) { lines[$0] }.draw(in: inner, on: &grid)
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
    TextView(count: lines.count, isWrapped: isWrapped) { lines[$0] }.draw(
      in: grid.bounds, on: &grid)
    return grid.text
  }
}

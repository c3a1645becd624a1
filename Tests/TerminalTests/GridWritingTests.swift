import Terminal
import TestSupport
import Testing

@Suite struct GridWritingTests {
  var grid = Grid(size: Size(rows: 2, columns: 6))

  @Test mutating func textIsClippedToItsColumnsAndToTheGrid() {
    #expect(grid.write("abcdef", row: 0, column: 1, columns: 3, ink: .text) == 3)
    #expect(grid.write("abcdef", row: 1, column: 4, columns: 99, ink: .text) == 2)
    #expect(grid.text == " abc\n    ab")
  }

  @Test(arguments: [(-1, 0), (2, 0), (0, 6), (0, Int.max), (Int.min, 0), (0, Int.min)])
  func nothingIsWrittenOutside(_ row: Int, _ column: Int) {
    var grid = grid
    grid.write("abc", row: row, column: column, columns: 3, ink: .text)
    #expect(grid == self.grid)
  }

  @Test mutating func aTextThatBeginsLeftOfTheGridIsCutThere() {
    #expect(grid.write("abcdef", row: 0, column: -2, columns: 6, ink: .text) == 6)
    #expect(grid.write("日本", row: 1, column: -1, columns: 6, ink: .text) == 4)
    #expect(grid.text == "cdef\n 本")
  }

  @Test mutating func hugeColumnCountsDoNotOverflow() {
    #expect(grid.write("abc", row: 0, column: 1, columns: .max, ink: .text) == 3)
    #expect(grid.text == " abc\n")
  }

  @Test(arguments: [
    (0, "日本語"), (1, " 日本"), (2, "  日本"), (4, "    日"), (5, ""),
  ])
  func halfAWideCharacterAtTheEdgeIsASpace(_ column: Int, _ expected: String) {
    var grid = Grid(size: Size(rows: 1, columns: 6), fill: Cell("x"))
    grid.fill(Rect(row: 0, column: 0, rows: 1, columns: 6))
    grid.write("日本語", row: 0, column: column, columns: 6, ink: .accent)
    #expect(grid.text == expected)
    #expect(grid[0, 5].ink == .accent)
  }

  @Test mutating func aWideCharacterTakesTwoCells() {
    grid.write("a👩‍👩‍👧‍👦b", row: 0, column: 0, columns: 6, ink: .muted)
    #expect(grid[0, 1] == Cell("👩‍👩‍👧‍👦", .muted, width: 2))
    #expect(grid[0, 2].width == 0)
    #expect(grid[0, 3] == Cell("b", .muted))
    #expect(grid.text == "a👩‍👩‍👧‍👦b\n")
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func overwritingHalfAWideCharacterBlanksTheOtherHalf(_ column: Int, _ expected: String) {
    var grid = Grid(size: Size(rows: 1, columns: 4))
    grid.write("日本", row: 0, column: 0, columns: 4, ink: .text)
    grid.write("x", row: 0, column: column, columns: 1, ink: .text)
    #expect(grid.text == expected)
    expectWholeCharacters(grid)
  }

  @Test func aWideCharacterOverTwoHalvesBlanksBothNeighbours() {
    var grid = Grid(size: Size(rows: 1, columns: 4))
    grid.write("日本", row: 0, column: 0, columns: 4, ink: .text)
    grid.write("語", row: 0, column: 1, columns: 2, ink: .text)
    #expect(grid.text == " 語")
    expectWholeCharacters(grid)
  }

  @Test mutating func controlsAreWrittenAsHostileMarks() {
    grid.write("a\u{1B}[b", row: 0, column: 0, columns: 6, ink: .text)
    grid.write(Line("\u{202E}x", .muted), row: 1, column: 0, columns: 6)
    #expect(grid.text == "a␛[b\n⟨RLO⟩x")
    #expect(grid.inkMask(row: 0) == ".#....")
    #expect(grid.inkMask(row: 1) == "#####m")
  }

  @Test mutating func anAccentAfterTheLastVisibleLetterIsDrawn() {
    grid.write("e\u{301}xyz", row: 0, column: 5, columns: 1, ink: .text)
    #expect(grid[0, 5].character == "e\u{301}")
  }

  @Test mutating func linesKeepTheirInks() {
    let line: Line = [Span("ab", .accent), Span("cd", .failure)]
    #expect(grid.write(line, row: 0, column: 0, columns: 3) == 3)
    #expect(grid.inkMask(row: 0) == "aax...")
    grid.write(line, in: Rect(row: 0, column: 2, rows: 2, columns: 9), row: 1)
    #expect(grid.text == "abc\n  abcd")
    let before = grid
    grid.write(line, in: Rect(row: 0, column: 0, rows: 1, columns: 9), row: 1)
    grid.write(line, in: Rect(row: 0, column: 0, rows: 1, columns: 9), row: -1)
    #expect(grid == before)
  }

  @Test func randomWritesLeaveOnlyWholeCharacters() {
    var random = SeededGenerator(seed: 7)
    var grid = Grid(size: Size(rows: 3, columns: 9))
    let texts = ["abc", "日本語", "a日", "e\u{301}", "👍🏽", "\u{1B}[A", ""]
    for _ in 0..<3000 {
      let row = Int.random(in: -1...3, using: &random)
      let column = Int.random(in: -4...10, using: &random)
      let columns = Int.random(in: -1...9, using: &random)
      if Bool.random(using: &random) {
        let text = texts.randomElement(using: &random) ?? ""
        let used = grid.write(text, row: row, column: column, columns: columns, ink: .text)
        #expect(used >= 0 && used <= max(0, columns))
      } else {
        grid.fill(Rect(row: row, column: column, rows: 1, columns: columns), with: Cell("·"))
      }
      expectWholeCharacters(grid)
    }
  }

  private func expectWholeCharacters(_ grid: Grid) {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let next = grid[row, column + 1]
        #expect((grid[row, column].width == 2) == (next.width == 0))
      }
      #expect(grid[row, 0].width > 0)
    }
  }
}

import Terminal
import Testing

@Suite struct GridTests {
  @Test(arguments: [
    (Size(rows: 0, columns: 0), Size(rows: 0, columns: 0)),
    (Size(rows: -1, columns: 5), Size(rows: 0, columns: 5)),
    (Size(rows: 1, columns: 1), Size(rows: 1, columns: 1)),
    (Size(rows: 3, columns: .max), Size(rows: 3, columns: Grid.maximumSide)),
  ])
  func hasTheSizeAskedForWithinReason(_ size: Size, _ expected: Size) {
    #expect(Grid(size: size).size == expected)
  }

  @Test func cellsOutsideAreBlank() {
    let grid = Grid(size: Size(rows: 1, columns: 1), fill: Cell("x"))
    #expect(grid[0, 0] == Cell("x"))
    for (row, column) in [(-1, 0), (1, 0), (0, -1), (0, 1), (.max, .max), (.min, .min)] {
      #expect(grid[row, column] == .blank)
    }
  }

  @Test func textLeavesOutTrailingBlanksOnly() {
    var grid = Grid(size: Size(rows: 3, columns: 5))
    grid.write("  a b", row: 1, column: 0, columns: 4, ink: .text)
    #expect(grid.text == "\n  a\n")
    #expect(Grid(size: Size(rows: 2, columns: 0)).text == "\n")
    #expect(Grid(size: Size(rows: 0, columns: 2)).text == "")
  }

  @Test func theInkMaskHasALetterForEachColumn() {
    var grid = Grid(size: Size(rows: 1, columns: 5))
    grid.write("日x", row: 0, column: 1, columns: 4, ink: .success)
    #expect(grid.inkMask(row: 0) == ".+++.")
    #expect(grid.inkMask(row: 1) == "")
    #expect(grid.inkMask(row: -1) == "")
  }

  @Test func theCursorIsShownOnlyInsideTheGrid() throws {
    var grid = Grid(size: Size(rows: 2, columns: 2))
    #expect(grid.cursor == nil)
    grid.place(cursorAt: 1, column: 1)
    let cursor = try #require(grid.cursor)
    #expect(cursor == (row: 1, column: 1))
    grid.place(cursorAt: 2, column: 0)
    #expect(grid.cursor == nil)
    grid.place(cursorAt: 0, column: 0)
    grid.hideCursor()
    #expect(grid.cursor == nil)
  }

  @Test func fillIsClippedAndUsesNoWideCell() {
    var grid = Grid(size: Size(rows: 2, columns: 3))
    grid.fill(Rect(row: 1, column: 1, rows: 9, columns: 9), with: Cell("x"))
    #expect(grid.text == "\n xx")
    grid.fill(grid.bounds, with: Cell("日", .accent, width: 2))
    #expect(grid.text == "\n")
    #expect(grid.inkMask(row: 0) == "aaa")
    grid.fill(Rect(row: .max, column: 0, rows: .max, columns: 1), with: Cell("y"))
    #expect(grid.text == "\n")
  }

  @Test func paintChangesInksAndKeepsAWideCharacterInOne() {
    var grid = Grid(size: Size(rows: 1, columns: 6))
    grid.write("a日本b", row: 0, column: 0, columns: 6, ink: .text)
    grid.paint(Rect(row: 0, column: 2, rows: 1, columns: 2)) { $0.role = .match }
    #expect(grid.inkMask(row: 0) == "...MM.")
    #expect(grid.text == "a日本b")
  }
}

import Terminal
import TestSupport
import Testing

@Suite struct GridChangesTests {
  let blank = Grid(size: Size(rows: 2, columns: 12))

  @Test func equalGridsHaveNone() {
    var other = blank
    other.fill(other.bounds)
    #expect(blank.changes(since: blank).isEmpty)
    #expect(other.changes(since: blank).isEmpty)
  }

  @Test func withoutAnOldGridOrOfAnotherSizeEverythingIsDrawn() {
    for old in [nil, Grid(size: Size(rows: 12, columns: 2))] {
      let runs = blank.changes(since: old)
      #expect(runs.map(\.row) == [0, 1])
      #expect(runs.allSatisfy { $0.column == 0 && $0.cells.count == 12 })
    }
    #expect(Grid(size: Size(rows: 2, columns: 0)).changes(since: nil).isEmpty)
  }

  @Test func eachRowHasItsOwnRuns() {
    #expect(runs { $0.write("ab", row: 0, column: 10, columns: 2, ink: .text) } == ["0,10:ab"])
    #expect(
      runs {
        $0.write("a", row: 0, column: 11, columns: 1, ink: .text)
        $0.write("b", row: 1, column: 0, columns: 1, ink: .text)
      } == ["0,11:a", "1,0:b"])
  }

  @Test func aChangeOfInkIsAChange() {
    let ink = runs { $0.paint(Rect(row: 1, column: 3, rows: 1, columns: 2)) { $0.role = .match } }
    #expect(ink == ["1,3:  "])
  }

  @Test(arguments: [(5, ["0,0:a    b"]), (6, ["0,0:a", "0,6:b"])])
  func aGapOfUpToFourCellsIsDrawnAgain(_ column: Int, _ expected: [String]) {
    let found = runs {
      $0.write("a", row: 0, column: 0, columns: 1, ink: .text)
      $0.write("b", row: 0, column: column, columns: 1, ink: .text)
    }
    #expect(found == expected)
  }

  @Test func aRunHoldsWholeWideCharacters() {
    var old = blank
    old.write("a日", row: 0, column: 0, columns: 3, ink: .text)
    var new = blank
    new.write("日b", row: 0, column: 0, columns: 3, ink: .text)
    #expect(new.changes(since: old).map(described) == ["0,0:日b"])
    #expect(old.changes(since: new).map(described) == ["0,0:a日"])
  }

  @Test func drawingTheRunsMakesTheOldGridTheNewOne() {
    var random = SeededGenerator(seed: 11)
    var old = blank
    for _ in 0..<500 {
      var new = old
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        new.write(
          ["日本", "ab", "é", "😀 "].randomElement(using: &random) ?? "",
          row: Int.random(in: 0...1, using: &random),
          column: Int.random(in: 0...11, using: &random), columns: 4, ink: .text)
      }
      var drawn = old
      for run in new.changes(since: old) {
        #expect(run.cells.first?.width != 0)
        #expect(new[run.row, run.column + run.cells.count].width != 0)
        var column = run.column
        for cell in run.cells where cell.width > 0 {
          let width = Int(cell.width)
          drawn.write(
            String(cell.character), row: run.row, column: column, columns: width, ink: cell.ink)
          column += width
        }
      }
      #expect(drawn == new)
      old = new
    }
  }

  private func runs(_ change: (inout Grid) -> Void) -> [String] {
    var grid = blank
    change(&grid)
    return grid.changes(since: blank).map(described)
  }

  private func described(_ run: CellRun) -> String {
    let text = String(run.cells.filter { $0.width > 0 }.map(\.character))
    return "\(run.row),\(run.column):\(text)"
  }
}

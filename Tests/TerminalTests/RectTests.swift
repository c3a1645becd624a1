import Terminal
import Testing

@Suite struct RectTests {
  let rect = Rect(row: 2, column: 3, rows: 4, columns: 10)

  @Test func negativeNumbersBecomeZero() {
    #expect(
      Rect(row: -1, column: -2, rows: -3, columns: -4)
        == Rect(row: 0, column: 0, rows: 0, columns: 0))
  }

  @Test func endsAreExclusive() {
    #expect(rect.endRow == 6)
    #expect(rect.endColumn == 13)
    #expect(rect.contains(row: 2, column: 3))
    #expect(rect.contains(row: 5, column: 12))
    #expect(!rect.contains(row: 6, column: 3))
    #expect(!rect.contains(row: 2, column: 13))
    #expect(!rect.contains(row: 1, column: 3))
  }

  @Test func insetTakesCellsFromAllFourSides() {
    #expect(rect.inset() == Rect(row: 3, column: 4, rows: 2, columns: 8))
    #expect(rect.inset(0) == rect)
  }

  @Test(arguments: [2, 3, 99, Int.max]) func insetOfTooMuchIsEmptyAndStaysInside(_ n: Int) {
    let inner = rect.inset(n)
    #expect(inner.isEmpty)
    #expect(inner.endRow <= rect.endRow)
    #expect(inner.endColumn <= rect.endColumn)
  }

  @Test func rowSliceIsOneRowOrEmpty() {
    #expect(rect.rowSlice(3) == Rect(row: 5, column: 3, rows: 1, columns: 10))
    #expect(rect.rowSlice(4).isEmpty)
    #expect(rect.rowSlice(-1).isEmpty)
  }

  @Test func splitsCutOffWhatIsAskedFor() {
    let (top, below) = rect.splitTop(1)
    #expect(top == Rect(row: 2, column: 3, rows: 1, columns: 10))
    #expect(below == Rect(row: 3, column: 3, rows: 3, columns: 10))
    let (above, bottom) = rect.splitBottom(1)
    #expect(above == Rect(row: 2, column: 3, rows: 3, columns: 10))
    #expect(bottom == Rect(row: 5, column: 3, rows: 1, columns: 10))
    let (left, beyond) = rect.splitLeft(4)
    #expect(left == Rect(row: 2, column: 3, rows: 4, columns: 4))
    #expect(beyond == Rect(row: 2, column: 7, rows: 4, columns: 6))
    let (before, right) = rect.splitRight(4)
    #expect(before == Rect(row: 2, column: 3, rows: 4, columns: 6))
    #expect(right == Rect(row: 2, column: 9, rows: 4, columns: 4))
  }

  @Test(arguments: [Int.min, -1, 0, 3, 4, 10, 11, Int.max])
  func splitsLoseNoCell(_ n: Int) {
    let area = rect.rows * rect.columns
    for (one, other) in [
      rect.splitTop(n), rect.splitBottom(n), rect.splitLeft(n), rect.splitRight(n),
    ] {
      #expect(one.rows * one.columns + other.rows * other.columns == area)
    }
  }
}

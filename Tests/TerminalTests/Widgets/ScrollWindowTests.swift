import Terminal
import Testing

@Suite struct ScrollWindowTests {
  @Test(arguments: [
    (0, 10, 4, 0..<4), (3, 10, 4, 3..<7), (9, 10, 4, 6..<10), (-5, 10, 4, 0..<4), (0, 3, 9, 0..<3),
    (5, 3, 9, 0..<3), (0, 0, 4, 0..<0), (0, 10, 0, 0..<0), (2, 10, -1, 2..<2), (2, -1, 4, 0..<0),
    (Int.max, 10, 4, 6..<10), (Int.min, 10, .max, 0..<10),
  ])
  func neverShowsWhatIsNotThere(_ offset: Int, _ count: Int, _ rows: Int, _ visible: Range<Int>) {
    #expect(ScrollWindow(offset: offset).visible(count: count, rows: rows) == visible)
  }

  @Test(arguments: [
    // Nothing moves while the row and its margin are in sight.
    (0, 4, 0), (10, 14, 10),
    // Down and up, by as little as keeps two more rows in sight.
    (0, 5, 1), (0, 20, 16), (30, 29, 27), (30, 31, 29),
    // Not past either end.
    (0, 99, 93), (50, 0, 0), (50, 1, 0), (0, 98, 93), (0, Int.max, 93), (50, .min, 0),
  ])
  func revealingKeepsAMargin(_ offset: Int, _ index: Int, _ expected: Int) {
    var window = ScrollWindow(offset: offset)
    window.reveal(index, rows: 7, count: 100)
    #expect(window.offset == expected)
  }

  @Test(arguments: 0...6) func aRevealedRowIsInSight(_ rows: Int) {
    var window = ScrollWindow()
    for index in [5, 0, 19, 7, 8, 3] {
      window.reveal(index, rows: rows, count: 20)
      let visible = window.visible(count: 20, rows: rows)
      #expect(visible.contains(index) || rows == 0)
      #expect(visible.count == rows)
    }
  }

  @Test(arguments: [(3, 3), (-3, 0), (99, 6), (Int.max, 6), (Int.min, 0)])
  func scrollingStopsAtEitherEnd(_ delta: Int, _ expected: Int) {
    var window = ScrollWindow()
    window.scroll(by: delta, rows: 4, count: 10)
    #expect(window.offset == expected)
    window.scroll(by: 0, rows: 4, count: 2)
    #expect(window.offset == 0)
  }
}

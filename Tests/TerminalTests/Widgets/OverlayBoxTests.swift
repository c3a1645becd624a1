import Terminal
import Testing

@Suite struct OverlayBoxTests {
  @Test func theBoxStandsInTheMiddleAndCoversWhatIsBelow() {
    var grid = Grid(size: Size(rows: 5, columns: 12), fill: Cell("x"))
    grid.write("日本語日本語", row: 2, column: 0, columns: 12, ink: .text)
    grid.place(cursorAt: 0, column: 0)
    let inner = OverlayBox.draw(
      Size(rows: 3, columns: 7), title: "Hi", in: grid.bounds, on: &grid)
    #expect(inner == Rect(row: 2, column: 3, rows: 1, columns: 5))
    #expect(
      grid.text == """
        xxxxxxxxxxxx
        xx╭Hi ──╮xxx
        日│     │ 語
        xx╰─────╯xxx
        xxxxxxxxxxxx
        """)
    #expect(grid.inkMask(row: 1) == "..OUUUOOO...")
    #expect(grid.inkMask(row: 2) == "..OoooooO...")
    #expect(grid.cursor == nil)
  }

  @Test(arguments: [
    (Size(rows: 99, columns: 99), Rect(row: 1, column: 2, rows: 4, columns: 6)),
    (Size(rows: 2, columns: 2), Rect(row: 2, column: 4, rows: 2, columns: 2)),
    (Size(rows: -1, columns: 3), Rect(row: 3, column: 3, rows: 0, columns: 3)),
    (Size(rows: .max, columns: .min), Rect(row: 1, column: 5, rows: 4, columns: 0)),
  ])
  func theBoxIsNoLargerThanTheScreen(_ wanted: Size, _ box: Rect) {
    let screen = Rect(row: 1, column: 2, rows: 4, columns: 6)
    #expect(OverlayBox.rect(wanted, in: screen) == box)
  }

  @Test func onAScreenOfNothingNothingIsDrawn() {
    var grid = Grid(size: Size(rows: 0, columns: 0))
    let inner = OverlayBox.draw(Size(rows: 3, columns: 7), title: "Hi", in: grid.bounds, on: &grid)
    #expect(inner.isEmpty)
  }
}

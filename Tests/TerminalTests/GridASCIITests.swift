import Terminal
import Testing

@Suite struct GridASCIITests {
  @Test func dotsOfSentencesAndMasksBecomeASCIIInTheSameColumns() {
    var grid = Grid(size: Size(rows: 1, columns: 20))
    grid.write("a · b… ••••f3a1", row: 0, column: 0, columns: 20, ink: .text)
    grid.writePunctuationInASCII()
    #expect(grid.text == "a - b~ ****f3a1")
  }
}

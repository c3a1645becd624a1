import TestSupport
import Testing

@testable import Terminal

@Suite struct WrappingTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func theShortWayForASCIIWrapsAsTheLongOne(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let spans = (0..<Int.random(in: 0...4, using: &generator)).map { index in
        let letters = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
          "ab  c".randomElement(using: &generator) ?? " "
        }
        return Span(String(letters), index.isMultiple(of: 2) ? Ink() : .accent)
      }
      let width = Int.random(in: 1...12, using: &generator)
      let hanging = Int.random(in: 0...max(0, width / 2), using: &generator)
      let short = Line(spans).wrappedByByte(width: width, hanging: hanging)
      let long = Line(spans).wrappedByCharacter(width: width, hanging: hanging)
      #expect(short.map(\.text) == long.map(\.text), "\(Line(spans).text) in \(width), \(hanging)")
      #expect(short.map(Self.inks) == long.map(Self.inks))
      #expect((short + long).allSatisfy { $0.width <= width })
    }
  }

  /// The ink of each character.
  private static func inks(_ line: Line) -> [Ink] {
    line.spans.flatMap { span in span.text.map { _ in span.ink } }
  }

  @Test func rowsThatGoOnAreIndented() {
    #expect(
      Line("one two three").wrapped(width: 6, hanging: 2).map(\.text) == [
        "one", "  two", "  thre", "  e",
      ])
    #expect(Line("日本語日本語").wrapped(width: 6, hanging: 2).map(\.text) == ["日本語", "  日本", "  語"])
  }
}

@Suite struct TextWindowTests {
  /// Lines of these heights.
  private let heights = [1, 3, 1, 1, 10, 2, 1, 1]

  private func height(_ line: Int) -> Int { heights[line] }

  @Test(
    arguments: [
      (0, 0, 0), (1, 0, 0), (3, 1, 0), (4, 4, 0), (5, 4, 7), (7, 4, 9),
    ])
  func revealingScrollsNoFurtherThanItHasTo(_ line: Int, _ first: Int, _ skipped: Int) {
    var window = TextWindow()
    window.reveal(line, rows: 5, count: heights.count, height: height)
    #expect(window == TextWindow(line: first, skipped: skipped))
  }

  @Test func scrollingGoesRowByRowAndStopsAtTheEnds() {
    var window = TextWindow()
    var seen: [TextWindow] = []
    for _ in 0..<20 {
      window.scroll(by: 1, rows: 5, count: heights.count, height: height)
      seen.append(window)
    }
    #expect(seen[2] == TextWindow(line: 1, skipped: 2))
    #expect(seen[14] == TextWindow(line: 4, skipped: 9))
    #expect(seen[19] == seen[14], "the end is at the bottom")
    for _ in 0..<14 { window.scroll(by: -1, rows: 5, count: heights.count, height: height) }
    #expect(window == TextWindow(line: 1))
    window.scroll(by: -100, rows: 5, count: heights.count, height: height)
    #expect(window == TextWindow())
  }

  @Test func onlyLinesNearTheWindowAreAskedFor() {
    var asked = 0
    var window = TextWindow(line: 500_000)
    window.reveal(900_000, rows: 20, count: 1_000_000) { _ in
      asked += 1
      return 3
    }
    window.scroll(by: 7, rows: 20, count: 1_000_000) { _ in
      asked += 1
      return 3
    }
    #expect(asked < 100)
  }
}

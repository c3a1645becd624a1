import Terminal
import TestSupport
import Testing

@Suite struct LineWrappingTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("short", 5, ["short"]),
    ("two words", 5, ["two", "words"]),
    ("two words", 4, ["two", "word", "s"]),
    ("two  words", 4, ["two", "word", "s"]),
    ("a b c d", 3, ["a b", "c d"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("x abcdefgh", 4, ["x", "abcd", "efgh"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("    abcdef", 6, ["    ab", "cdef"]),
    ("one\ntwo\n\nfour", 9, ["one", "two", "", "four"]),
    ("日本語テキスト", 6, ["日本語", "テキス", "ト"]),
    ("日本語", 5, ["日本", "語"]),
    ("ab日本", 4, ["ab日", "本"]),
    ("日本", 1, ["日", "本"]),
    ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    ("abc   ", 3, ["abc"]),
    ("abc", 0, ["a", "b", "c"]),
    ("abc", -1, ["a", "b", "c"]),
  ])
  func breaksBetweenWordsAndOnlyThenInside(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(Line(text).wrapped(width: width).map(\.text) == rows)
  }

  @Test func inksGoWithTheirCharacters() {
    let line: Line = [Span("one "), Span("two three", .muted), Span("!", .warning)]
    #expect(
      line.wrapped(width: 7) == [
        [Span("one "), Span("two", .muted)],
        [Span("three", .muted), Span("!", .warning)],
      ])
  }

  @Test func noRowIsTooWideAndNoInkIsLost() {
    var random = SeededGenerator(seed: 3)
    let letters: [Character] = ["a", "b", " ", " ", "日", "é", "😀"]
    for _ in 0..<500 {
      let text = String((0..<40).map { _ in letters.randomElement(using: &random) ?? "a" })
      let width = Int.random(in: 2...9, using: &random)
      let rows = Line(text).wrapped(width: width)
      #expect(rows.allSatisfy { $0.width <= width })
      let kept = rows.map(\.text).joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " })
    }
  }
}

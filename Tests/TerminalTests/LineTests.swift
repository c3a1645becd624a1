import Terminal
import Testing

@Suite struct LineTests {
  @Test func literalsAndJoiningMakeTheSameLines() {
    let literal: Line = "a"
    let spans: Line = [Span("a"), Span("b", .muted)]
    #expect(literal + Line("b", .muted) == spans)
    #expect(spans.text == "ab")
    #expect(spans.width == 2)
    #expect(Line("") == Line())
    #expect(Line([Span("")]).isEmpty)
  }

  @Test func inkedChangesEachInk() {
    let line: Line = [Span("a"), Span("b", .muted)]
    #expect(
      line.inked { Ink($0.role, .bold) } == [
        Span("a", .init(.text, .bold)), Span("b", .init(.muted, .bold)),
      ])
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("abcdef", -1, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("日本語", 2, "…"), ("a👩‍👩‍👧‍👦b", 3, "a…"), ("", 0, ""),
  ])
  func truncatingEndsInAnEllipsis(_ text: String, _ width: Int, _ expected: String) {
    let line = Line(text).truncated(to: width)
    #expect(line.text == expected)
    #expect(line.width <= max(0, width))
  }

  @Test func truncatingWithoutEllipsisCutsOff() {
    #expect(Line("abcdef").truncated(to: 3, ellipsis: false).text == "abc")
    #expect(Line("日本").truncated(to: 3, ellipsis: false).text == "日")
  }

  @Test func anEllipsisThatDoesNotFitIsLeftOut() {
    #expect(Line("abcdef").truncated(to: 2, mark: "...").text == "ab")
    #expect(Line("abcdef").truncated(to: 4, mark: "...").text == "a...")
  }

  @Test func truncatingKeepsInksAndGivesTheEllipsisTheLastOne() {
    let line: Line = [Span("ab"), Span("cdef", .muted)]
    #expect(line.truncated(to: 4) == [Span("ab"), Span("c", .muted), Span("…", .muted)])
  }

  @Test(arguments: [
    ("abcdef", 0, "abcdef"), ("abcdef", 2, "cdef"), ("abcdef", 6, ""), ("abcdef", 99, ""),
    ("日本語", 2, "本語"), ("日本語", 1, " 本語"), ("日本語", 5, " "), ("a日b", 2, " b"),
    ("abc", -3, "abc"),
  ])
  func droppingTurnsHalfAWideCharacterIntoASpace(
    _ text: String, _ columns: Int, _ expected: String
  ) {
    #expect(Line(text).dropping(columns: columns).text == expected)
  }

  @Test func droppingGoesAcrossSpans() {
    let line: Line = [Span("ab"), Span("日", .muted), Span("c", .strong)]
    #expect(line.dropping(columns: 3) == [Span(" ", .muted), Span("c", .strong)])
  }

  @Test(arguments: [
    ([0..<1], "[a]bcdef"), ([2..<4], "ab[cd]ef"), ([1..<3, 4..<6], "a[bc]d[ef]"),
    ([4..<99], "abcd[ef]"), ([6..<8], "abcdef"), ([0..<3, 1..<2], "[abc]def"),
    ([3..<5, 0..<1], "[a]bc[de]f"), ([2..<2], "abcdef"), ([], "abcdef"),
  ])
  func highlightingGoesByCharactersAcrossSpans(_ ranges: [Range<Int>], _ expected: String) {
    let line: Line = [Span("ab"), Span("cde"), Span("f")]
    let marked = line.highlighting(ranges: ranges, with: .match)
    var shown = ""
    var isOpen = false
    for span in marked.spans {
      let isMatch = span.ink == .match
      if isMatch != isOpen { shown += isMatch ? "[" : "]" }
      isOpen = isMatch
      shown += span.text
    }
    #expect(shown + (isOpen ? "]" : "") == expected)
  }

  @Test func highlightingCountsCharactersNotScalars() {
    let line = Line("e\u{301}👍🏽x").highlighting(ranges: [1..<2], with: .match)
    #expect(line == [Span("e\u{301}"), Span("👍🏽", .match), Span("x")])
  }
}

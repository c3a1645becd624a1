import Terminal
import TestSupport
import Testing

@Suite struct SanitizeTests {
  @Test(arguments: [
    ("plain", "plain", "plain"),
    ("\u{1B}[31mred", "␛[31mred", "^[[31mred"),
    ("a\tb", "a␉b", "a^Ib"),
    ("a\u{A0}b\u{2009}c\u{3000}", "a␣b␣c␣", "a<NBSP>b<2009>c<3000>"),
    ("one\ntwo\r\n", "one␊two␍␊", "one^Jtwo^M^J"),
    ("\u{0}\u{7}\u{7F}", "␀␇␡", "^@^G^?"),
    ("\u{9B}31m", "⟨9B⟩31m", "<9B>31m"),
    ("a\u{202E}b\u{2066}c\u{2069}", "a⟨RLO⟩b⟨LRI⟩c⟨PDI⟩", "a<RLO>b<LRI>c<PDI>"),
    ("\u{FEFF}x\u{200B}\u{AD}", "⟨BOM⟩x⟨ZWSP⟩⟨SHY⟩", "<BOM>x<ZWSP><SHY>"),
    ("a\u{2028}b", "a⟨LS⟩b", "a<LS>b"),
    ("x\u{200D}y", "x⟨ZWJ⟩y", "x<ZWJ>y"),
    ("1\u{200D}2", "1⟨ZWJ⟩2", "1<ZWJ>2"),
    ("\u{E0041}", "⟨E0041⟩", "<E0041>"),
    ("\u{3164}", "⟨3164⟩", "<3164>"),
    ("\u{FFFE}", "⟨FFFE⟩", "<FFFE>"),
    ("\u{301}a", "◌\u{301}a", "?\u{301}a"),
    ("\n\u{301}", "␊◌\u{301}", "^J?\u{301}"),
    ("\u{1161}", "⟨1161⟩", "<1161>"),
  ])
  func dangerousAndInvisibleCharactersBecomeMarks(_ raw: String, _ shown: String, _ ascii: String) {
    #expect(Sanitize.text(raw) == shown)
    #expect(Sanitize.text(raw, ascii: true) == ascii)
    #expect(Sanitize.isClean(raw) == (raw == shown))
  }

  @Test(arguments: [
    "", "日本語", "e\u{301}", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "🇳🇱", "👍🏽", "한국어",
    "\u{1112}\u{1161}\u{11AB}", "नमस्ते", "مرحبا", "שָׁלוֹם", "\u{E000}",
  ])
  func honestTextStaysAsItIs(_ text: String) {
    #expect(Sanitize.isClean(text))
    #expect(Sanitize.text(text) == text)
  }

  @Test func aPileOfMarksIsSpreadOverSeveralBases() {
    let pile = "a" + String(repeating: "\u{301}", count: 1000)
    let shown = Sanitize.text(pile)
    #expect(shown.allSatisfy { $0.unicodeScalars.count <= 9 })
    #expect(shown.unicodeScalars.count { $0 == "\u{301}" } == 1000)
  }

  @Test func nothingThatATerminalObeysIsLeftAndASecondPassChangesNothing() {
    var random = SeededGenerator(seed: 1)
    let nasty = Array(
      "\u{1B}[a\u{9B}\n\t\u{200D}\u{202E}\u{301}❤\u{FE0F}😀1\u{7F}\u{E0067}한\u{1161}".unicodeScalars)
    for _ in 0..<2000 {
      var raw = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        raw.append(nasty.randomElement(using: &random) ?? "a")
      }
      for ascii in [false, true] {
        let shown = Sanitize.text(String(raw), ascii: ascii)
        #expect(Sanitize.isClean(shown))
        #expect(shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(Sanitize.text(shown, ascii: ascii) == shown)
      }
    }
  }

  @Test func marksInALineAreInTheHostileRoleAndKeepTheRestOfTheInk() {
    let line = Line([Span("a\u{1B}b", Ink(.muted, .bold)), Span("c")]).sanitized()
    #expect(
      line == [
        Span("a", Ink(.muted, .bold)), Span("␛", Ink(.hostile, .bold)),
        Span("b", Ink(.muted, .bold)), Span("c"),
      ])
  }

  @Test func aCleanLineComesBackAsItIs() {
    let line: Line = [Span("日本"), Span("", .muted)]
    #expect(line.sanitized() == line)
  }
}

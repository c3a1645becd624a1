import Testing

@testable import Terminal

@Suite struct TextWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("—", 1), ("▸", 1), ("│", 1), ("⟨", 1),
      ("日", 2), ("語", 2), ("한", 2), ("ｱ", 1), ("Ａ", 2), ("　", 2), ("、", 2), ("𠮷", 2),
      ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("🇳🇱", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("✅", 2),
      ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("a\u{FE0F}", 1),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("की", 2), ("\t", 1), ("\u{1B}", 1), ("\r\n", 1),
      ("\u{200B}", 1), ("\u{85}", 1),
    ] as [(Character, Int)])
  func charactersHaveTheWidthOfUnicode(_ character: Character, _ width: Int) {
    #expect(TextWidth.of(character) == width)
  }

  @Test func textsAddUp() {
    #expect(TextWidth.of("") == 0)
    #expect(TextWidth.of("plain ASCII") == 11)
    #expect(TextWidth.of("日本語 é 😀") == 11)
  }

  @Test func theTableIsAscendingWithoutTouchingRanges() {
    for (range, next) in zip(TextWidth.wideRanges, TextWidth.wideRanges.dropFirst()) {
      #expect(range.upperBound + 1 < next.lowerBound)
    }
  }

  @Test func everyEmojiThatIsAPictureByDefaultIsWide() {
    for scalar in scalars(in: 0x2000..<0x20000) where scalar.properties.isEmojiPresentation {
      // Half a flag is not a picture yet.
      let isHalfFlag = (0x1F1E6...0x1F1FF).contains(scalar.value)
      #expect(TextWidth.of(scalar) == (isHalfFlag ? 1 : 2), "U+\(hex(scalar))")
    }
  }

  @Test func everyIdeographIsWide() {
    for scalar in scalars(in: 0x3000..<0xFB00) where scalar.properties.isIdeographic {
      #expect(TextWidth.of(scalar) == 2, "U+\(hex(scalar))")
    }
  }

  @Test func everyMarkIsDrawnUponTheLetterBeforeIt() {
    for scalar in scalars(in: 0..<0x20000)
    where scalar.properties.generalCategory == .nonspacingMark {
      #expect(TextWidth.of(scalar) == 0, "U+\(hex(scalar))")
    }
  }

  private func scalars(in range: Range<UInt32>) -> some Sequence<Unicode.Scalar> {
    range.lazy.compactMap(Unicode.Scalar.init)
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}

import Testing

@testable import Terminal

/// The short way past the tables must lead where the long one does.
@Suite struct PlainTextTests {
  private static let plain = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
    .filter { $0.plainWidth != nil }

  @Test func everyPlainScalarIsCleanAndAsWideAsTheTablesSay() {
    #expect(Self.plain.count > 20_000)
    for scalar in Self.plain {
      let name = "U+\(String(scalar.value, radix: 16))"
      #expect(scalar.plainWidth == TextWidth.of(scalar), "\(name)")
      var reader = ScalarReader()
      let text = String(scalar).unicodeScalars
      #expect(reader.judge(text, at: text.startIndex) == .keep, "\(name)")
    }
  }

  @Test func plainScalarsAreCharactersWhateverStandsBesideThem() {
    var text = String.UnicodeScalarView()
    for (index, scalar) in Self.plain.enumerated() {
      text.append(scalar)
      text.append(Self.plain[(index * 7919) % Self.plain.count])
    }
    #expect(String(text).count == text.count)
  }

  @Test(arguments: ["a\u{301}", "か\u{3099}", "🎉", "\u{1B}", "\u{202E}", "\u{AD}", "\u{7F}", "한"])
  func whatNeedsTheTablesIsNotPlain(text: String) {
    #expect(text.plainWidth == nil)
  }

  @Test(arguments: [("abc", 3), ("日本", 4), ("متجر", 4), ("Ж→■", 3)])
  func plainTextIsMeasured(text: String, width: Int) {
    #expect(text.plainWidth == width)
    #expect(TextWidth.of(text) == width)
  }
}

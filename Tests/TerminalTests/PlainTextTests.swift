import Testing

@testable import Terminal

/// The short way past the tables must lead where the long one does.
@Suite struct PlainTextTests {
  @Test func everyPlainScalarIsCleanAndOneColumnWide() {
    for value in UInt32(0)...0x3000 {
      guard let scalar = Unicode.Scalar(value), String(scalar).isPlain else { continue }
      #expect(TextWidth.of(scalar) == 1, "U+\(String(value, radix: 16))")
      var reader = ScalarReader()
      let text = String(scalar).unicodeScalars
      #expect(reader.judge(text, at: text.startIndex) == .keep, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["a\u{301}", "日", "🎉", "\u{1B}", "\u{202E}", "\u{AD}", "\u{7F}"])
  func whatNeedsTheTablesIsNotPlain(text: String) {
    #expect(!text.isPlain)
  }
}

import Terminal
import Testing

@Suite struct GlyphsTests {
  @Test func theASCIISetIsASCIIAndBothAreClean() {
    for (set, isASCII) in [(Glyphs.ascii, true), (.unicode, false)] {
      #expect(set.isASCII == isASCII)
      for (name, text) in symbols(of: set) + symbols(of: set.borders) {
        #expect(!isASCII || text.allSatisfy(\.isASCII), "\(name)")
        #expect(Sanitize.isClean(text), "\(name)")
        #expect(!text.isEmpty, "\(name)")
      }
    }
  }

  @Test func everyUnicodeSymbolTakesOneColumn() {
    for (name, text) in symbols(of: Glyphs.unicode) + symbols(of: Borders.unicode) {
      #expect(TextWidth.of(text) == 1, "\(name)")
    }
  }

  private func symbols(of set: Any) -> [(String, String)] {
    Mirror(reflecting: set).children.compactMap { child in
      let text = child.value as? String ?? (child.value as? Character).map(String.init)
      return text.map { (child.label ?? "", $0) }
    }
  }
}

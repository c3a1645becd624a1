import Testing

@testable import IteratePreview

@Suite struct CellGlyphTests {
  /// A C library that knows accents, wide ideographs, one wide smile, and no other emoji.
  static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x20, 0x7F, 0x1FAE8: -1
    case 0x300...0x36F, 0x200D, 0xFE0E...0xFE0F, 0x1F3FB...0x1F3FF: 0
    case 0x4E00...0x9FFF, 0x1F600, 0x1F469: 2
    default: 1
    }
  }

  func glyph(_ character: Character, _ columns: Int) -> CellGlyph {
    CellGlyph(character, columns: columns, width: Self.width)
  }

  @Test(
    arguments: [
      ("a", 1, [[0x61]], false),
      ("é", 1, [[0xE9]], false),
      ("│", 1, [[0x2502]], false),
      ("e\u{301}", 1, [[0x65, 0x301]], true),
      ("日", 2, [[0x65E5]], false),
      ("😀", 2, [[0x1F600]], true),
    ] as [(Character, Int, [[UInt32]], Bool)])
  func whatAllAgreeAboutIsDrawnAsItIs(
    character: Character, columns: Int, parts: [[UInt32]], needsPlacing: Bool
  ) {
    #expect(glyph(character, columns).parts == parts)
    #expect(glyph(character, columns).needsPlacing == needsPlacing)
  }

  @Test func aPictureThatIsWiderThanItsBaseIsPadded() {
    #expect(glyph("❤\u{FE0F}", 2).parts == [[0x2764], [0x20]])
  }

  @Test func aFamilyIsDrawnAsItsFirstMember() {
    #expect(glyph("👩\u{200D}👩\u{200D}👧", 2).parts == [[0x1F469]])
  }

  @Test func aFlagIsDrawnAsItsLetters() {
    #expect(glyph("🇫🇷", 2).parts == [[0x46], [0x52]])
    #expect(!glyph("🇫🇷", 2).needsPlacing)
  }

  @Test func whatTheLibraryCannotShowIsReplaced() {
    #expect(glyph("\u{1FAE8}", 2).parts == [[0xFFFD], [0x20]])
    #expect(glyph("\u{7}", 1).parts == [[0xFFFD]])
    #expect(glyph("日", 1).parts == [[0xFFFD]])
    let ascii = CellGlyph("日", columns: 2) { $0 < 0x7F ? 1 : -1 }
    #expect(ascii.parts == [[0x3F], [0x20]])
  }

  @Test func aPileOfAccentsIsCutToWhatACellHolds() {
    let pile = Character("a" + String(repeating: "\u{301}", count: 50))
    #expect(glyph(pile, 1).parts.map(\.count) == [5])
  }

  @Test func aCellWithoutColumnsDrawsNothing() {
    #expect(glyph("日", 0).parts.isEmpty)
  }
}

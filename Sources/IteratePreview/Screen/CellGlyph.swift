/// The code points that draw one cell, such that the C library, the terminal and the grid agree on
/// its width.
struct CellGlyph: Hashable, Sendable {
  /// One glyph for each column group: a base code point and what combines with it.
  var parts: [[UInt32]]
  /// Whether terminals may disagree about the width, so that the cursor has to be placed anew.
  var needsPlacing: Bool

  /// The most code points ncurses keeps in one cell.
  private static let partLimit = 5

  /// Works out how to draw a character in a number of columns.
  ///
  /// - Parameters:
  ///   - character: What the grid holds.
  ///   - columns: The columns the grid has given to it.
  ///   - width: The C library's width of a code point: -1 when it cannot be shown.
  init(_ character: Character, columns: Int, width: (UInt32) -> Int) {
    let scalars = character.unicodeScalars.map(\.value)
    guard let base = scalars.first else {
      self.init(parts: Self.blanks(columns), needsPlacing: false)
      return
    }
    if let letters = Self.flagLetters(scalars), letters.count == columns {
      self.init(parts: letters.map { [$0] }, needsPlacing: false)
      return
    }
    let baseWidth = width(base)
    guard baseWidth > 0, baseWidth <= columns else {
      let replacement: UInt32 = width(0xFFFD) == 1 ? 0xFFFD : 0x3F
      let blanks = Self.blanks(columns - 1)
      self.init(parts: columns > 0 ? [[replacement]] + blanks : [], needsPlacing: false)
      return
    }
    // Joiners and variation selectors ask for another picture, and so for another width, than the
    // base has by itself; terminals differ in whether they obey.
    let marks = scalars.dropFirst()
      .prefix { width($0) == 0 }
      .filter { $0 != 0x200D && !(0xFE00...0xFE0F).contains($0) }
      .prefix(Self.partLimit - 1)
    self.init(
      parts: [[base] + marks] + Self.blanks(columns - baseWidth),
      needsPlacing: scalars.count > 1 || columns > 1 && Self.isPicture(base))
  }

  private init(parts: [[UInt32]], needsPlacing: Bool) {
    self.parts = parts
    self.needsPlacing = needsPlacing
  }

  /// Whether a wide character is of the kind that terminals learn to be wide one by one.
  ///
  /// The ideographs are wide everywhere. Of pictures there are more each year, and some of the older
  /// ones were narrow once.
  ///
  /// - Source: Unicode's EastAsianWidth.txt, in which the symbols below U+2E80 became wide with
  ///   version 9.
  private static func isPicture(_ scalar: UInt32) -> Bool {
    scalar >= 0x1F000 && scalar < 0x20000 || scalar >= 0x2000 && scalar < 0x2E80
  }

  private static func blanks(_ count: Int) -> [[UInt32]] {
    Array(repeating: [0x20], count: max(0, count))
  }

  /// The two letters of a flag, which few terminals draw as one, and none in a known width.
  private static func flagLetters(_ scalars: [UInt32]) -> [UInt32]? {
    let indicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    guard scalars.count == 2, scalars.allSatisfy(indicators.contains) else { return nil }
    return scalars.map { $0 - indicators.lowerBound + 0x41 }
  }
}

extension QRCode {
  /// How a code is drawn with characters, in black on white.
  public enum Style: Hashable, Sendable {
    /// Two modules a character, one above the other.
    case halfBlocks
    /// Two characters a module, for terminals that have nothing but ASCII: `##` where it is dark.
    case ascii
  }

  /// The rows a drawing takes, with the quiet zone.
  public func rows(in style: Style) -> Int {
    let modules = side + 2 * Self.quietZone
    return style == .halfBlocks ? (modules + 1) / 2 : modules
  }

  /// The columns a drawing takes, with the quiet zone.
  public func columns(in style: Style) -> Int {
    let modules = side + 2 * Self.quietZone
    return style == .halfBlocks ? modules : 2 * modules
  }

  /// The drawing, row by row, with the quiet zone; to be shown black on white.
  ///
  /// - Parameters:
  ///   - style: the characters to draw with.
  ///   - isInverted: whether dark and light are exchanged, for white on black where no colours can
  ///     be asked for.
  /// - Returns: the rows, each as wide as `columns(in:)`.
  public func lines(in style: Style, isInverted: Bool = false) -> [String] {
    let range = -Self.quietZone..<side + Self.quietZone
    func isInk(_ row: Int, _ column: Int) -> Bool {
      // Below the last row, half a character may be left over; it belongs to the border.
      isDark(row: row, column: column) != isInverted
    }
    switch style {
    case .halfBlocks:
      return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
        range.reduce(into: "") { line, column in
          line.append(Self.halves(isInk(row, column), isInk(row + 1, column)))
        }
      }
    case .ascii:
      return range.map { row in
        range.reduce(into: "") { line, column in line += isInk(row, column) ? "##" : "  " }
      }
    }
  }

  private static func halves(_ upper: Bool, _ lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}

extension Grid {
  /// Puts ASCII in the place of the dots that sentences and masks are written with.
  ///
  /// For terminals that show nothing else; each takes one column, before and after.
  public mutating func writePunctuationInASCII() {
    for index in cells.indices {
      let letter: UInt32
      switch cells[index].scalar {
      case "…": letter = 0x7E  // ~
      case "·": letter = 0x2D  // -
      case "•": letter = 0x2A  // *
      default: continue
      }
      cells[index] = PackedCell(letter, width: 1, ink: cells[index].ink)
    }
  }
}

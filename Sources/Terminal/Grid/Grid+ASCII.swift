extension Grid {
  /// Puts ASCII in the place of the dots that sentences and masks are written with.
  ///
  /// For terminals that show nothing else; each takes one column, before and after.
  public mutating func writePunctuationInASCII() {
    for index in cells.indices {
      switch cells[index].character {
      case "…": cells[index].character = "~"
      case "·": cells[index].character = "-"
      case "•": cells[index].character = "*"
      default: break
      }
    }
  }
}

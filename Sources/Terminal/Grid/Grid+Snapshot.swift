extension Grid {
  /// The rows joined by newlines, without trailing blanks: the form that tests compare.
  public var text: String {
    (0..<size.rows).map(rowText).joined(separator: "\n")
  }

  private func rowText(_ row: Int) -> String {
    var text = ""
    var blanks = 0
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
      if cell.scalar == " " {
        blanks += 1
      } else {
        text += String(repeating: " ", count: blanks)
        text.append(character(of: cell))
        blanks = 0
      }
    }
    return text
  }

  /// The roles of one row as `Role.letter`s, one for each column; empty outside the grid.
  public func inkMask(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    let inks = cells[row * size.columns..<(row + 1) * size.columns]
    return String(inks.map(\.ink.role.letter))
  }
}

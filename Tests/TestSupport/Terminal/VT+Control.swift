extension VT {
  /// Acts on a control sequence; false when it is not known.
  mutating func control(_ body: String, final: Character) -> Bool {
    if body.hasPrefix("?") { return setModes(body.dropFirst(), final: final) }
    if body.hasPrefix(">") || body.hasPrefix("!") { return final == "p" || final == "m" }
    if final == "m" { return selectRendition(body) }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    /// A count or a position, for which nothing and 0 mean 1.
    func number(_ index: Int = 0) -> Int { max(1, index < numbers.count ? numbers[index] : 1) }
    switch final {
    case "A": moveTo(row: screen.row - number())
    case "B": moveTo(row: screen.row + number())
    case "C": moveTo(column: screen.column + number())
    case "D": moveTo(column: screen.column - number())
    case "G": moveTo(column: number() - 1)
    case "d": moveTo(row: number() - 1)
    case "H", "f": moveTo(row: number(0) - 1, column: number(1) - 1)
    case "J", "K": return erase(numbers.first ?? 0, isLine: final == "K")
    case "X": clear(row: screen.row, columns: screen.column..<(screen.column + number()))
    case "@": insertCells(number())
    case "P": deleteCells(number())
    case "L": scroll(down: number(), from: screen.row)
    case "M": scroll(up: number(), from: screen.row)
    case "S": scroll(up: number(), from: margins.lowerBound)
    case "T": scroll(down: number(), from: margins.lowerBound)
    case "b": for _ in 0..<min(number(), columns) { repeatLast() }
    case "r": setMargins(top: number() - 1, bottom: numbers.count > 1 ? number(1) - 1 : rows - 1)
    case "h", "l": return numbers == [4]
    case "t", "n", "c": break
    default: return false
    }
    return true
  }

  private mutating func setModes(_ body: Substring, final: Character) -> Bool {
    let numbers = body.split(separator: ";").compactMap { Int($0) }
    switch final {
    case "h": for mode in numbers where modes.insert(mode).inserted { didChange(mode, isOn: true) }
    case "l": for mode in numbers where modes.remove(mode) != nil { didChange(mode, isOn: false) }
    case "c": break  // how the Linux console shapes its cursor
    default: return false
    }
    return true
  }

  private mutating func didChange(_ mode: Int, isOn: Bool) {
    guard mode == 1049 else { return }
    if isOn {
      main = screen
      screen.cells = Self.emptyScreen(rows: rows, columns: columns, style: style).cells
    } else if let main {
      screen = main
      self.main = nil
    }
    isWrapPending = false
  }

  private mutating func erase(_ which: Int, isLine: Bool) -> Bool {
    let (row, column) = (screen.row, screen.column)
    switch which {
    case 0:
      clear(row: row, columns: column..<columns)
      if !isLine { for below in (row + 1)..<max(row + 1, rows) { clearRow(below) } }
    case 1:
      clear(row: row, columns: 0..<(column + 1))
      if !isLine { for above in 0..<row { clearRow(above) } }
    case 2:
      if isLine { clearRow(row) } else { for each in 0..<rows { clearRow(each) } }
    case 3 where !isLine:
      break  // the scrolled-away lines, which there are none of
    default:
      return false
    }
    return true
  }

  private mutating func clearRow(_ row: Int) { clear(row: row, columns: 0..<columns) }

  private mutating func repeatLast() {
    for scalar in last.unicodeScalars { draw(scalar) }
  }

  private mutating func setMargins(top: Int, bottom: Int) {
    let bottom = min(bottom, rows - 1)
    guard top < bottom || rows == 1 else { return }
    margins = min(top, bottom)...bottom
    moveTo(row: 0, column: 0)
  }
}

extension VT {
  mutating func moveTo(row: Int? = nil, column: Int? = nil) {
    if let row { screen.row = min(max(row, 0), rows - 1) }
    if let column { screen.column = min(max(column, 0), columns - 1) }
    isWrapPending = false
  }

  mutating func lineFeed() {
    if screen.row == margins.upperBound {
      scroll(up: 1, from: margins.lowerBound)
    } else {
      moveTo(row: screen.row + 1)
    }
    isWrapPending = false
  }

  mutating func reverseLineFeed() {
    if screen.row == margins.lowerBound {
      scroll(down: 1, from: margins.lowerBound)
    } else {
      moveTo(row: screen.row - 1)
    }
  }

  mutating func draw(_ scalar: Unicode.Scalar) {
    if Self.isCombining(scalar) {
      combine(scalar)
      return
    }
    let width = Self.isWide(scalar) && columns > 1 ? 2 : 1
    if isWrapPending || screen.column + width > columns {
      lineFeed()
      screen.column = 0
    }
    let character = Character(scalar)
    screen.cells[screen.row][screen.column] = Cell(character: character, style: style)
    if width == 2 {
      screen.cells[screen.row][screen.column + 1] = Cell(character: nil, style: style)
    }
    last = character
    isWrapPending = screen.column + width == columns
    screen.column = min(screen.column + width, columns - 1)
  }

  /// Adds an accent to the character before the cursor.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? screen.column : screen.column - 1
    while column > 0, screen.cells[screen.row][column].character == nil { column -= 1 }
    guard column >= 0, let base = screen.cells[screen.row][column].character else { return }
    let joined = String(base) + String(Character(scalar))
    if joined.count == 1 { screen.cells[screen.row][column].character = Character(joined) }
  }

  mutating func clear(row: Int, columns range: Range<Int>) {
    guard screen.cells.indices.contains(row) else { return }
    for column in range.clamped(to: 0..<columns) {
      screen.cells[row][column] = .blank(erased)
    }
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - screen.column)
    screen.cells[screen.row].removeLast(count)
    screen.cells[screen.row].insert(
      contentsOf: Array(repeating: Cell.blank(erased), count: count), at: screen.column)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - screen.column)
    screen.cells[screen.row].removeSubrange(screen.column..<screen.column + count)
    screen.cells[screen.row] += Array(repeating: Cell.blank(erased), count: count)
  }

  mutating func scroll(up count: Int, from top: Int) {
    guard top <= margins.upperBound else { return }
    for _ in 0..<min(count, rows) {
      screen.cells.remove(at: top)
      screen.cells.insert(blankRow, at: margins.upperBound)
    }
  }

  mutating func scroll(down count: Int, from top: Int) {
    guard top <= margins.upperBound else { return }
    for _ in 0..<min(count, rows) {
      screen.cells.remove(at: margins.upperBound)
      screen.cells.insert(blankRow, at: top)
    }
  }

  /// What is erased keeps the background, and nothing else.
  private var erased: Style {
    var erased = Style()
    erased.background = style.background
    return erased
  }

  private var blankRow: [Cell] { Array(repeating: .blank(erased), count: columns) }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F: true
    default: false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

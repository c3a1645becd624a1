extension Grid {
  /// Writes text into one row, clipped to `columns` and to the grid.
  ///
  /// The text is sanitised on its way: marks are drawn in the `hostile` role. A wide character that
  /// fits only by half becomes a space.
  ///
  /// - Parameters:
  ///   - text: what to write.
  ///   - row: the row; nothing is written when the grid has no such row.
  ///   - column: where the text begins; left of the grid, its first part is clipped.
  ///   - columns: how many columns it may take.
  ///   - ink: the ink.
  /// - Returns: the columns taken.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, columns: Int, ink: Ink
  ) -> Int {
    guard let window = window(row: row, column: column, columns: columns) else { return 0 }
    let end = write(text, ink: ink, at: column, in: window)
    return end - column
  }

  /// Writes a line into one row, clipped to `columns` and to the grid, and sanitised.
  ///
  /// - Returns: the columns taken.
  @discardableResult
  public mutating func write(_ line: Line, row: Int, column: Int, columns: Int) -> Int {
    guard let window = window(row: row, column: column, columns: columns) else { return 0 }
    var end = column
    for span in line.spans where end < window.end {
      end = write(span.text, ink: span.ink, at: end, in: window)
    }
    return end - column
  }

  /// Writes a line into one row of a rectangle, counted from its top; outside it nothing is written.
  public mutating func write(_ line: Line, in rect: Rect, row: Int = 0) {
    guard row >= 0, row < rect.rows else { return }
    write(line, row: rect.row + row, column: rect.column, columns: rect.columns)
  }

  /// The columns of a row that may be written to.
  private struct Window {
    /// Where the row's first cell is kept.
    var origin: Int
    /// The column after the last one.
    var end: Int
  }

  private func window(row: Int, column: Int, columns: Int) -> Window? {
    guard row >= 0, row < size.rows, columns > 0, column < size.columns else { return nil }
    let (sum, hasOverflowed) = column.addingReportingOverflow(columns)
    let end = hasOverflowed ? size.columns : min(sum, size.columns)
    return end > column ? Window(origin: row * size.columns, end: end) : nil
  }

  private mutating func write(_ text: String, ink: Ink, at column: Int, in window: Window) -> Int {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      writePlain(bytes, ink: ink, at: column, in: window)
    }
    if let end = isPlain ?? nil { return end }
    if Sanitize.isClean(text) { return writeClean(text, ink: ink, at: column, in: window) }
    var end = column
    for span in Line(text, ink).sanitized().spans where end < window.end {
      end = writeClean(span.text, ink: span.ink, at: end, in: window)
    }
    return end
  }

  /// Writes text if all of it that fits is printable ASCII, and otherwise returns `nil`.
  ///
  /// One byte more is looked at, because it may belong to the last character.
  private mutating func writePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, ink: Ink, at column: Int, in window: Window
  ) -> Int? {
    guard column >= 0 else { return nil }
    let count = min(bytes.count, window.end - column)
    guard bytes.prefix(count + 1).allSatisfy(\.isPrintableASCII) else { return nil }
    guard count > 0 else { return column }
    let start = window.origin + column
    for edge in [column, column + count - 1] where cells[window.origin + edge].width != 1 {
      clear(at: edge, origin: window.origin)
    }
    let characters = asciiCharacters
    cells.withUnsafeMutableBufferPointer { cells in
      for offset in 0..<count {
        cells[start + offset].character = characters[Int(bytes[offset])]
        cells[start + offset].ink = ink
        cells[start + offset].width = 1
      }
    }
    return column + count
  }

  private mutating func writeClean(
    _ text: String, ink: Ink, at column: Int, in window: Window
  ) -> Int {
    var column = column
    for character in text {
      guard column < window.end else { break }
      let width = TextWidth.of(character)
      let end = column + width
      if width == 2, column < 0 || end > window.end {
        // Only one half is in sight.
        let visible = max(0, column)
        if visible < min(end, window.end) {
          put(Cell(" ", ink), at: visible, origin: window.origin)
        }
        column = min(end, window.end)
        continue
      }
      if column >= 0 {
        put(Cell(character, ink, width: UInt8(width)), at: column, origin: window.origin)
      }
      column = end
    }
    return column
  }

  /// Puts a cell into a row and leaves no half of a wide character behind.
  mutating func put(_ cell: Cell, at column: Int, origin: Int) {
    let index = origin + column
    if cells[index].width != 1 { clear(at: column, origin: origin) }
    if cell.width == 2 {
      if cells[index + 1].width != 1 { clear(at: column + 1, origin: origin) }
      cells[index + 1] = .tail(cell.ink)
    }
    cells[index] = cell
  }

  /// Turns both halves of a wide character into blanks.
  private mutating func clear(at column: Int, origin: Int) {
    let index = origin + column
    let head = cells[index].width == 0 ? index - 1 : index
    for half in [head, head + 1] where half >= origin && half < origin + size.columns {
      cells[half] = Cell(" ", cells[half].ink)
    }
  }
}

/// The characters of ASCII, made once: making one from a byte costs more than drawing it.
private let asciiCharacters: [Character] = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }

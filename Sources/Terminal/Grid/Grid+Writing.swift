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
    return write(text, ink: ink, at: column, in: window).end - column
  }

  /// Writes a line into one row, clipped to `columns` and to the grid, and sanitised.
  ///
  /// - Returns: the columns taken.
  @discardableResult
  public mutating func write(_ line: Line, row: Int, column: Int, columns: Int) -> Int {
    guard let window = window(row: row, column: column, columns: columns) else { return 0 }
    var end = column
    for span in line.spans where end < window.end {
      end = write(span.text, ink: span.ink, at: end, in: window).end
    }
    return end - column
  }

  /// Writes a line into one row of a rectangle, counted from its top; outside it nothing is written.
  public mutating func write(_ line: Line, in rect: Rect, row: Int = 0) {
    guard row >= 0, row < rect.rows else { return }
    write(line, row: rect.row + row, column: rect.column, columns: rect.columns)
  }

  /// Writes a line into one row of a rectangle, ending in `mark` where the line is too long.
  ///
  /// That is what `sanitized()` and `truncated(to:mark:)` would make of the line, in one pass.
  ///
  /// - Parameters:
  ///   - line: what to write.
  ///   - rect: the rectangle, on the grid as far as it is to be seen.
  ///   - row: the row, counted from the rectangle's top; outside it nothing is written.
  ///   - mark: a character of one column.
  public mutating func write(_ line: Line, in rect: Rect, row: Int, mark: Character) {
    guard row >= 0, row < rect.rows, rect.column >= 0, rect.endColumn <= size.columns,
      let window = window(row: rect.row + row, column: rect.column, columns: rect.columns)
    else { return write(line.truncated(to: rect.columns, mark: String(mark)), in: rect, row: row) }
    var end = rect.column
    var isWhole = true
    for span in line.spans {
      guard isWhole, end < window.end else {
        isWhole = isWhole && span.text.isEmpty
        continue
      }
      (end, isWhole) = write(span.text, ink: span.ink, at: end, in: window)
    }
    guard !isWhole else { return }
    var place = window.end - 1
    if cells[window.origin + place].width == 0 {
      // The mark follows the last whole character.
      put(.blank(cells[window.origin + place].ink), at: place, origin: window.origin)
      place = max(rect.column, place - 1)
    }
    let ink = cells[window.origin + max(rect.column, place - 1)].ink
    put(pack(mark, width: 1, ink: ink), at: place, origin: window.origin)
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

  /// Writes text; gives the column after it, and whether all of it fitted.
  private mutating func write(
    _ text: String, ink: Ink, at column: Int, in window: Window
  ) -> (end: Int, isWhole: Bool) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      writePlain(bytes, ink: ink, at: column, in: window)
    }
    if let end = isPlain ?? nil { return end }
    if Sanitize.isClean(text) { return writeClean(text, ink: ink, at: column, in: window) }
    var end = column
    var isWhole = true
    for span in Line(text, ink).sanitized().spans {
      guard isWhole, end < window.end else { return (end, false) }
      (end, isWhole) = writeClean(span.text, ink: span.ink, at: end, in: window)
    }
    return (end, isWhole)
  }

  /// Writes text if all of it that fits is printable ASCII, and otherwise returns `nil`.
  ///
  /// One byte more is looked at, because it may belong to the last character.
  private mutating func writePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, ink: Ink, at column: Int, in window: Window
  ) -> (end: Int, isWhole: Bool)? {
    guard column >= 0 else { return nil }
    let count = min(bytes.count, window.end - column)
    guard bytes.prefix(count + 1).allSatisfy(\.isPrintableASCII) else { return nil }
    guard count > 0 else { return (column, bytes.isEmpty) }
    let start = window.origin + column
    for edge in [start, start + count - 1] where cells[edge].width != 1 {
      clear(at: edge - window.origin, origin: window.origin)
    }
    for offset in 0..<count {
      cells[start + offset] = PackedCell(UInt32(bytes[offset]), width: 1, ink: ink)
    }
    return (column + count, count == bytes.count)
  }

  private mutating func writeClean(
    _ text: String, ink: Ink, at column: Int, in window: Window
  ) -> (end: Int, isWhole: Bool) {
    if text.plainWidth != nil { return writeScalars(text, ink: ink, at: column, in: window) }
    var column = column
    for character in text {
      guard column < window.end else { return (column, false) }
      let width = TextWidth.of(character)
      let fits = put(
        pack(character, width: width, ink: ink), width: width, at: &column, in: window)
      if !fits { return (column, false) }
    }
    return (column, true)
  }

  /// Writes text of which each scalar is a character.
  private mutating func writeScalars(
    _ text: String, ink: Ink, at column: Int, in window: Window
  ) -> (end: Int, isWhole: Bool) {
    var column = column
    for scalar in text.unicodeScalars {
      guard column < window.end else { return (column, false) }
      let width = scalar.plainWidth ?? 1
      let cell = PackedCell(scalar.value, width: width, ink: ink)
      if !put(cell, width: width, at: &column, in: window) { return (column, false) }
    }
    return (column, true)
  }

  /// Puts a character where it belongs in a window, and moves `column` behind it.
  ///
  /// Of a wide one that is only half in sight, that half becomes a blank; `false` when it is the
  /// right half that is not.
  private mutating func put(
    _ cell: PackedCell, width: Int, at column: inout Int, in window: Window
  ) -> Bool {
    let end = column + width
    guard width == 1 || (column >= 0 && end <= window.end) else {
      let visible = max(0, column)
      if visible < min(end, window.end) {
        put(.blank(cell.ink), at: visible, origin: window.origin)
      }
      column = min(end, window.end)
      return end <= window.end
    }
    if column >= 0 { put(cell, at: column, origin: window.origin) }
    column = end
    return true
  }

  /// Puts a cell into a row and leaves no half of a wide character behind.
  mutating func put(_ cell: PackedCell, at column: Int, origin: Int) {
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
      cells[half] = .blank(cells[half].ink)
    }
  }
}

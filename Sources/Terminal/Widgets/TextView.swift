/// Lines of text to scroll through, wrapped or not.
public struct TextView {
  /// How many lines there are.
  public var count: Int
  /// The line that has the cursor, if the text has one.
  public var selected: Int?
  /// The first line in sight; a wrapped text shows later ones if it needs to for `selected`.
  public var offset: Int
  /// How many columns are scrolled out of sight at the left; without effect on a wrapped text.
  public var column: Int
  public var isWrapped: Bool
  public var isFocused: Bool
  /// Whether a thumb is drawn into the border at the right when not all lines are in sight.
  public var scrollbar: Bool
  public var glyphs: Glyphs
  /// Makes the line of an index; only asked for lines in or next to what is in sight.
  public var line: (Int) -> Line

  /// Makes a text.
  public init(
    count: Int,
    selected: Int? = nil,
    offset: Int = 0,
    column: Int = 0,
    isWrapped: Bool = false,
    isFocused: Bool = false,
    scrollbar: Bool = true,
    glyphs: Glyphs = .unicode,
    line: @escaping (Int) -> Line
  ) {
    self.count = count
    self.selected = selected
    self.offset = offset
    self.column = column
    self.isWrapped = isWrapped
    self.isFocused = isFocused
    self.scrollbar = scrollbar
    self.glyphs = glyphs
    self.line = line
  }

  /// Draws the lines that are in sight.
  ///
  /// - Parameters:
  ///   - rect: where the lines go; the thumb goes into the column to the right of it.
  ///   - grid: what to draw on.
  /// - Returns: the indices of the lines of which at least one row is in sight.
  @discardableResult
  public func draw(in rect: Rect, on grid: inout Grid) -> Range<Int> {
    guard !rect.isEmpty, count > 0 else { return 0..<0 }
    let first = firstLine(in: rect)
    var index = first
    var place = 0
    while index < count, place < rect.rows {
      let rows = rows(of: index, width: rect.columns)
      for (offset, row) in rows.enumerated() {
        grid.write(row, in: rect, row: place + offset)
        if index == selected { grid.select(rect.rowSlice(place + offset), isFocused: isFocused) }
      }
      place += rows.count
      index += 1
    }
    let visible = first..<index
    if scrollbar {
      ScrollThumb(visible: visible, count: count)
        .draw(rightOf: rect, isFocused: isFocused, glyphs: glyphs, on: &grid)
    }
    return visible
  }

  private func firstLine(in rect: Rect) -> Int {
    guard isWrapped else {
      return ScrollWindow(offset: offset).visible(count: count, rows: rect.rows).lowerBound
    }
    let start = min(max(0, offset), count - 1)
    guard let selected, selected >= start, selected < count else { return start }
    var first = selected
    var used = rows(of: selected, width: rect.columns).count
    while first > start {
      used += rows(of: first - 1, width: rect.columns).count
      guard used <= rect.rows else { break }
      first -= 1
    }
    return first
  }

  private func rows(of index: Int, width: Int) -> [Line] {
    let line = line(index).sanitized(ascii: glyphs.isASCII)
    if isWrapped { return line.wrapped(width: width) }
    return [line.dropping(columns: column).truncated(to: width, mark: glyphs.ellipsis)]
  }
}

/// A list of rows, one of them selected.
public struct ListView {
  /// How many rows there are.
  public var count: Int
  public var selected: Int?
  /// The first row in sight; see `ScrollWindow`.
  public var offset: Int
  public var isFocused: Bool
  /// Whether a thumb is drawn into the border at the right when not all rows are in sight.
  public var scrollbar: Bool
  public var glyphs: Glyphs
  /// Makes the row of an index; only asked for rows in sight.
  public var row: (Int) -> Line

  /// Makes a list.
  public init(
    count: Int,
    selected: Int? = nil,
    offset: Int = 0,
    isFocused: Bool = false,
    scrollbar: Bool = true,
    glyphs: Glyphs = .unicode,
    row: @escaping (Int) -> Line
  ) {
    self.count = count
    self.selected = selected
    self.offset = offset
    self.isFocused = isFocused
    self.scrollbar = scrollbar
    self.glyphs = glyphs
    self.row = row
  }

  /// Draws the rows that are in sight.
  ///
  /// - Parameters:
  ///   - rect: where the rows go; the thumb goes into the column to the right of it.
  ///   - grid: what to draw on.
  /// - Returns: the indices in sight.
  @discardableResult
  public func draw(in rect: Rect, on grid: inout Grid) -> Range<Int> {
    guard !rect.isEmpty else { return 0..<0 }
    let visible = ScrollWindow(offset: offset).visible(count: count, rows: rect.rows)
    for (place, index) in visible.enumerated() {
      draw(row(index), row: place, of: rect, on: &grid)
      if index == selected { grid.select(rect.rowSlice(place), isFocused: isFocused) }
    }
    if scrollbar {
      ScrollThumb(visible: visible, count: count)
        .draw(rightOf: rect, isFocused: isFocused, glyphs: glyphs, on: &grid)
    }
    return visible
  }

  private func draw(_ line: Line, row: Int, of rect: Rect, on grid: inout Grid) {
    if glyphs.isASCII {
      // Other marks than the grid's own stand for what is not to be drawn.
      let line = line.sanitized(ascii: true).truncated(to: rect.columns, mark: glyphs.ellipsis)
      grid.write(line, in: rect, row: row)
    } else {
      grid.write(line, in: rect, row: row, mark: Character(glyphs.ellipsis))
    }
  }
}

/// Lines of text to scroll through, wrapped or cut.
public struct TextView {
  /// How many lines there are.
  public var count: Int
  /// The line that has the cursor, if the text has one.
  public var selected: Int?
  /// The rows in sight; a wrapped text scrolls on if it needs to for `selected`.
  public var window: TextWindow
  /// How the lines are laid out.
  public var layout: TextLayout
  public var isFocused: Bool
  /// Whether a thumb is drawn into the border at the right when not all lines are in sight.
  public var scrollbar: Bool
  /// Makes the line of an index; only asked for lines in or next to what is in sight.
  public var line: (Int) -> Line

  /// Makes a text.
  public init(
    count: Int,
    selected: Int? = nil,
    window: TextWindow = TextWindow(),
    layout: TextLayout = TextLayout(),
    isFocused: Bool = false,
    scrollbar: Bool = true,
    line: @escaping (Int) -> Line
  ) {
    self.count = count
    self.selected = selected
    self.window = window
    self.layout = layout
    self.isFocused = isFocused
    self.scrollbar = scrollbar
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
    let start = windowInSight(of: rect)
    var index = start.line
    var skipped = start.skipped
    var place = 0
    while index < count, place < rect.rows {
      let rows = layout.rows(of: line(index), width: rect.columns)
      for row in rows.dropFirst(skipped).prefix(rect.rows - place) {
        grid.write(row, in: rect, row: place)
        if index == selected { grid.select(rect.rowSlice(place), isFocused: isFocused) }
        place += 1
      }
      skipped = 0
      index += 1
    }
    let visible = start.line..<index
    if scrollbar {
      ScrollThumb(visible: visible, count: count)
        .draw(rightOf: rect, isFocused: isFocused, glyphs: layout.glyphs, on: &grid)
    }
    return visible
  }

  private func windowInSight(of rect: Rect) -> TextWindow {
    guard layout.isWrapped else {
      let visible = ScrollWindow(offset: window.line).visible(count: count, rows: rect.rows)
      return TextWindow(line: visible.lowerBound)
    }
    var window = window
    let height = { layout.height(of: line($0), width: rect.columns) }
    // A line that is taller than the window is scrolled through; only one out of sight is brought in.
    if let selected, selected != window.line {
      window.reveal(selected, rows: rect.rows, count: count, height: height)
    } else {
      window.settle(rows: rect.rows, count: count, height: height)
    }
    return window
  }
}

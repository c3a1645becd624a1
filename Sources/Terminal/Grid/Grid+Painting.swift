extension Grid {
  /// Fills a rectangle with one cell, clipped to the grid; a wide cell fills with blanks of its ink.
  public mutating func fill(_ rect: Rect, with cell: Cell = .blank) {
    let cell = cell.width == 1 ? pack(cell) : .blank(cell.ink)
    forEachRow(of: rect) { grid, origin, columns in
      for column in columns { grid.put(cell, at: column, origin: origin) }
    }
  }

  /// Changes the inks of a rectangle, clipped to the grid.
  ///
  /// A wide character belongs to the rectangle that holds its first half, and keeps one ink.
  public mutating func paint(_ rect: Rect, _ change: (inout Ink) -> Void) {
    forEachRow(of: rect) { grid, origin, columns in
      for index in columns.lowerBound + origin..<columns.upperBound + origin {
        let width = grid.cells[index].width
        guard width > 0 else { continue }
        change(&grid.cells[index].ink)
        if width == 2 { grid.cells[index + 1].ink = grid.cells[index].ink }
      }
    }
  }

  private mutating func forEachRow(
    of rect: Rect, _ body: (inout Grid, _ origin: Int, _ columns: Range<Int>) -> Void
  ) {
    let rows = clamped(rect.row, rect.endRow, to: size.rows)
    let columns = clamped(rect.column, rect.endColumn, to: size.columns)
    guard !columns.isEmpty else { return }
    for row in rows { body(&self, row * size.columns, columns) }
  }

  private func clamped(_ start: Int, _ end: Int, to limit: Int) -> Range<Int> {
    let start = min(max(0, start), limit)
    return start..<max(start, min(end, limit))
  }
}

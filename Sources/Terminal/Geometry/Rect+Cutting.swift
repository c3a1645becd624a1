extension Rect {
  /// The rectangle without `n` cells on each of its four sides; it may become empty.
  public func inset(_ n: Int = 1) -> Rect {
    let vertical = clamped(n, to: rows)
    let horizontal = clamped(n, to: columns)
    return Rect(
      row: row + vertical,
      column: column + horizontal,
      rows: rows - vertical - clamped(n, to: rows - vertical),
      columns: columns - horizontal - clamped(n, to: columns - horizontal))
  }

  /// One row of the rectangle, counted from its top; empty when there is no such row.
  public func rowSlice(_ index: Int) -> Rect {
    guard index >= 0, index < rows else {
      return Rect(row: row, column: column, rows: 0, columns: columns)
    }
    return Rect(row: row + index, column: column, rows: 1, columns: columns)
  }

  /// Cuts off the top `n` rows, or as many as there are.
  public func splitTop(_ n: Int) -> (top: Rect, rest: Rect) {
    let cut = clamped(n, to: rows)
    return (
      top: Rect(row: row, column: column, rows: cut, columns: columns),
      rest: Rect(row: row + cut, column: column, rows: rows - cut, columns: columns)
    )
  }

  /// Cuts off the bottom `n` rows, or as many as there are.
  public func splitBottom(_ n: Int) -> (rest: Rect, bottom: Rect) {
    let parts = splitTop(rows - clamped(n, to: rows))
    return (rest: parts.top, bottom: parts.rest)
  }

  /// Cuts off the leftmost `n` columns, or as many as there are.
  public func splitLeft(_ n: Int) -> (left: Rect, rest: Rect) {
    let cut = clamped(n, to: columns)
    return (
      left: Rect(row: row, column: column, rows: rows, columns: cut),
      rest: Rect(row: row, column: column + cut, rows: rows, columns: columns - cut)
    )
  }

  /// Cuts off the rightmost `n` columns, or as many as there are.
  public func splitRight(_ n: Int) -> (rest: Rect, right: Rect) {
    let parts = splitLeft(columns - clamped(n, to: columns))
    return (rest: parts.left, right: parts.rest)
  }

  private func clamped(_ n: Int, to limit: Int) -> Int { min(max(0, n), max(0, limit)) }
}

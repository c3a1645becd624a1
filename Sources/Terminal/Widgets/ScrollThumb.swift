/// The part of a border that shows where one is in something long.
struct ScrollThumb {
  /// Which of the items are in sight.
  var visible: Range<Int>
  var count: Int

  /// Draws into the column to the right of the rectangle, unless everything is in sight.
  func draw(rightOf rect: Rect, isFocused: Bool, glyphs: Glyphs, on grid: inout Grid) {
    guard let rows = rows(of: rect.rows) else { return }
    let thumb = Rect(
      row: rect.row + rows.lowerBound, column: rect.endColumn, rows: rows.count, columns: 1)
    grid.fill(thumb, with: Cell(glyphs.scrollThumb, Ink(isFocused ? .borderFocused : .border)))
  }

  /// Which of so many rows the thumb takes: at the top only at the very start, at the bottom only at
  /// the very end.
  func rows(of height: Int) -> Range<Int>? {
    guard height > 0, count > 0, visible.count < count else { return nil }
    let length = min(max(1, Int(Double(height) * share(visible.count))), max(1, height - 1))
    let room = height - length
    var start = Int(Double(room) * shareAbove + 0.5)
    if room > 1 {
      if visible.lowerBound > 0 { start = max(1, start) }
      if visible.upperBound < count { start = min(room - 1, start) }
    }
    if visible.upperBound >= count { start = room }
    if visible.lowerBound <= 0 { start = 0 }
    return start..<start + length
  }

  private var shareAbove: Double {
    Double(visible.lowerBound) / Double(max(1, count - visible.count))
  }

  private func share(_ part: Int) -> Double { Double(part) / Double(count) }
}

/// A border in the inks of a pane or of an overlay.
struct FrameDrawing {
  var rect: Rect
  var border: Ink
  /// In place of the plain ink in titles and notes.
  var text: Ink
  var glyphs: Glyphs

  func draw(title: Line, note: Line?, bottomNote: Line?, on grid: inout Grid) -> Rect {
    guard rect.rows >= 2, rect.columns >= 2 else { return rect.inset() }
    let lines = glyphs.borders
    let bottom = rect.endRow - 1
    drawEdge(row: rect.row, left: lines.topLeft, right: lines.topRight, on: &grid)
    drawEdge(row: bottom, left: lines.bottomLeft, right: lines.bottomRight, on: &grid)
    let side = Cell(lines.vertical, border)
    for column in [rect.column, rect.endColumn - 1] {
      let inner = rect.inset()
      grid.fill(Rect(row: inner.row, column: column, rows: inner.rows, columns: 1), with: side)
    }
    drawTop(title: ready(title), note: note.map(ready), on: &grid)
    if let bottomNote { drawRight(ready(bottomNote), row: bottom, room: room, on: &grid) }
    return rect.inset()
  }

  /// How many columns of an edge lie between its corners.
  private var room: Int { rect.columns - 2 }

  private func drawEdge(row: Int, left: Character, right: Character, on grid: inout Grid) {
    let edge = Rect(row: row, column: rect.column, rows: 1, columns: rect.columns)
    grid.fill(edge, with: Cell(glyphs.borders.horizontal, border))
    grid.fill(edge.splitLeft(1).left, with: Cell(left, border))
    grid.fill(edge.splitRight(1).right, with: Cell(right, border))
  }

  private func drawTop(title: Line, note: Line?, on grid: inout Grid) {
    let shown = title.truncated(to: room, mark: glyphs.ellipsis)
    let used = grid.write(padded(shown), row: rect.row, column: rect.column + 1, columns: room)
    // Between the two, one column of the border stays in sight.
    guard let note, note.width + 2 <= room - used - 1 else { return }
    drawRight(note, row: rect.row, room: room - used - 1, on: &grid)
  }

  private func drawRight(_ note: Line, row: Int, room: Int, on grid: inout Grid) {
    guard !note.isEmpty, room > 2 else { return }
    let shown = Line(" ", text) + note.truncated(to: room - 2, mark: glyphs.ellipsis)
    let column = rect.endColumn - 2 - shown.width
    grid.write(padded(shown), row: row, column: column, columns: room)
  }

  /// The line with a space after it, to stand off from the border.
  private func padded(_ line: Line) -> Line { line.isEmpty ? line : line + Line(" ", text) }

  /// The line made harmless, in the inks of the frame.
  private func ready(_ line: Line) -> Line {
    line.sanitized(ascii: glyphs.isASCII).inked { $0 == Ink() ? text : $0 }
  }
}

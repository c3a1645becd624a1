/// A box in the middle of the screen, over everything else.
public enum OverlayBox {
  /// Where a box of a wanted size goes: in the middle, and no larger than the screen.
  public static func rect(_ wanted: Size, in screen: Rect) -> Rect {
    let rows = min(max(0, wanted.rows), screen.rows)
    let columns = min(max(0, wanted.columns), screen.columns)
    return Rect(
      row: screen.row + (screen.rows - rows) / 2,
      column: screen.column + (screen.columns - columns) / 2,
      rows: rows,
      columns: columns)
  }

  /// Draws an empty box with a border.
  ///
  /// - Parameters:
  ///   - wanted: the size of the box with its border.
  ///   - title: what stands left in the top edge.
  ///   - note: what stands right in the top edge.
  ///   - bottomNote: what stands right in the bottom edge.
  ///   - glyphs: the lines to draw with.
  ///   - screen: where the box may go.
  ///   - grid: what to draw on; its cursor is hidden, since it belongs to what is now covered.
  /// - Returns: the rectangle inside the border.
  @discardableResult
  public static func draw(
    _ wanted: Size,
    title: Line,
    note: Line? = nil,
    bottomNote: Line? = nil,
    glyphs: Glyphs = .unicode,
    in screen: Rect,
    on grid: inout Grid
  ) -> Rect {
    let box = rect(wanted, in: screen)
    grid.fill(box, with: Cell(" ", .overlay))
    grid.hideCursor()
    let frame = FrameDrawing(
      rect: box, border: .overlayBorder, text: .overlayTitle, glyphs: glyphs)
    return frame.draw(title: title, note: note, bottomNote: bottomNote, on: &grid)
  }
}

/// A border with a title and notes in its edges.
///
/// ```
/// ╭[1] Surveys ──── 1/3 ╮
/// │                     │
/// ╰──────────── loading ╯
/// ```
public enum Frame {
  /// Draws the border along the sides of a rectangle; what is inside stays as it is.
  ///
  /// Where the top edge is too short, the note is left out, and then the title is cut. Titles and
  /// notes keep their inks, but plain text takes the role of a title.
  ///
  /// - Parameters:
  ///   - rect: the outer rectangle; nothing is drawn if it is lower than 2 rows or columns.
  ///   - title: what stands left in the top edge.
  ///   - note: what stands right in the top edge.
  ///   - bottomNote: what stands right in the bottom edge.
  ///   - isFocused: whether the frame's pane has the focus.
  ///   - glyphs: the lines to draw with.
  ///   - grid: what to draw on.
  /// - Returns: the rectangle inside the border.
  @discardableResult
  public static func draw(
    in rect: Rect,
    title: Line,
    note: Line? = nil,
    bottomNote: Line? = nil,
    isFocused: Bool = false,
    glyphs: Glyphs = .unicode,
    on grid: inout Grid
  ) -> Rect {
    let frame = FrameDrawing(
      rect: rect,
      border: Ink(isFocused ? .borderFocused : .border),
      text: Ink(isFocused ? .titleFocused : .title),
      glyphs: glyphs)
    return frame.draw(title: title, note: note, bottomNote: bottomNote, on: &grid)
  }
}

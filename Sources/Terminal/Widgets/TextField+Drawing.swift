extension TextField {
  /// Draws the field into the first row of a rectangle and, with the focus, places the cursor.
  ///
  /// A text that is too long is scrolled until the caret is in sight.
  public func draw(
    in rect: Rect,
    ink: Ink = .inputField,
    isFocused: Bool = true,
    glyphs: Glyphs = .unicode,
    on grid: inout Grid
  ) {
    let row = rect.rowSlice(0)
    guard !row.isEmpty else { return }
    grid.fill(row, with: Cell(" ", ink))
    let line = Line(text, ink).sanitized(ascii: glyphs.isASCII)
    guard isFocused else {
      grid.write(line.truncated(to: row.columns, mark: glyphs.ellipsis), in: row)
      return
    }
    let before = columns(of: text.prefix(cursor), glyphs)
    let under = cursor < text.count ? columns(of: text.dropFirst(cursor).prefix(1), glyphs) : 1
    let hidden = max(0, min(before, before + under - row.columns))
    grid.write(line.dropping(columns: hidden), in: row)
    grid.place(cursorAt: row.row, column: row.column + before - hidden)
  }

  private func columns(of part: Substring, _ glyphs: Glyphs) -> Int {
    TextWidth.of(Sanitize.text(String(part), ascii: glyphs.isASCII))
  }
}

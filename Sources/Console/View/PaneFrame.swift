import Terminal

/// The border of a pane, with its number and what it shows of how much.
enum PaneFrame {
  /// Draws the border of a list and gives the room inside.
  static func draw(
    _ pane: PaneID, in rect: Rect, count: Int, of total: Int, filter: ListFilter, state: State,
    on grid: inout Grid
  ) -> Rect {
    let note = filter.isActive ? "\(count) of \(total)" : total > 0 ? "\(total)" : ""
    return draw(
      pane, in: rect, title: Line(pane.title), note: note.isEmpty ? nil : Line(note, .muted),
      state: state, on: &grid)
  }

  /// Draws the border of a pane and gives the room inside.
  static func draw(
    _ pane: PaneID, in rect: Rect, title: Line, note: Line? = nil, bottomNote: Line? = nil,
    state: State, on grid: inout Grid
  ) -> Rect {
    let isFocused = state.focus == pane && state.overlay == nil
    let ink: Ink = isFocused ? .titleFocused : .title
    let number = Line("[\(pane.rawValue)] ", ink)
    return Frame.draw(
      in: rect, title: number + title.inked { $0.role == .text ? ink : $0 }, note: note,
      bottomNote: bottomNote, isFocused: isFocused, glyphs: state.glyphs, on: &grid)
  }

  /// Short facts beside each other, for an edge of a border; `nil` when there are none.
  static func notes(_ notes: [Line]) -> Line? {
    notes.first.map { first in notes.dropFirst().reduce(first) { $0 + Line("  ") + $1 } }
  }

  /// The title of a pane with tabs: all their names, the shown one standing out.
  static func tabs(_ names: [String], shown: Int, isFocused: Bool, glyphs: Glyphs) -> Line {
    var line = Line()
    for (index, name) in names.enumerated() {
      if index > 0 { line.append(" \(glyphs.separator) ", .border) }
      let ink = index == shown ? Ink(isFocused ? .titleFocused : .title, .underline) : .muted
      line.append(name, ink)
    }
    return line
  }

  /// The tab whose name is at a column of the frame's title; `nil` where there is none.
  static func tab(
    at column: Int, of names: [String], pane: PaneID, in rect: Rect, glyphs: Glyphs
  ) -> Int? {
    let separator = TextWidth.of(" \(glyphs.separator) ")
    var start = rect.column + 1 + TextWidth.of("[\(pane.rawValue)] ")
    for (index, name) in names.enumerated() {
      let end = start + TextWidth.of(name)
      if column >= start, column < min(end, rect.endColumn - 1) { return index }
      start = end + separator
    }
    return nil
  }
}

/// The line a filter is typed in, above the list it narrows.
enum FilterLine {
  /// What is left of `rect` for the list.
  static func room(_ filter: ListFilter, in rect: Rect) -> Rect {
    filter.isShown && rect.rows > 1 ? rect.splitTop(1).rest : rect
  }

  /// Draws the filter into the first row of `rect`, which loses it, when there is one.
  static func draw(_ filter: ListFilter, at rect: inout Rect, on grid: inout Grid) {
    guard filter.isShown else { return }
    draw(filter.field, isEditing: filter.isEditing, at: &rect, on: &grid)
  }

  /// The same for any text that is looked for.
  static func draw(_ field: TextField, isEditing: Bool, at rect: inout Rect, on grid: inout Grid) {
    guard rect.rows > 1 else { return }
    let (row, rest) = rect.splitTop(1)
    rect = rest
    grid.write(Line("/", .keyHint), in: row)
    field.draw(in: row.splitLeft(1).rest, isFocused: isEditing, on: &grid)
  }
}

/// What an empty pane says: what belongs there and how to get it.
enum EmptyState {
  /// Draws lines, wrapped, at the top of `rect`.
  static func draw(_ lines: [Line], in rect: Rect, on grid: inout Grid) {
    let wrapped = lines.flatMap { line in
      line.inked { $0.role == .text ? .muted : $0 }.wrapped(width: max(1, rect.columns - 2))
    }
    for (index, line) in wrapped.prefix(rect.rows).enumerated() {
      grid.write(Line(" ") + line, in: rect, row: index)
    }
  }
}

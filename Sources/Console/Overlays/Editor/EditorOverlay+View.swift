import Iterate
import Segment
import Terminal

extension EditorOverlay {
  /// The rows of the event that are in sight.
  static func visibleRows(in layout: ScreenLayout) -> Int {
    guard let editor = layout.editor else { return 1 }
    return max(1, cut(editor.inset(), isNarrow: layout.kind == .narrow).list.rows)
  }

  /// The list of rows, what is said of one of them and, on a narrow screen, the calls.
  private static func cut(
    _ inner: Rect, isNarrow: Bool
  ) -> (list: Rect, remark: Rect, calls: Rect?) {
    var (list, remark) = inner.splitBottom(min(2, max(0, inner.rows - 1)))
    guard isNarrow else { return (list, remark, nil) }
    let calls: Rect
    (list, calls) = list.splitBottom(min(1, max(0, list.rows - 1)))
    return (list, remark, calls)
  }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let layout = state.layout
    guard let rect = layout.editor else { return }
    let glyphs = state.glyphs
    let edited = isChanged ? Line("edited", .warning) : nil
    let inner = OverlayBox.draw(
      Size(rows: rect.rows, columns: rect.columns),
      title: Line("Edit \(event.name.clipped(to: 200))"), note: edited,
      bottomNote: bottomNote(glyphs), glyphs: glyphs, in: rect, on: &grid)
    let (list, remark, calls) = Self.cut(inner, isNarrow: layout.kind == .narrow)
    drawRows(in: list, state: state, on: &grid)
    drawRemark(in: remark, glyphs: glyphs, on: &grid)
    if let calls {
      grid.write(
        Self.calls(of: state.shownPlan, glyphs).sanitized()
          .truncated(to: calls.columns, mark: glyphs.ellipsis), in: calls)
    }
  }

  private func bottomNote(_ glyphs: Glyphs) -> Line {
    Line(
      (isTyping ? ["enter takes it", "esc \(leaving)s it"] : ["F fires it", "esc back"])
        .joined(separator: " \(glyphs.dot) "), .muted)
  }

  /// What escape does to the line that is typed: of a value, what has been typed is in use already.
  private var leaving: String {
    if case .value? = field?.purpose { "keep" } else { "leave" }
  }

  /// The keys, for the last row of the screen.
  var hints: Hints {
    let keys =
      isTyping
      ? [("enter", "take", 1), ("esc", leaving, 1), ("tab", "kind", 2), ("ctrl-u", "empty", 5)]
      : [
        ("F", "fire", 1), ("enter", "edit", 1), ("a", "add", 2), ("d", "remove", 3),
        ("t", "kind", 4), ("u", "undo", 3), ("ctrl-r", "redo", 6), ("r", "rename", 7),
        ("space", "flip", 8), ("T", "save", 5), ("E", "$EDITOR", 6), ("[ ]", "payload tabs", 9),
        ("esc", "back", 0),
      ]
    return Hints(keys.map { Hints.Item(key: $0.0, title: $0.1, rank: $0.2) })
  }

  /// What the destination would call, on one line.
  private static func calls(of plan: FiringPlan?, _ glyphs: Glyphs) -> Line {
    let calls = (plan?.commands ?? []).map { $0.text.clipped(to: 300) }
    return calls.isEmpty
      ? Line("\(glyphs.arrowRight) no command: nothing is sent", .warning)
      : Line("\(glyphs.arrowRight) ", .muted) + Line(calls.joined(separator: " \(glyphs.dot) "))
  }

  // MARK: Rows

  private func drawRows(in list: Rect, state: State, on grid: inout Grid) {
    var window = cursor.window
    window.reveal(cursor.selected, rows: list.rows, count: rows.count)
    ListView(
      count: rows.count, selected: cursor.selected, offset: window.offset,
      isFocused: !isTyping, glyphs: state.glyphs
    ) { index in
      // Only what is in sight is worked out: there may be thousands of rows.
      Columns.line(
        left: label(of: rows[index], glyphs: state.glyphs) + value(of: rows[index], state: state),
        right: kind(of: rows[index]), width: list.columns)
    }.draw(in: list, on: &grid)
    guard let field, case .value(let target) = field.purpose,
      let index = rows.firstIndex(where: { $0.field == target }),
      index >= window.offset, index < window.offset + list.rows
    else { return }
    drawField(field, at: list.rowSlice(index - window.offset), row: rows[index], state, on: &grid)
  }

  /// The line that is typed lies over the value of its row.
  private func drawField(
    _ field: EditorField, at slice: Rect, row: EditorRow, _ state: State, on grid: inout Grid
  ) {
    let label = label(of: row, glyphs: state.glyphs).sanitized()
      .truncated(to: slice.columns / 2, mark: state.glyphs.ellipsis)
    let kind = field.kindLabel.map {
      Line(" \($0) ", field.problem == nil ? .muted : .failure)
    }
    let (_, room) = slice.splitLeft(label.width)
    let (text, right) = room.splitRight(kind?.width ?? 0)
    grid.fill(slice, with: Cell(" ", .overlay))
    grid.write(label, in: slice)
    if let kind { grid.write(kind, in: right) }
    field.field.draw(in: text, glyphs: state.glyphs, on: &grid)
  }

  private func label(of row: EditorRow, glyphs: Glyphs) -> Line {
    let mark = row.field == selected.field ? glyphs.cursorMark : " "
    // Deep down the indentation stays readable.
    let indent = String(repeating: "  ", count: min(row.depth, 12))
    let start = Line("\(mark) \(indent)")
    switch row.label {
    case .part(let name): return start + Line("\(name)  ", .title)
    case .index(let index): return start + Line("\(index)  ", .jsonPunctuation)
    case .key(let key):
      let shown = key.isEmpty ? "\"\"" : key.clipped(to: 100)
      return start + Line("\(shown)  ", .jsonKey)
    }
  }

  private func value(of row: EditorRow, state: State) -> Line {
    if let draft = drafts[row.field] {
      return Line("\(state.glyphs.failure) ", .failure)
        + Line(draft.clipped(to: 300), .failure)
    }
    switch row.field {
    case .name: return Line(event.name.clipped(to: 300), .strong)
    case .type: return Line(event.type.rawValue)
    case .person:
      let count = state.persons.all.count
      let place = count > 1 ? "  \(state.persons.current + 1) of \(count)" : ""
      return Line(state.person.label.clipped(to: 100)) + Line(place, .muted)
    case .groupID, .previousID:
      return row.value?.stringValue.map { Line($0.clipped(to: 300)) } ?? Line("none", .muted)
    case .rest: return Line("more than \(EditorRows.limit) rows", .warning)
    case .member(let section, let path):
      guard let value = row.value else { return missing(section, path, state) }
      return Self.line(value) + Line(path.steps.isEmpty ? note(of: section) : "", .muted)
    }
  }

  /// What stands where the event has nothing of its own.
  private func missing(_ section: EventSection, _ path: JSONPath, _ state: State) -> Line {
    switch section {
    case .page where !path.steps.isEmpty:
      Line("\(state.workspace.site.url.clipped(to: 200)), the site's", .muted)
    case .page: Line("as the site", .muted)
    case .traits where event.type == .identify: Line("the person's", .muted)
    case .properties, .traits, .integrations, .context: Line("none", .muted)
    }
  }

  private func note(of section: EventSection) -> String {
    switch section {
    case .properties where !event.sendsProperties: "  not sent with \(event.type.rawValue)"
    case .traits where event.type != .identify && event.type != .group: "  in the context"
    case .properties, .traits, .page, .integrations, .context: ""
    }
  }

  private static func line(_ value: JSONValue) -> Line {
    switch value {
    case .object(let members): Line("{\(members.count)}", .jsonPunctuation)
    case .array(let elements): Line("[\(elements.count)]", .jsonPunctuation)
    case .string(let text):
      text.utf8.count > 300
        ? Line("\"\(text.clipped(to: 300))\"", .jsonString)
          + Line(" \(text.utf8.count) bytes", .jsonNote)
        : Line("\"\(text)\"", .jsonString)
    case .number(let number): Line(number.text.clipped(to: 300), .jsonNumber)
    case .bool, .null: Line(value.text, .jsonLiteral)
    }
  }

  private func kind(of row: EditorRow) -> Line {
    guard case .member(_, let path) = row.field, !path.steps.isEmpty, let value = row.value else {
      return Line()
    }
    return Line("\(ValueKind(value).rawValue) ", .muted)
  }

  // MARK: Remark

  /// What is wrong with the line that is typed, or the name that is asked for.
  private func drawRemark(in rect: Rect, glyphs: Glyphs, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    let problem = field.flatMap(\.problem) ?? draftProblem
    let problemLine = problem.map {
      Line(" \(glyphs.failure) \($0)", .failure).sanitized()
    }
    guard let field, field.purpose.question != nil else {
      let lines = problemLine?.wrapped(width: rect.columns) ?? []
      for (row, line) in lines.prefix(rect.rows).enumerated() {
        grid.write(line, in: rect, row: row)
      }
      return
    }
    let row = rect.rowSlice(rect.rows - 1)
    let question = Line(" \(field.purpose.question ?? "")", .keyHint)
    grid.write(question, in: row)
    field.field.draw(in: row.splitLeft(question.width).rest, glyphs: glyphs, on: &grid)
    if rect.rows > 1, let problemLine {
      grid.write(problemLine.truncated(to: rect.columns, mark: glyphs.ellipsis), in: rect)
    }
  }

  /// Why what is kept for the row under the cursor cannot be used.
  private var draftProblem: String? {
    guard field == nil, let draft = drafts[selected.field] else { return nil }
    return EditorField(selected.field, value: selected.value, draft: draft)?.problem
      ?? "enter goes on with it"
  }
}

extension EditorField.Purpose {
  /// What is asked for, in front of the line; `nil` for the value of a row, which stands there.
  fileprivate var question: String? {
    switch self {
    case .value: nil
    case .newName: "new name: "
    case .rename: "name: "
    }
  }
}

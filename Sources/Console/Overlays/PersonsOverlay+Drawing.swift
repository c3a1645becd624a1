import Iterate
import Segment
import Terminal

extension PersonsOverlay {
  static func size(on screen: Size) -> Size {
    Size(rows: max(3, screen.rows - 2), columns: max(10, min(110, screen.columns - 2)))
  }

  /// The rows a list has: what there is, but at most half of the box.
  static func listRows(count: Int, on screen: Size) -> Int {
    max(1, min(count, (size(on: screen).rows - 3) / 2))
  }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    guard state.persons.all.indices.contains(selected) else { return }
    let entry = state.persons.all[selected]
    let created = state.personsCreated
    let inner = OverlayBox.draw(
      Self.size(on: state.size),
      title: edited == nil ? "Persons" : Line("Person \(entry.person.label)"),
      note: Line("created this session: \(created)", created > 0 ? .warning : .muted),
      bottomNote: hints(entry, state.glyphs), glyphs: state.glyphs, in: screen, on: &grid)
    let (body, typed) = prompt == nil ? (inner, nil) : cutPrompt(inner)
    let count = edited == nil ? state.persons.all.count : Self.fieldCount(of: entry.person)
    let cursor = edited == nil ? self.cursor : fieldCursor
    let (list, rest) = body.splitTop(Self.listRows(count: count, on: state.size))
    var window = cursor.window
    window.reveal(cursor.selected, rows: list.rows, count: count)
    ListView(
      count: count, selected: cursor.selected, offset: window.offset,
      isFocused: prompt == nil, glyphs: state.glyphs
    ) { index in
      // Only what is in sight is worked out: there may be any number of persons and traits.
      let row =
        edited == nil ? personRow(index, state) : Self.fieldRow(index, of: entry.person)
      return Columns.line(left: row.left, right: row.right, width: list.columns)
    }.draw(in: list, on: &grid)
    let (gap, detail) = rest.splitTop(1)
    grid.write(
      Line(String(repeating: state.glyphs.dash, count: gap.columns), .overlayBorder), in: gap)
    drawDetail(of: entry, in: detail, state: state, on: &grid)
    if let typed { drawPrompt(in: typed, glyphs: state.glyphs, on: &grid) }
  }

  private func cutPrompt(_ inner: Rect) -> (Rect, Rect?) {
    let (body, typed) = inner.splitBottom(min(2, inner.rows))
    return (body, typed)
  }

  private func drawPrompt(in rect: Rect, glyphs: Glyphs, on grid: inout Grid) {
    guard let prompt else { return }
    grid.fill(rect, with: Cell(" ", .overlay))
    if let problem = prompt.problem {
      let line = Line(" \(problem.what). ", .failure) + Line(problem.fix, .muted)
      grid.write(line.sanitized().truncated(to: rect.columns, mark: glyphs.ellipsis), in: rect)
    }
    let row = rect.rowSlice(rect.rows - 1)
    // The question leaves the answer at least half of the row.
    let question = Line(" \(prompt.question)", .keyHint).sanitized()
      .truncated(to: row.columns / 2, mark: glyphs.ellipsis)
    grid.write(question, in: row)
    prompt.field.draw(in: row.splitLeft(question.width).rest, glyphs: glyphs, on: &grid)
  }

  private func hints(_ entry: SessionPersons.Entry, _ glyphs: Glyphs) -> Line {
    var hints: [String]
    if prompt != nil {
      hints = ["enter takes it", "esc leaves it"]
    } else if edited == nil {
      hints = ["enter fires as", "e edit", "n new", "x reset"]
      if entry.isChanged { hints.append("u undo") }
      hints.append("esc")
    } else {
      hints = ["enter edit", "t type", "a add", "d delete"]
      if entry.isChanged { hints.append("u undo") }
      hints.append("esc back")
    }
    return Line(hints.joined(separator: " \(glyphs.dot) "), .muted)
  }

  // MARK: Rows

  private typealias Row = (left: Line, right: Line)

  private func personRow(_ index: Int, _ state: State) -> Row {
    let entry = state.persons.all[index]
    let isCurrent = index == state.persons.current
    var left = Line(isCurrent ? "\(state.glyphs.success) " : "  ", .success)
    left.append(entry.person.label, isCurrent ? .strong : .text)
    if !entry.name.isEmpty, entry.name != entry.person.label {
      left.append("  \(entry.name)", .muted)
    }
    if entry.original == nil { left.append("  new", .accent) }
    if entry.isChanged { left.append("  changed", .accent) }
    let warnings = state.traitWarnings(of: entry).count
    var right = Line()
    if warnings > 0 { right.append("\(warnings)\(state.glyphs.warning)  ", .warning) }
    let token = state.session(of: entry.person)?.token
    right.append(token.map(\.masked) ?? "no token", token == nil ? .muted : .text)
    return (left, right + Line(" "))
  }

  /// The row of the user id, or of the trait before which `index` others stand with it.
  private static func fieldRow(_ index: Int, of person: Person) -> Row {
    guard index > 0 else {
      return (
        Line("userId  ", .jsonKey) + Line(person.userID ?? "anonymous"), Line("text ", .muted)
      )
    }
    let (name, value) = person.traits[index - 1]
    return (
      Line("\(name)  ", .jsonKey) + Line(TraitText.text(of: value), ink(of: value)),
      Line(TraitType(value).rawValue + " ", .muted)
    )
  }

  private static func ink(of value: JSONValue) -> Ink {
    switch TraitType(value) {
    case .text: .jsonString
    case .number: .jsonNumber
    case .boolean, .date: .jsonLiteral
    case .other: .jsonNote
    }
  }

  // MARK: Detail

  private func drawDetail(
    of entry: SessionPersons.Entry, in rect: Rect, state: State, on grid: inout Grid
  ) {
    let width = max(10, rect.columns - 2)
    let lines = detailLines(of: entry, limit: max(1, rect.rows) * width, state: state)
      .flatMap { $0.sanitized().wrapped(width: width) }
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      grid.write(
        isCut ? Line(" \(state.glyphs.ellipsis)", .muted) : Line(" ") + line, in: rect, row: row)
    }
  }

  /// What is said of a person: at most `limit` warnings and traits, since no screen has room for more.
  private func detailLines(
    of entry: SessionPersons.Entry, limit: Int, state: State
  ) -> [Line] {
    var lines = state.traitWarnings(of: entry).prefix(limit).map { warning in
      Line("\(state.glyphs.warning) ", .warning) + Line(warning.sentence)
    }
    if edited == nil, !entry.person.traits.isEmpty {
      let traits = entry.person.traits.prefix(limit).map {
        "\($0.key) \(TraitText.text(of: $0.value))"
      }
      lines.append(Line(traits.joined(separator: " \(state.glyphs.dot) ")))
    }
    return lines + IdentityLines.lines(of: entry.person, in: state)
  }
}

import Iterate
import Terminal

extension BurstOverlay {
  /// The size it would like to have.
  private static let wanted = Size(rows: 18, columns: 78)
  private static let labelColumns = 16

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let burst = isAsking ? nil : state.burst
    let event = burst?.order.template.name ?? state.selectedEvent?.name ?? ""
    let inner = OverlayBox.draw(
      Self.wanted, title: Line("Burst: \(event)").sanitized().truncated(to: 60),
      bottomNote: hints(burst, state.glyphs), glyphs: state.glyphs, in: screen, on: &grid)
    let body = Rect(
      row: inner.row, column: inner.column + 1, rows: inner.rows,
      columns: max(0, inner.columns - 2))
    if let burst {
      drawProgress(of: burst, state, in: body, on: &grid)
    } else {
      drawFields(state, in: body, on: &grid)
    }
  }

  private func hints(_ burst: Burst?, _ glyphs: Glyphs) -> Line {
    let hints =
      switch burst?.isOver {
      case nil: ["enter starts", "tab next", "esc closes"]
      case false?: ["esc or space stops"]
      case true?: ["enter again", "esc closes"]
      }
    return Line(hints.joined(separator: " \(glyphs.dot) "), .muted)
  }

  // MARK: Fields

  private func drawFields(_ state: State, in rect: Rect, on grid: inout Grid) {
    var rest = rect
    func row() -> Rect {
      let (row, below) = rest.splitTop(1)
      rest = below
      return row
    }
    draw(.count, count, "1 to 10000", in: row(), state.glyphs, on: &grid)
    draw(.rate, rate, "at most; empty: as fast as answers come", in: row(), state.glyphs, on: &grid)
    let person = row()
    drawLabel(.person, in: person, on: &grid)
    let who =
      isByNewPersons
      ? "a new anonymous person each time" : "\(state.person.label) each time"
    let choice = Line(
      "\(state.glyphs.arrowLeft) \(who) \(state.glyphs.arrowRight)",
      field == .person ? Ink(.accent, .bold) : Ink())
    grid.write(
      choice.sanitized(ascii: state.glyphs.isASCII), in: person.splitLeft(Self.labelColumns).rest)
    if state.usesSimulator {
      draw(
        .hours, hours, "between firings, by the simulator's clock", in: row(), state.glyphs,
        on: &grid)
    }
    var lines: [Line] = [Line()]
    if let problem { lines += [Line("! \(problem)", Ink(.warning, .bold)), Line()] }
    lines += notes(state)
    let wrapped = lines.flatMap { $0.sanitized().wrapped(width: max(10, rest.columns)) }
    for (place, line) in wrapped.prefix(rest.rows).enumerated() {
      grid.write(line, in: rest, row: place)
    }
    if field == .person { grid.hideCursor() }
  }

  private func notes(_ state: State) -> [Line] {
    var notes: [Line] = []
    if isByNewPersons {
      let traits = state.person.traits.isEmpty ? "" : ", with the traits of \(state.person.label)"
      notes.append(
        Line("Everybody is new to the host\(traits): that tries sampling.", .muted))
    } else {
      notes.append(
        Line("The same person: that tries once per person and the hours between surveys.", .muted))
    }
    switch state.mode {
    case .simulated:
      notes.append(Line("At the simulator one firing waits for the other.", .muted))
    case .preview, .live, .dryRun:
      notes.append(
        Line(
          "At most \(state.preferences.requestLimit) are in flight at \(state.hostLabel) at once.",
          .muted))
    }
    return notes
  }

  private func drawLabel(_ field: Field, in rect: Rect, on grid: inout Grid) {
    let text =
      switch field {
      case .count: "How many"
      case .rate: "A second"
      case .person: "Person"
      case .hours: "Hours"
      }
    grid.write(Line(text, field == self.field ? Ink(.accent, .bold) : .muted), in: rect)
  }

  private func draw(
    _ field: Field, _ text: TextField, _ note: String, in rect: Rect, _ glyphs: Glyphs,
    on grid: inout Grid
  ) {
    drawLabel(field, in: rect, on: &grid)
    let (value, rest) = rect.splitLeft(Self.labelColumns).rest.splitLeft(8)
    text.draw(in: value, isFocused: field == self.field, glyphs: glyphs, on: &grid)
    grid.write(
      Line("  \(note)", .muted).truncated(to: rest.columns, mark: glyphs.ellipsis), in: rest)
  }

  // MARK: Progress

  private func drawProgress(
    of burst: Burst, _ state: State, in rect: Rect, on grid: inout Grid
  ) {
    let lines = [progressLine(burst, state), paceLine(burst, state)] + [Line()]
    let (head, below) = rect.splitTop(lines.count)
    for (row, line) in lines.enumerated() { grid.write(line, in: head, row: row) }
    let foot = burst.obstacle == nil ? 1 : 2
    let (list, bottom) = below.splitBottom(foot)
    drawGroups(of: burst.summary, state.glyphs, in: list, on: &grid)
    if let obstacle = burst.obstacle {
      grid.write(
        Line("! \(state.redactor.redact(obstacle))", Ink(.failure, .bold)).sanitized().truncated(
          to: bottom.columns),
        in: bottom)
    }
    grid.write(times(of: burst.summary), in: bottom, row: foot - 1)
  }

  private func progressLine(_ burst: Burst, _ state: State) -> Line {
    let done = burst.summary.count
    var line = Line("\(done) of \(burst.order.count)", Ink(.strong, .bold))
    line.append(" over")
    if !burst.inFlight.isEmpty { line.append(", \(burst.inFlight.count) in flight", .pending) }
    let word: Line =
      switch burst.ending {
      case nil: Line("  running", .pending)
      case .complete?: Line("  done", .success)
      case .stopped?, .hindered?: Line("  stopped", Ink(.warning, .bold))
      }
    return line + word
  }

  private func paceLine(_ burst: Burst, _ state: State) -> Line {
    var text = state.seconds(of: burst)
    if let rate = burst.rate(at: state.now) { text += ", \(rate) a second" }
    if let rate = burst.order.rate { text += " (at most \(rate))" }
    text += burst.order.isByNewPersons ? ", new persons" : ", the same person"
    if burst.order.hours > 0 { text += ", \(burst.order.hours) h apart" }
    return Line(text, .muted)
  }

  /// One row a group: how many, their share, what they have in common.
  private func drawGroups(
    of summary: BurstSummary, _ glyphs: Glyphs, in rect: Rect, on grid: inout Grid
  ) {
    let groups = summary.ranking
    let total = summary.count
    for (row, group) in groups.prefix(rect.rows).enumerated() {
      let isLast = row == rect.rows - 1 && groups.count > rect.rows
      let rest = groups.count - row
      let count = "\(group.count)"
      let share = "\(BurstSummary.percent(group.count, of: total)) %"
      let numbers =
        String(repeating: " ", count: max(0, 6 - count.count)) + count
        + String(repeating: " ", count: max(0, 7 - share.count)) + share
      let line =
        isLast
        ? Line("\(glyphs.ellipsis) and \(rest) other outcomes", .muted)
        : Line("\(numbers)  ") + Line(group.title, Self.ink(of: group.kind))
      grid.write(
        line.sanitized(ascii: glyphs.isASCII).truncated(to: rect.columns, mark: glyphs.ellipsis),
        in: rect, row: row)
    }
  }

  private static func ink(of kind: BurstSummary.Kind) -> Ink {
    switch kind {
    case .shown: .success
    case .heldBack: Ink()
    case .failed: .failure
    case .unknown, .cancelled: .warning
    }
  }

  private func times(of summary: BurstSummary) -> Line {
    guard let half = summary.time(ofPercent: 50), let most = summary.time(ofPercent: 95) else {
      return Line("no answer yet", .muted)
    }
    return Line("Answers  p50 ", .muted) + Line(BurstSummary.milliseconds(half))
      + Line("  p95 ", .muted) + Line(BurstSummary.milliseconds(most))
  }
}

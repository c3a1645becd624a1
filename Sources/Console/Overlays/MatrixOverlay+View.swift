import Iterate
import Terminal

extension MatrixOverlay {
  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let glyphs = state.glyphs
    let layout = MatrixLayout(self, on: state.size)
    let (events, surveys) = visible(in: layout)
    let inner = OverlayBox.draw(
      state.size, title: title(state), note: extent(events, surveys, glyphs),
      bottomNote: hints(glyphs),
      glyphs: glyphs, in: screen, on: &grid)
    let (facts, below) = inner.splitTop(1)
    grid.write(factsLine(state, width: facts.columns), in: facts)
    guard !matrix.surveys.isEmpty, !matrix.rows.isEmpty else {
      EmptyState.draw(["There is nothing to fire, or no survey to show."], in: below, on: &grid)
      return
    }
    let (header, rest) = below.splitTop(layout.header)
    MatrixHeader(overlay: self, layout: layout, glyphs: glyphs)
      .draw(surveys, in: header, on: &grid)
    var table = rest
    if layout.hasRules { table = drawRule(atTopOf: table, glyphs, on: &grid) }
    let (list, foot) = table.splitTop(layout.list)
    if events.isEmpty {
      EmptyState.draw([emptyLine], in: list, on: &grid)
    } else {
      let rows = MatrixRows(overlay: self, layout: layout, glyphs: glyphs)
      for (row, event) in events.enumerated() {
        rows.draw(event, surveys, in: list.rowSlice(row), on: &grid)
      }
    }
    drawFoot(in: foot, surveys, layout, state, on: &grid)
  }

  private func drawFoot(
    in rect: Rect, _ surveys: Range<Int>, _ layout: MatrixLayout, _ state: State,
    on grid: inout Grid
  ) {
    let glyphs = state.glyphs
    var foot = rect
    if layout.hasRules { foot = drawRule(atTopOf: foot, glyphs, on: &grid) }
    let (strip, rest) = foot.splitTop(layout.strip)
    MatrixHeader(overlay: self, layout: layout, glyphs: glyphs)
      .drawNames(of: surveys, in: strip, on: &grid)
    let (detail, legend) = rest.splitTop(layout.detail)
    let lines = MatrixDetail(overlay: self, glyphs: glyphs, redactor: state.redactor)
      .lines(width: detail.columns - 2)
    for (row, line) in lines.prefix(detail.rows).enumerated() {
      let isCut = row == detail.rows - 1 && lines.count > detail.rows
      let text = isCut ? line.truncated(to: detail.columns - 4) + Line(glyphs.ellipsis) : line
      grid.write(Line(" ") + text, in: detail, row: row)
    }
    if layout.hasLegend {
      grid.write(
        MatrixDetail.legend(glyphs).truncated(to: legend.columns, mark: glyphs.ellipsis),
        in: legend)
    }
  }

  private func drawRule(atTopOf rect: Rect, _ glyphs: Glyphs, on grid: inout Grid) -> Rect {
    let (rule, rest) = rect.splitTop(1)
    grid.write(
      Line(String(repeating: glyphs.dash, count: rule.columns), .overlayBorder), in: rule)
    return rest
  }

  private var emptyLine: Line {
    let what: Line =
      filter == .surprises
      ? "every survey is displayed by the events that it targets"
      : "no event displays a survey"
    return isFilling ? what + Line(", as far as they are fired") : what
  }

  private func title(_ state: State) -> Line {
    let title = Line("Matrix at the simulator")
    guard !state.usesSimulator else { return title }
    return title + Line(", not at \(state.profileName)", .warning).sanitized().truncated(to: 24)
  }

  /// Who fires, and how far it is.
  private func factsLine(_ state: State, width: Int) -> Line {
    let dot = " \(state.glyphs.dot) "
    var left = Line(" " + matrix.circumstances.joined(separator: dot))
    if let notice = matrix.simulatorNotice { left += Line(dot) + Line(notice, .warning) }
    return Columns.line(left: left, right: progress + Line(" "), width: width)
  }

  private var progress: Line {
    let total = matrix.rows.count * matrix.surveys.count
    if isFilling { return Line("\(matrix.filledCells) of \(total)", .pending) }
    if isStopped, !matrix.isComplete {
      return Line("stopped at \(matrix.filledCells) of \(total)", .warning)
    }
    return Line("\(matrix.displayingCount) of \(matrix.rows.count) events display", .muted)
  }

  /// What is in sight, where that is not all.
  private func extent(_ events: [Int], _ surveys: Range<Int>, _ glyphs: Glyphs) -> Line? {
    var parts: [String] = []
    switch filter {
    case .all: break
    case .displaying: parts.append("only events that display")
    case .surprises: parts.append("only surprises")
    }
    let count = shownEvents.count
    if filter != .all {
      parts.append("events \(count) of \(matrix.rows.count)")
    } else if events.count < count, let first = events.first, let last = events.last {
      parts.append("events \(first + 1)-\(last + 1) of \(count)")
    }
    if surveys.count < matrix.surveys.count {
      parts.append(
        "surveys \(surveys.lowerBound + 1)-\(surveys.upperBound) of \(matrix.surveys.count)")
    }
    return parts.isEmpty ? nil : Line(parts.joined(separator: " \(glyphs.dot) "), .muted)
  }

  private func hints(_ glyphs: Glyphs) -> Line {
    let hints = [
      "enter goes there", "n \(nextFilter)", "w \(isWide ? "fit" : "wide")",
      isFilling ? "esc stops" : "M anew", isFilling ? nil : "esc closes",
    ].compactMap { $0 }
    return Line(hints.joined(separator: " \(glyphs.dot) "), .muted)
  }

  private var nextFilter: String {
    switch filter {
    case .all: "only displaying"
    case .displaying: "only surprises"
    case .surprises: "all"
    }
  }
}

import Iterate
import Terminal

/// Pane 1: the configured surveys.
public struct SurveysPane: Hashable, Sendable {
  var cursor = ListCursor()
  var filter = ListFilter()

  /// A survey that the filter lets through, and which of its texts matched.
  struct Row {
    var survey: Survey
    var nameRanges: [Range<Int>] = []
    var matchedEvent: Line?
  }

  /// The rows in sight of the filter, in workspace order.
  ///
  /// A survey is found by its name or by the name of an event it targets, which answers "which
  /// surveys listen to this event?".
  func rows(of surveys: [Survey]) -> [Row] {
    guard filter.isActive else { return surveys.map { Row(survey: $0) } }
    return surveys.compactMap { survey in
      guard let found = filter.match([survey.name] + survey.events) else { return nil }
      guard found.index > 0 else { return Row(survey: survey, nameRanges: found.match.ranges) }
      let event = Line(survey.events[found.index - 1], .muted)
      return Row(
        survey: survey, matchedEvent: event.highlighting(ranges: found.match.ranges, with: .match))
    }
  }

  /// The survey under the cursor.
  func selection(of surveys: [Survey]) -> Survey? {
    let rows = rows(of: surveys)
    return rows.indices.contains(cursor.selected) ? rows[cursor.selected].survey : nil
  }

  // MARK: Reduce

  mutating func perform(_ motion: CursorMotion, rows: Int, surveys: [Survey]) {
    cursor.move(motion, rows: rows, count: self.rows(of: surveys).count)
  }

  /// After the filter or the workspace has changed: stays on the survey `id`, else at the top.
  mutating func settle(on id: String?, rows: Int, surveys: [Survey]) {
    let visible = self.rows(of: surveys)
    let row = visible.firstIndex { $0.survey.id == id } ?? 0
    cursor.select(row, rows: rows, count: visible.count)
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let all = state.workspace.surveys
    let rows = rows(of: all)
    let isFocused = state.focus == .surveys
    var inner = PaneFrame.draw(
      .surveys, in: rect, count: rows.count, of: all.count, filter: filter, state: state, on: &grid)
    FilterLine.draw(filter, at: &inner, on: &grid)
    guard !rows.isEmpty else {
      let text: Line =
        filter.isActive ? "no survey matches" : "no surveys yet: add some under surveys:"
      EmptyState.draw([text], in: inner, on: &grid)
      return
    }
    let previewed = state.previewedSurvey?.id
    var window = cursor.window
    window.reveal(cursor.selected, rows: inner.rows, count: rows.count)
    let visible = window.visible(count: rows.count, rows: inner.rows)
    let lines = Columns.lines(
      visible.map { index in
        Self.line(
          rows[index], isSelected: index == cursor.selected,
          isPreviewed: rows[index].survey.id == previewed, glyphs: state.glyphs)
      }, width: inner.columns)
    ListView(
      count: rows.count, selected: cursor.selected, offset: window.offset,
      isFocused: isFocused, glyphs: state.glyphs
    ) { visible.contains($0) ? lines[$0 - visible.lowerBound] : Line() }.draw(in: inner, on: &grid)
  }

  private static func line(
    _ row: Row, isSelected: Bool, isPreviewed: Bool, glyphs: Glyphs
  ) -> Columns.Row {
    let survey = row.survey
    let mark = isSelected ? glyphs.cursorMark : " "
    var name = Line(survey.name, isPreviewed ? Ink(.accent, .bold) : .text).highlighting(
      ranges: row.nameRanges, with: .match)
    if let event = row.matchedEvent {
      name += Line("  \(glyphs.arrowLeft) ", .muted) + event
    }
    let (symbol, ink): (String, Ink) =
      survey.status == .published ? (glyphs.published, .success) : (glyphs.draft, .warning)
    let platform = survey.platform == .mobile ? Line("mobile ", .muted) : Line()
    let preview = isPreviewed ? Line("preview ", .accent) : Line()
    let status = Line("\(symbol) \(survey.status.rawValue)", ink)
    return Columns.Row(
      left: Line(mark + " ") + name,
      rights: [
        preview + platform + status, platform + status, platform + Line(symbol, ink),
        Line(symbol, ink),
      ])
  }
}

import Iterate
import Terminal

/// Which event displays which survey: a table that fills while it is looked at.
public struct MatrixOverlay: Hashable, Sendable {
  /// Which rows are in the table.
  enum Filter: Hashable, CaseIterable {
    /// All of them.
    case all
    /// Events that display a survey.
    case displaying
    /// Events that do not display a survey which targets them.
    case surprises
  }

  /// The table as far as it is filled.
  private(set) var matrix: Matrix
  /// The selected event.
  private(set) var event = 0
  /// The selected survey.
  private(set) var survey = 0
  /// Which rows are in the table.
  private(set) var filter = Filter.all
  /// Whether columns are wide enough for words, however many there are.
  private(set) var isWide = false
  /// Whether it was stopped before it was full.
  private(set) var isStopped = false
  private var rowWindow = ScrollWindow()
  private var columnWindow = ScrollWindow()

  /// The empty table of a job.
  ///
  /// - Parameters:
  ///   - job: what it is filled from.
  ///   - event: the event that is selected.
  ///   - survey: the survey that is selected.
  init(_ job: MatrixJob, event: Int, survey: Int) {
    matrix = Matrix(job)
    self.event = event
    self.survey = survey
  }

  /// Whether cells are still to come.
  var isFilling: Bool { !isStopped && !matrix.isComplete }

  /// The events in the table.
  var shownEvents: [Int] {
    matrix.rows.indices.filter { index in
      switch filter {
      case .all: true
      case .displaying: matrix.rows[index].map { $0.shownCount > 0 } ?? false
      case .surprises: matrix.rows[index]?.hasSurprise ?? false
      }
    }
  }

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    /// No more cells are to be filled.
    case stops
    /// It is to be filled anew.
    case restarts
    /// The selected cell is to be shown at length.
    case jumps
  }

  /// Takes a key.
  mutating func handle(_ press: KeyPress, screen: Size) -> Outcome {
    switch press.key {
    case .escape where isFilling:
      isStopped = true
      return .stops
    case .escape, .character("q"): return .closes
    case .character("M"): return .restarts
    case .enter: return shownEvents.contains(event) ? .jumps : .stays
    case .character("n"):
      let all = Filter.allCases
      filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
      event = shownEvents.contains(event) ? event : shownEvents.first ?? event
    case .character("w"): isWide.toggle()
    default: move(press, screen: screen)
    }
    settle(screen: screen)
    return .stays
  }

  private mutating func move(_ press: KeyPress, screen: Size) {
    let layout = MatrixLayout(self, on: screen)
    switch (press.key, press.modifiers) {
    case (.left, _), (.character("h"), []): survey -= 1
    case (.right, _), (.character("l"), []): survey += 1
    case (.character("0"), _): survey = 0
    case (.character("$"), _): survey = matrix.surveys.count - 1
    case (.character("<"), _): survey -= layout.visibleColumns
    case (.character(">"), _): survey += layout.visibleColumns
    default:
      guard let motion = Self.motion(press) else { return }
      let events = shownEvents
      let place = motion.target(
        from: events.firstIndex(of: event) ?? 0, rows: layout.list, count: events.count)
      guard !events.isEmpty else { return }
      event = events[max(0, min(place, events.count - 1))]
    }
  }

  private static func motion(_ press: KeyPress) -> CursorMotion? {
    switch (press.key, press.modifiers) {
    case (.character("d"), .control): .pages(0.5)
    case (.character("u"), .control): .pages(-0.5)
    default: CursorMotion(overlayKey: press)
    }
  }

  /// Brings the selected cell into sight.
  mutating func settle(screen: Size) {
    survey = max(0, min(survey, matrix.surveys.count - 1))
    let layout = MatrixLayout(self, on: screen)
    let events = shownEvents
    rowWindow.reveal(
      events.firstIndex(of: event) ?? 0, rows: layout.list, count: events.count)
    columnWindow.reveal(survey, rows: layout.visibleColumns, count: matrix.surveys.count)
  }

  /// Takes a row in.
  mutating func fill(_ index: Int, with row: MatrixRow) { matrix.fill(index, with: row) }

  // MARK: View

  /// The events and the surveys in sight.
  func visible(in layout: MatrixLayout) -> (events: [Int], surveys: Range<Int>) {
    let events = shownEvents
    var rows = rowWindow
    rows.reveal(events.firstIndex(of: event) ?? 0, rows: layout.list, count: events.count)
    var columns = columnWindow
    columns.reveal(survey, rows: layout.visibleColumns, count: matrix.surveys.count)
    return (
      Array(events[rows.visible(count: events.count, rows: layout.list)]),
      columns.visible(count: matrix.surveys.count, rows: layout.visibleColumns)
    )
  }
}

public import Iterate
import Segment
import Terminal

/// Pane 4: what came back for a firing, and the survey as the person would see it.
public struct ResponsePane: Hashable, Sendable {
  /// The tabs.
  enum Tab: Int, CaseIterable {
    /// Status, headers and body.
    case response
    /// The prompt and its questions.
    case survey
    /// Every gate, and what decided it.
    case ladder

    var title: String {
      switch self {
      case .response: "Response"
      case .survey: "Survey"
      case .ladder: "Ladder"
      }
    }
  }

  private(set) var tab = Tab.response
  private var view = DocumentView()
  private var ladder = DocumentView()
  private var card = ListCursor()
  private var shown: Subject?

  /// The gate under the cursor of the ladder.
  public var gate: GateID? { ladder.group.flatMap(GateID.init) }

  /// What is shown: how far a firing has come.
  private struct Subject: Hashable {
    var firing: Int?
    var exchanges: Int
    var isAnswered: Bool
    var isOver: Bool
    var columns: Int
    /// What the plan was worked out from, while no firing is shown.
    var basis: PlanBasis?
  }

  // MARK: Reduce

  mutating func perform(_ command: CommandID, rows: Int, state: State) {
    switch (command, tab) {
    case (.tabPrevious, _):
      tab = Tab(rawValue: tab.rawValue - 1) ?? Tab.allCases[Tab.allCases.count - 1]
    case (.tabNext, _): tab = Tab(rawValue: tab.rawValue + 1) ?? .response
    case (_, .response):
      _ = view.perform(command, rows: rows)
    case (_, .ladder):
      _ = ladder.perform(command, rows: rows)
    case (_, .survey):
      guard let motion = CursorMotion(command) else { return }
      let columns = state.layout.panes[.response]?.inset().columns ?? 0
      let count = Self.card(of: state)?.lines(width: columns, glyphs: state.glyphs).count ?? 0
      let top = motion.target(from: card.window.offset, rows: rows, count: count)
      card.window.offset = max(0, min(top, count - rows))
    }
  }

  /// Shows what the state says is to be shown, where that has changed.
  mutating func follow(_ state: State) {
    let record = state.shownRecord
    let subject = Subject(
      firing: record?.id, exchanges: record?.firing.exchanges.count ?? 0,
      isAnswered: record?.sent == nil, isOver: record?.isOver ?? false,
      columns: state.layout.documentColumns, basis: record == nil ? state.planBasis : nil)
    guard subject != shown else { return }
    let isSameEvent = subject.basis?.template == shown?.basis?.template
    let isSame = subject.firing == shown?.firing
    let isSameOutcome = subject.isOver == shown?.isOver
    shown = subject
    card.window.offset = 0
    view.show(
      record.map {
        ResponseDocument.document(
          $0, width: subject.columns, glyphs: state.glyphs)
      } ?? Document(),
      isSame: isSame && isSameOutcome)
    ladder.show(
      Self.ladderDocument(of: state, width: subject.columns),
      isSame: isSame && isSameOutcome && isSameEvent,
      beginningAt: (record?.firing.ladder ?? state.shownPlan?.ladder)?.decisive?.gate.rawValue)
  }

  /// The ladder of the shown firing, else of what firing the selected event would do.
  private static func ladderDocument(of state: State, width: Int) -> Document {
    let firing = state.shownRecord?.firing
    guard let plan = firing?.plan ?? state.shownPlan else { return Document() }
    return LadderDocument.document(
      firing?.ladder ?? plan.ladder, surprise: firing?.surprise,
      verdict: state.shownRecord?.verdict ?? plan.prediction, width: width, glyphs: state.glyphs)
  }

  /// Shows a tab.
  mutating func show(_ tab: Tab) { self.tab = tab }

  /// The survey that is shown: the reply's, else the one that is previewed or selected.
  private static func card(of state: State) -> SurveyCard? {
    let replies = state.shownRecord?.firing.exchanges.compactMap(\.reply) ?? []
    if let reply = replies.first(where: { $0.survey != nil }), let survey = reply.survey {
      return SurveyCard(survey, delaySeconds: state.shownRecord?.verdict.delaySeconds)
    }
    return (state.previewedSurvey ?? state.selectedSurvey).map { SurveyCard($0) }
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let isFocused = state.focus == .response
    let title = PaneFrame.tabs(
      Tab.allCases.map(\.title), shown: tab.rawValue, isFocused: isFocused, glyphs: state.glyphs)
    let expected = tab == .ladder ? Line("expected", .muted) : nil
    let note = state.shownFiring.map { Line("firing #\($0)", .muted) } ?? expected
    let path = isFocused && tab == .response ? view.path.map { Line("\($0)", .muted) } : nil
    let notes = [note, path].compactMap { $0 }
    let bottom = notes.isEmpty ? nil : notes.dropFirst().reduce(notes[0]) { $0 + Line("  ") + $1 }
    let inner = PaneFrame.draw(
      .response, in: rect, title: title, bottomNote: bottom, state: state, on: &grid)
    switch tab {
    case .response where state.shownRecord == nil:
      EmptyState.draw(
        ["not fired yet", "enter on the event fires it; the answer appears here"], in: inner,
        on: &grid)
    case .response:
      view.draw(in: inner, isFocused: isFocused, glyphs: state.glyphs, on: &grid)
    case .ladder where state.shownRecord == nil && state.shownPlan == nil:
      EmptyState.draw(["Select an event in pane 2."], in: inner, on: &grid)
    case .ladder:
      ladder.draw(in: inner, isFocused: isFocused, glyphs: state.glyphs, on: &grid)
    case .survey:
      drawCard(in: inner, state: state, on: &grid)
    }
  }

  private func drawCard(in rect: Rect, state: State, on grid: inout Grid) {
    guard let survey = Self.card(of: state) else {
      EmptyState.draw(["no survey: the reply brought none"], in: rect, on: &grid)
      return
    }
    let lines = survey.lines(width: rect.columns, glyphs: state.glyphs)
    TextView(count: lines.count, offset: card.window.offset, glyphs: state.glyphs) { lines[$0] }
      .draw(in: rect, on: &grid)
  }
}

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
    /// What each client makes of the reply.
    case sdks

    var title: String {
      switch self {
      case .response: "Response"
      case .survey: "Survey"
      case .ladder: "Ladder"
      case .sdks: "SDKs"
      }
    }
  }

  private(set) var tab = Tab.response
  private var view = DocumentView()
  private var ladder = DocumentView()
  private var scrolls: [Tab: ScrollWindow] = [:]
  /// Whether surveys are drawn and read as on a dark device.
  private(set) var isDark = false
  private var shown: Subject?
  private(set) var reading: ReadingDigest?

  /// The gate under the cursor of the ladder.
  public var gate: GateID? { ladder.group.flatMap(GateID.init) }

  /// What is shown: how far a firing has come.
  private struct Subject: Hashable {
    var firing: Int?
    var exchanges: Int
    var isAnswered: Bool
    var isOver: Bool
    var columns: Int
    /// What the plan was worked out from, while no firing tells what it comes to.
    var basis: PlanBasis?
    /// The gate that decides.
    var decisive: GateID?
  }

  // MARK: Reduce

  mutating func perform(_ command: CommandID, rows: Int, state: State) {
    switch (command, tab) {
    case (.tabPrevious, _): tab = tab.neighbour(-1)
    case (.tabNext, _): tab = tab.neighbour(1)
    case (.surveyAppearance, _): isDark.toggle()
    case (_, .response):
      _ = view.perform(command, rows: rows)
    case (_, .ladder):
      _ = ladder.perform(command, rows: rows)
    case (_, .survey), (_, .sdks):
      guard let motion = CursorMotion(command) else { return }
      let columns = state.layout.panes[.response]?.inset().columns ?? 0
      let count = lines(of: tab, width: columns, state: state).count
      let top = motion.target(from: scrolls[tab]?.offset ?? 0, rows: rows, count: count)
      scrolls[tab] = ScrollWindow(offset: max(0, min(top, count - rows)))
    }
  }

  /// Shows what the state says is to be shown, where that has changed.
  mutating func follow(_ state: State) {
    followReading(state)
    let record = state.shownRecord
    let subject = Subject(
      firing: record?.id, exchanges: record?.firing.exchanges.count ?? 0,
      isAnswered: record?.sent == nil, isOver: record?.isOver ?? false,
      columns: state.layout.documentColumns,
      basis: state.currentRecord == nil ? state.planBasis : nil,
      decisive: (state.currentRecord?.firing.ladder ?? state.shownPlan?.ladder)?.decisive?.gate)
    guard subject != shown else { return }
    let isSameLadder = subject.decisive == shown?.decisive
    let isSame = subject.firing == shown?.firing
    let isSameOutcome = subject.isOver == shown?.isOver
    shown = subject
    scrolls = [:]
    view.show(
      record.map {
        ResponseDocument.document(
          $0, width: subject.columns, glyphs: state.glyphs)
      } ?? Document(),
      isSame: isSame && isSameOutcome)
    ladder.show(
      Self.ladderDocument(of: state, width: subject.columns),
      isSame: isSame && isSameOutcome && isSameLadder, beginningAt: subject.decisive?.rawValue)
  }

  /// Reads the reply anew where it, the client or the device has changed, and it is in sight.
  private mutating func followReading(_ state: State) {
    guard tab == .survey || tab == .sdks else { return }
    let subject = ReadingDigest.Subject(state)
    guard subject != reading?.subject else { return }
    reading = ReadingDigest(of: subject, in: state)
  }

  /// The ladder of the shown firing, else of what firing the selected event would do.
  private static func ladderDocument(of state: State, width: Int) -> Document {
    let record = state.currentRecord
    guard let plan = record?.firing.plan ?? state.shownPlan else { return Document() }
    // A page's address or a trait can hold what nobody is to see.
    let redactor = Redactor(exchanges: record?.firing.exchanges ?? [])
    var ladder = record?.firing.ladder ?? plan.ladder
    for place in ladder.rungs.indices {
      ladder.rungs[place].fact = redactor.redact(ladder.rungs[place].fact)
    }
    return LadderDocument.document(
      ladder, surprise: record?.firing.surprise,
      verdict: record?.verdict ?? plan.prediction, width: width, glyphs: state.glyphs)
  }

  /// Shows a tab.
  mutating func show(_ tab: Tab) { self.tab = tab }

  /// The lines of a tab that is text; empty when there is nothing to show yet.
  private func lines(of tab: Tab, width: Int, state: State) -> [Line] {
    switch tab {
    case .response, .ladder: return []
    case .survey:
      return reading?.card?.lines(
        width: width, countdown: state.countdown, glyphs: state.glyphs) ?? []
    case .sdks:
      guard let readings = reading?.readings, !readings.isEmpty else { return [] }
      return ReadingTable(
        readings: readings, current: state.persona,
        situation: state.situation(of: state.shownRecord?.firing.plan), glyphs: state.glyphs
      ).lines(width: width)
    }
  }

  /// What the cursor is on.
  public func target(in state: State) -> CursorTarget? {
    let shown = tab == .ladder ? ladder : view
    guard tab == .response || tab == .ladder, var target = shown.target(glyphs: state.glyphs)
    else { return nil }
    if tab == .response, let path = view.path,
      let exchange = state.shownRecord?.firing.exchanges.first(where: { $0.reply != nil }),
      let value = exchange.reply?.raw.value(at: path)
    {
      target.json = JSONTarget(source: .response(exchange: exchange.id), path: path, value: value)
    }
    return target
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let isFocused = state.focus == .response
    let title = PaneFrame.tabs(
      Tab.allCases.map(\.title), shown: tab.rawValue, isFocused: isFocused, glyphs: state.glyphs)
    let firing = tab == .ladder ? state.currentRecord?.id : state.shownFiring
    let expected = tab == .ladder ? Line("expected", .muted) : nil
    let note = firing.map { Line("firing #\($0)", .muted) } ?? expected
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
    case .survey, .sdks:
      drawText(in: inner, state: state, on: &grid)
    }
  }

  private func drawText(in rect: Rect, state: State, on grid: inout Grid) {
    let lines = lines(of: tab, width: rect.columns, state: state)
    guard !lines.isEmpty else {
      EmptyState.draw(emptyLines(state), in: rect, on: &grid)
      return
    }
    TextView(count: lines.count, offset: scrolls[tab]?.offset ?? 0, glyphs: state.glyphs) {
      lines[$0]
    }.draw(in: rect, on: &grid)
  }

  private func emptyLines(_ state: State) -> [Line] {
    if tab == .survey { return ["no survey: the reply brought none"] }
    let clients: Line =
      """
      what web, iOS, Android and React Native make of the reply appears here: whether and when each \
      shows the survey, in which language and colour, with which response properties, what breaks
      """
    return [state.shownRecord == nil ? "not fired yet" : "no reply to read", clients]
  }
}

extension ResponsePane.Tab {
  /// The tab `steps` further to the right, round and round.
  fileprivate func neighbour(_ steps: Int) -> Self {
    let all = Self.allCases
    let index = ((all.firstIndex(of: self) ?? 0) + steps + all.count) % all.count
    return all[index]
  }
}

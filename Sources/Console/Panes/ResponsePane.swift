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

    /// Whether it is a text that is only scrolled through.
    var isText: Bool { self == .survey || self == .sdks }
  }

  private(set) var tab = Tab.response
  /// Whether long lines are wrapped.
  var isWrapped = false
  private var views: [Tab: DocumentView] = [:]
  /// What each tab showed when it was last in sight.
  private var shown: [Tab: Subject] = [:]
  /// Whether surveys are drawn and read as on a dark device.
  private(set) var isDark = false
  private(set) var reading: ReadingDigest?

  /// The gate under the cursor of the ladder.
  public var gate: GateID? {
    guard case .gate(let gate)? = (views[.ladder] ?? DocumentView()).group else { return nil }
    return gate
  }

  /// What is shown: how far a firing has come.
  private struct Subject: Hashable {
    var firing: Int?
    var exchanges = 0
    var isAnswered = false
    var isOver = false
    /// Whether the bodies were let go of.
    var isForgotten = false
    var columns: Int
    /// What masks secrets: another, once more of them are known.
    var redactor: Redactor
    /// Which working out of the plan, while no firing tells what it comes to.
    var planRevision: Int?
    /// The gate that decides.
    var decisive: GateID?
    /// What is read in the reply, where that is what is shown.
    var reading: ReadingDigest.Subject?
    var countdown: Countdown?

    /// Whether `other` is an earlier or later state of the same, so that folding and cursor stay.
    func isVersion(of other: Subject) -> Bool {
      firing == other.firing && isOver == other.isOver && decisive == other.decisive
    }
  }

  /// The shown tab as a document.
  var view: DocumentView { views[tab] ?? DocumentView() }

  /// What the cursor is on.
  public func target(in state: State) -> CursorTarget? { view.target(glyphs: state.glyphs) }

  // MARK: Reduce

  mutating func perform(_ command: CommandID, in room: DocumentRoom) {
    switch command {
    case .tabPrevious: tab = tab.neighbour(-1)
    case .tabNext: tab = tab.neighbour(1)
    case .surveyAppearance: isDark.toggle()
    default: change { _ = $0.perform(command, in: room) }
    }
  }

  /// Changes the shown document.
  mutating func change(_ change: (inout DocumentView) -> Void) {
    change(&views[tab, default: DocumentView()])
  }

  /// Shows a tab.
  mutating func show(_ tab: Tab) { self.tab = tab }

  /// Shows what the state says is to be shown, where that has changed, and it is in sight.
  mutating func follow(_ state: State) {
    guard let rect = state.layout.panes[.response] else { return }
    followReading(state)
    let subject = subject(of: state, columns: rect.inset().columns)
    guard subject != shown[tab] else { return }
    let isSame = shown[tab].map(subject.isVersion) ?? false
    shown[tab] = subject
    let document = document(of: subject, state: state)
    let isText = tab.isText
    change { view in
      view.hasCursor = !isText
      view.show(document, isSame: isSame, beginningAt: subject.decisive.map { .gate($0) })
    }
  }

  private func subject(of state: State, columns: Int) -> Subject {
    let record = state.shownRecord
    var subject = Subject(firing: record?.id, columns: columns, redactor: state.redactor)
    subject.isForgotten = record?.firing.hasForgottenBodies ?? false
    subject.exchanges = record?.firing.exchanges.count ?? 0
    subject.isAnswered = record?.sent == nil
    subject.isOver = record?.isOver ?? false
    switch tab {
    case .response: break
    case .ladder:
      if let record = state.currentRecord {
        subject.decisive = record.ladder.decisive?.gate
      } else {
        subject.planRevision = state.planRevision
        subject.decisive = state.expectedLadder?.decisive?.gate
      }
    case .survey:
      subject.reading = reading?.subject
      subject.countdown = state.countdown
    case .sdks:
      subject.reading = reading?.subject
    }
    return subject
  }

  private func document(of subject: Subject, state: State) -> Document {
    switch tab {
    case .response:
      return state.shownRecord.map {
        ResponseDocument.document($0, width: subject.columns, state: state)
      } ?? Document()
    case .ladder:
      return Self.ladderDocument(of: state, width: subject.columns)
    case .survey:
      let lines = reading?.card?.lines(
        width: subject.columns, countdown: subject.countdown, glyphs: state.glyphs)
      return Document([.lines(lines ?? [])], redactor: state.redactor)
    case .sdks:
      guard let readings = reading?.readings, !readings.isEmpty else { return Document() }
      let table = ReadingTable(
        readings: readings, current: state.persona,
        situation: state.situation(of: state.shownRecord?.firing.plan), glyphs: state.glyphs)
      return Document(
        [.lines(table.lines(width: subject.columns))],
        redactor: state.redactor(knowing: state.shownRecord?.firing.exchanges ?? []))
    }
  }

  /// Reads the reply anew where it, the client or the device has changed, and it is in sight.
  private mutating func followReading(_ state: State) {
    guard tab.isText else { return }
    let subject = ReadingDigest.Subject(state)
    guard subject != reading?.subject else { return }
    reading = ReadingDigest(of: subject, in: state)
  }

  /// The ladder of the shown firing, else of what firing the selected event would do.
  private static func ladderDocument(of state: State, width: Int) -> Document {
    let record = state.currentRecord
    guard let plan = record?.firing.plan ?? state.shownPlan,
      let ladder = record?.ladder ?? state.expectedLadder
    else { return Document() }
    let examination = record == nil ? state.examination : nil
    let redactor = state.redactor(knowing: record?.firing.exchanges ?? [])
    return LadderDocument.document(
      ladder, surprise: record?.surprise,
      verdict: record?.verdict ?? examination?.verdict ?? plan.prediction,
      width: width, redactor: redactor, glyphs: state.glyphs)
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let isFocused = state.focus == .response
    let title = PaneFrame.tabs(
      Tab.allCases.map(\.title), shown: tab.rawValue, isFocused: isFocused, glyphs: state.glyphs)
    let firing = tab == .ladder ? state.currentRecord?.id : state.shownFiring
    let expected = tab == .ladder ? Line("expected", .muted) : nil
    let isCurrent = state.currentRecord?.id == firing
    let note = firing.map { Line("firing #\($0)", isCurrent ? .accent : .muted) } ?? expected
    let view = view
    let room = DocumentRoom(inside: rect, isWrapped: isWrapped, glyphs: state.glyphs)
    let path = isFocused ? view.pathText.map { Line($0, .muted) } : nil
    let inner = PaneFrame.draw(
      .response, in: rect, title: title,
      bottomNote: PaneFrame.notes(view.notes(in: room) + [note, path].compactMap { $0 }),
      state: state, on: &grid)
    let nothing = emptyLines(state)
    guard nothing.isEmpty else {
      EmptyState.draw(nothing, in: inner, on: &grid)
      return
    }
    view.draw(in: inner, isFocused: isFocused, room: room, on: &grid)
  }

  /// What stands where there is nothing to show yet.
  private func emptyLines(_ state: State) -> [Line] {
    switch tab {
    case .response:
      guard state.shownRecord == nil else { return [] }
      let key = state.keymap.name(of: .eventFire)
      return ["not fired yet", Line("\(key) on the event fires it; the answer appears here")]
    case .ladder:
      guard state.shownRecord == nil, state.shownPlan == nil else { return [] }
      return ["Select an event in pane 2."]
    case .survey:
      return reading?.card == nil ? ["no survey: the reply brought none"] : []
    case .sdks:
      guard reading?.readings.isEmpty ?? true else { return [] }
      let clients: Line =
        """
        what web, iOS, Android and React Native make of the reply appears here: whether and when \
        each shows the survey, in which language and colour, with which response properties, what \
        breaks
        """
      return [state.shownRecord == nil ? "not fired yet" : "no reply to read", clients]
    }
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

import Iterate
import Segment
import Terminal

/// Pane 3: what the destination makes of the event, before and after it is sent.
public struct PayloadPane: Hashable, Sendable {
  /// The tabs.
  enum Tab: Int, CaseIterable {
    /// The mapped payload of every subscription.
    case payload
    /// The whole Segment event.
    case event
    /// The request that is or would be sent.
    case request

    var title: String {
      switch self {
      case .payload: "Payload"
      case .event: "Event"
      case .request: "Request"
      }
    }
  }

  private(set) var tab = Tab.payload
  /// Whether long lines are wrapped.
  var isWrapped = false
  private var views: [Tab: DocumentView] = [:]
  /// What each tab showed when it was last in sight.
  private var shown: [Tab: Subject] = [:]

  /// What is shown, and how far it has come.
  private struct Subject: Hashable {
    /// What the plan was worked out from; `nil` while a firing is pinned.
    var basis: PlanBasis?
    /// Which working out of the plan.
    var planRevision: Int?
    /// The firing whose requests are shown; `nil` to show those that would be sent.
    var firing: Int?
    var exchanges = 0
    /// What is remembered of the person.
    var session: PersonSession?
    /// How many subscriptions have been checked.
    var checked = 0
    /// The room its lines have.
    var columns = 0
    /// What masks secrets: another, once more of them are known.
    var redactor: Redactor

    /// Whether `other` shows the same event, so that what was folded should stay folded.
    func isVersion(of other: Subject) -> Bool {
      basis?.event == other.basis?.event && (basis != nil || firing == other.firing)
    }
  }

  /// The shown tab as a document.
  var view: DocumentView { views[tab] ?? DocumentView() }

  /// What the cursor is on.
  public func target(in state: State) -> CursorTarget? { view.target(glyphs: state.glyphs) }

  // MARK: Reduce

  mutating func perform(_ command: CommandID, in room: DocumentRoom) {
    switch command {
    case .tabPrevious: tab = Tab(rawValue: tab.rawValue - 1) ?? .request
    case .tabNext: tab = Tab(rawValue: tab.rawValue + 1) ?? .payload
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
    guard let rect = state.layout.panes[.payload] else { return }
    let subject = Self.subject(of: state, columns: rect.inset().columns)
    guard subject != shown[tab] else { return }
    let isSame = shown[tab].map(subject.isVersion) ?? false
    shown[tab] = subject
    let document = Self.document(tab, of: subject, state: state)
    change { $0.show(document, isSame: isSame) }
  }

  private static func subject(of state: State, columns: Int) -> Subject {
    let record = state.shownRecord
    var subject = Subject(
      session: state.sessionKey.flatMap { state.sessions[$0] }, redactor: state.redactor)
    subject.columns = columns
    subject.checked = state.lints.count
    if !state.isFiringPinned {
      subject.basis = state.planBasis
      subject.planRevision = state.planRevision
    }
    // What was sent is only the truth about now while nothing has been changed since.
    if let record, state.isFiringPinned || record.basis == state.planBasis {
      subject.firing = record.id
      subject.exchanges = record.firing.exchanges.count
    }
    return subject
  }

  private static func document(_ tab: Tab, of subject: Subject, state: State) -> Document {
    let record = state.record(subject.firing)
    var refusal: [Line] = []
    if case .failure(let failure)? = state.plan, subject.basis != nil {
      refusal = FailureLines.lines(failure, width: subject.columns) + [Line()]
    }
    let plan = subject.basis == nil ? record?.firing.plan : state.shownPlan
    guard let plan else {
      let nothing = refusal.isEmpty ? [Line("Select an event in pane 2.", .muted)] : refusal
      return Document([.lines(nothing)], redactor: state.redactor)
    }
    switch tab {
    case .payload:
      return PayloadDocument.document(
        plan, session: subject.session, above: refusal, width: subject.columns, state: state)
    case .event:
      let readers = plan.evaluation.readers(of: plan.event)
      return Document(
        [
          .json(
            JSONPart(
              plan.event, source: .event,
              redactor: state.redactor(knowing: record?.firing.exchanges ?? []),
              remarks: readers.mapValues { $0.joined(separator: ", ") }))
        ], redactor: state.redactor)
    case .request:
      return RequestDocument.document(
        plan, exchanges: record?.firing.exchanges ?? [], above: refusal, state: state)
    }
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let isFocused = state.focus == .payload
    let title = PaneFrame.tabs(
      Tab.allCases.map(\.title), shown: tab.rawValue, isFocused: isFocused, glyphs: state.glyphs)
    let view = view
    let room = DocumentRoom(inside: rect, isWrapped: isWrapped, glyphs: state.glyphs)
    let path = isFocused ? view.pathText.map { Line($0, .muted) } : nil
    let note = state.isFiringPinned ? state.shownFiring.map { Line("firing #\($0)", .accent) } : nil
    let inner = PaneFrame.draw(
      .payload, in: rect, title: title, note: note,
      bottomNote: PaneFrame.notes(view.notes(in: room) + [path].compactMap { $0 }), state: state,
      on: &grid)
    view.draw(in: inner, isFocused: isFocused, room: room, on: &grid)
  }
}

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
  private var views: [Tab: DocumentView] = [:]
  private var shown: Subject?

  /// What is shown: a firing, or what firing the selected event would do.
  private enum Subject: Hashable {
    case plan(PlanBasis)
    case firing(Int, exchanges: Int)
    case nothing

    /// Whether `other` shows the same event, so that what was folded should stay folded.
    func isVersion(of other: Subject?) -> Bool {
      switch (self, other) {
      case (.firing(let id, _), .firing(let otherID, _)): id == otherID
      case (.plan(let basis), .plan(let otherBasis)): basis.template == otherBasis.template
      case (.plan, .firing), (.firing, .plan): true
      default: false
      }
    }
  }

  private func view(_ tab: Tab) -> DocumentView { views[tab] ?? DocumentView() }

  // MARK: Reduce

  mutating func perform(_ command: CommandID, rows: Int) {
    switch command {
    case .tabPrevious: tab = Tab(rawValue: tab.rawValue - 1) ?? .request
    case .tabNext: tab = Tab(rawValue: tab.rawValue + 1) ?? .payload
    default: _ = views[tab, default: DocumentView()].perform(command, rows: rows)
    }
  }

  /// Shows what the state says is to be shown, where that has changed.
  mutating func follow(_ state: State) {
    let subject = Self.subject(of: state)
    guard subject != shown else { return }
    let isSame = subject.isVersion(of: shown)
    shown = subject
    for tab in Tab.allCases {
      let document = Self.document(tab, of: subject, state: state)
      views[tab, default: DocumentView()].show(document, isSame: isSame)
    }
  }

  private static func subject(of state: State) -> Subject {
    if state.isFiringPinned, let record = state.shownRecord {
      return .firing(record.id, exchanges: record.firing.exchanges.count)
    }
    return state.planBasis.map { .plan($0) } ?? .nothing
  }

  private static func document(_ tab: Tab, of subject: Subject, state: State) -> Document {
    let plan: FiringPlan
    let exchanges: [Exchange]
    switch (subject, state.plan) {
    case (.nothing, _), (.plan, nil):
      return Document([.lines([Line("Select an event in pane 2.", .muted)])])
    case (.plan, .failure(let failure)):
      return Document([.lines(FailureLines.lines(failure))])
    case (.plan, .success(let current)):
      plan = current
      exchanges = []
    case (.firing(let id, _), _):
      guard let firing = state.record(id)?.firing else { return Document() }
      plan = firing.plan
      exchanges = firing.exchanges
    }
    switch tab {
    case .payload: return PayloadDocument.document(plan, glyphs: state.glyphs)
    case .event: return Document([.json(JSONOutline(plan.event))])
    case .request: return RequestDocument.document(plan, exchanges: exchanges, state: state)
    }
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let isFocused = state.focus == .payload
    let title = PaneFrame.tabs(
      Tab.allCases.map(\.title), shown: tab.rawValue, isFocused: isFocused, glyphs: state.glyphs)
    let view = view(tab)
    let path = isFocused ? view.path.map { Line(" \($0) ", .muted) } : nil
    let note = state.isFiringPinned ? state.shownFiring.map { Line("firing #\($0)", .accent) } : nil
    let inner = PaneFrame.draw(
      .payload, in: rect, title: title, note: note, bottomNote: path, state: state, on: &grid)
    view.draw(in: inner, isFocused: isFocused, glyphs: state.glyphs, on: &grid)
  }
}

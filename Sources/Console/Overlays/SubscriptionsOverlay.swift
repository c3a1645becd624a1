import Iterate
import Segment
import Terminal

/// The destination's subscriptions: which are on, what each makes of the selected event, and why.
public struct SubscriptionsOverlay: Hashable, Sendable {
  var cursor = ListCursor()

  // MARK: Reduce

  /// What can be done with a subscription, for this session.
  enum Choice: Hashable {
    case toggle
    case edit
    /// Write what was surely meant.
    case correct
    case revert
  }

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case chooses(Choice, Int)
  }

  mutating func handle(_ press: KeyPress, count: Int, rows: Int) -> Outcome {
    let selected = cursor.selected
    switch press.key {
    case .escape, .character("q"), .character("c"): return .closes
    case .character(" "): return .chooses(.toggle, selected)
    case .enter, .character("e"), .character("E"): return .chooses(.edit, selected)
    case .character("a"): return .chooses(.correct, selected)
    case .character("u"): return .chooses(.revert, selected)
    case .character("j"): cursor.move(.by(1), rows: rows, count: count)
    case .character("k"): cursor.move(.by(-1), rows: rows, count: count)
    default:
      if let motion = CursorMotion(listKey: press) {
        cursor.move(motion, rows: rows, count: count)
      }
    }
    return .stays
  }

  // MARK: View

  /// The size it has on a screen.
  static func size(on screen: Size) -> Size {
    Size(rows: max(3, screen.rows - 4), columns: max(10, min(110, screen.columns - 4)))
  }

  /// The rows its list has: what there is, but at most half of the box.
  static func listRows(count: Int, on screen: Size) -> Int {
    max(1, min(count, (size(on: screen).rows - 3) / 2))
  }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      Self.size(on: state.size), title: Self.title(of: state), bottomNote: hints(state),
      glyphs: state.glyphs, in: screen, on: &grid)
    let subscriptions = state.subscriptions.current
    guard !subscriptions.isEmpty else {
      EmptyState.draw(
        ["the workspace has no subscriptions", "the destination makes nothing of any event"],
        in: inner, on: &grid)
      return
    }
    let rows = Self.listRows(count: subscriptions.count, on: state.size)
    let (list, rest) = inner.splitTop(rows)
    var window = cursor.window
    window.reveal(cursor.selected, rows: rows, count: subscriptions.count)
    ListView(
      count: subscriptions.count, selected: cursor.selected, offset: window.offset,
      isFocused: true, glyphs: state.glyphs
    ) { index in
      Self.row(index, state: state, width: list.columns)
    }.draw(in: list, on: &grid)
    let (gap, detail) = rest.splitTop(1)
    grid.write(
      Line(String(repeating: state.glyphs.dash, count: gap.columns), .overlayBorder), in: gap)
    let lines = detailLines(state, width: detail.columns - 2)
    for (row, line) in lines.prefix(detail.rows).enumerated() {
      let isCut = row == detail.rows - 1 && lines.count > detail.rows
      grid.write(
        isCut ? Line(" \(state.glyphs.ellipsis)", .muted) : Line(" ") + line,
        in: detail, row: row)
    }
  }

  private static func title(of state: State) -> Line {
    guard let event = state.selectedEvent else { return "Subscriptions" }
    return Line("Subscriptions and \(event.name)")
  }

  private func hints(_ state: State) -> Line {
    let index = cursor.selected
    guard state.subscriptions.current.indices.contains(index) else {
      return Line("esc closes", .muted)
    }
    var hints = ["space on/off", "e edit"]
    if state.correction(at: index) != nil { hints.append("a as meant") }
    if state.subscriptions.isChanged(at: index) { hints.append("u undo") }
    return Line((hints + ["esc closes"]).joined(separator: " \(state.glyphs.dot) "), .muted)
  }

  private static func row(_ index: Int, state: State, width: Int) -> Line {
    let subscription = state.subscriptions.current[index]
    let glyphs = state.glyphs
    let box = subscription.isEnabled ? glyphs.checked : glyphs.unchecked
    var left = Line("\(box) ", subscription.isEnabled ? .success : .muted)
    left.append(subscription.name, subscription.isEnabled ? Ink() : Ink(.muted))
    if state.subscriptions.isChanged(at: index) { left.append("  changed", .accent) }
    var right = Line()
    let hints = state.lints[subscription]?.count ?? 0
    if hints > 0 { right.append("\(hints)\(glyphs.warning)  ", .warning) }
    right += result(of: index, in: state)
    return Columns.line(left: left, right: right + Line(" "), width: width)
  }

  private static func result(of index: Int, in state: State) -> Line {
    let glyphs = state.glyphs
    guard let outcome = outcome(of: index, in: state) else { return Line() }
    return switch outcome.result {
    case .matched: Line("\(glyphs.success) matched", .success)
    case .notMatched: Line("not matched", .muted)
    case .disabled: Line("off", .muted)
    case .unknownAction: Line("no such action", .warning)
    case .silenced: Line("not run", .warning)
    case .failed: Line("\(glyphs.failure) failed", .failure)
    }
  }

  private static func outcome(of index: Int, in state: State) -> SubscriptionOutcome? {
    guard let outcomes = state.shownPlan?.evaluation.outcomes, outcomes.indices.contains(index)
    else { return nil }
    return outcomes[index]
  }

  private func detailLines(_ state: State, width: Int) -> [Line] {
    let index = cursor.selected
    guard state.subscriptions.current.indices.contains(index) else { return [] }
    let subscription = state.subscriptions.current[index]
    let event = state.shownPlan?.event
    let trigger = Trigger(subscription.trigger)
    var lines = TriggerLines.text(trigger.trace(event), of: subscription.trigger, width: width)
    switch Self.outcome(of: index, in: state)?.result {
    case .notMatched(let reason): lines += Self.wrapped(reason, .jsonNote, width)
    case .failed(let failure):
      lines += failure.messages.flatMap { Self.wrapped($0, .failure, width) }
    case .silenced(let earlier):
      lines += Self.wrapped("Not run: \(earlier) failed before it.", .warning, width)
    case .unknownAction:
      lines += Self.wrapped("There is no action \(subscription.action).", .warning, width)
    case .matched, .disabled, nil: break
    }
    let lints = state.lints[subscription] ?? []
    lines += TriggerLines.lints(lints, glyphs: state.glyphs, width: width)
    lines.append(Line())
    lines += Self.wrapped(
      "\(subscription.action) with \(subscription.mapping.text)", .muted, width)
    return lines
  }

  private static func wrapped(_ text: String, _ role: Role, _ width: Int) -> [Line] {
    Line(text, Ink(role)).sanitized().wrapped(width: max(10, width))
  }
}

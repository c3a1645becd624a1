import Iterate
import Segment
import Terminal

/// The destination's subscriptions: which are on, what each makes of the selected event, and why.
public struct SubscriptionsOverlay: Hashable, Sendable {
  var cursor = ListCursor()
  /// What is shown of the subscriptions, as of the last action.
  private var digest: SubscriptionsDigest?

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

  /// Works out what is shown where something has changed.
  mutating func follow(_ state: State) {
    let subject = subject(in: state)
    if digest?.subject != subject {
      digest = SubscriptionsDigest(of: subject, in: state, earlier: digest)
    }
  }

  private func subject(in state: State) -> SubscriptionsDigest.Subject {
    // Inside the border a column at each side is left free.
    let columns = min(Self.size(on: state.size).columns, state.size.columns) - 4
    return SubscriptionsDigest.Subject(
      index: cursor.selected, revision: state.revision, basis: state.planBasis,
      checked: state.lints.count, columns: columns)
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
    let digest =
      digest ?? SubscriptionsDigest(of: subject(in: state), in: state, earlier: nil)
    let inner = OverlayBox.draw(
      Self.size(on: state.size), title: Self.title(of: state), bottomNote: hints(state, digest),
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
      Self.row(index, state: state, digest: digest, width: list.columns)
    }.draw(in: list, on: &grid)
    let (gap, detail) = rest.splitTop(1)
    grid.write(
      Line(String(repeating: state.glyphs.dash, count: gap.columns), .overlayBorder), in: gap)
    let lines = digest.lines
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

  private func hints(_ state: State, _ digest: SubscriptionsDigest) -> Line {
    let index = cursor.selected
    guard state.subscriptions.current.indices.contains(index) else {
      return Line("esc closes", .muted)
    }
    var hints = ["space on/off", "e edit"]
    if digest.canCorrect { hints.append("a as meant") }
    if state.subscriptions.canRevert(at: index) { hints.append("u undo") }
    return Line((hints + ["esc closes"]).joined(separator: " \(state.glyphs.dot) "), .muted)
  }

  private static func row(
    _ index: Int, state: State, digest: SubscriptionsDigest, width: Int
  ) -> Line {
    let subscription = state.subscriptions.current[index]
    let glyphs = state.glyphs
    let box = subscription.isEnabled ? glyphs.checked : glyphs.unchecked
    var left = Line("\(box) ", subscription.isEnabled ? .success : .muted)
    left.append(subscription.name, subscription.isEnabled ? Ink() : Ink(.muted))
    if state.subscriptions.isChanged(at: index) { left.append("  changed", .accent) }
    var right = Line()
    let hints = digest.hintCounts.indices.contains(index) ? digest.hintCounts[index] : 0
    if hints > 0 { right.append("\(hints)\(glyphs.warning)  ", .warning) }
    right += result(of: index, in: state)
    return Columns.line(left: left, right: right + Line(" "), width: width)
  }

  private static func result(of index: Int, in state: State) -> Line {
    let glyphs = state.glyphs
    guard let outcome = state.shownOutcome(of: index) else { return Line() }
    return switch outcome.result {
    case .matched: Line("\(glyphs.success) matched", .success)
    case .notMatched: Line("not matched", .muted)
    case .disabled: Line("off", .muted)
    case .unknownAction: Line("no such action", .warning)
    case .silenced: Line("not run", .warning)
    case .failed: Line("\(glyphs.failure) failed", .failure)
    }
  }
}

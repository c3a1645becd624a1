import Iterate
import Segment
import Terminal

/// Pane 5: what happened, as it happens.
///
/// It follows its end until it is paused; then it is frozen, and counts what has come since.
public struct LogPane: Hashable, Sendable {
  /// The entries, oldest first, at most `limit`.
  private(set) var entries: [LogEntry] = []
  /// The selected row, among those the filter lets through.
  private(set) var cursor = ListCursor()
  var filter = ListFilter()
  /// Where the view was frozen: how many entries there were; `nil` while it follows.
  private(set) var pausedAt: Int?

  /// The most entries kept.
  static let limit = 10_000

  /// Whether it follows its end.
  public var isFollowing: Bool { pausedAt == nil }

  /// How many entries have come since it was paused.
  public var unseen: Int { pausedAt.map { entries.count - $0 } ?? 0 }

  /// The entries in view: up to where it was paused, and through the filter.
  var visible: [LogEntry] {
    let seen = entries.prefix(pausedAt ?? entries.count)
    guard filter.isActive else { return Array(seen) }
    let query = filter.field.text.lowercased()
    return seen.filter { Self.text(of: $0).lowercased().contains(query) }
  }

  /// The selected entry.
  func selection(of state: State) -> LogEntry? {
    let visible = visible
    return visible.indices.contains(cursor.selected) ? visible[cursor.selected] : nil
  }

  /// The firing of the selected entry.
  public func selectedFiring(in state: State) -> Int? { selection(of: state)?.firing }

  /// The selected line.
  public func target(in state: State) -> CursorTarget? {
    selection(of: state).map { CursorTarget(text: Self.text(of: $0)) }
  }

  private static func text(of entry: LogEntry) -> String {
    let number = entry.firing.map { "#\($0) " } ?? ""
    return "\(number)\(entry.kind.sign) \(entry.text)"
  }

  // MARK: Reduce

  mutating func append(_ entry: LogEntry, rows: Int) {
    entries.append(entry)
    if entries.count > Self.limit {
      let surplus = entries.count - Self.limit
      entries.removeFirst(surplus)
      pausedAt = pausedAt.map { max(0, $0 - surplus) }
      if !isFollowing { cursor.select(cursor.selected - surplus, rows: rows, count: visible.count) }
    }
    if isFollowing { goToEnd(rows: rows) }
  }

  mutating func toggleFollowing(rows: Int) {
    if isFollowing {
      pausedAt = entries.count
    } else {
      pausedAt = nil
      goToEnd(rows: rows)
    }
  }

  /// Moving up pauses; reaching the end with `G` follows again.
  mutating func perform(_ motion: CursorMotion, rows: Int) {
    if motion == .bottom {
      pausedAt = nil
      return goToEnd(rows: rows)
    }
    let before = cursor.selected
    cursor.move(motion, rows: rows, count: visible.count)
    if isFollowing, cursor.selected < before { pausedAt = entries.count }
  }

  /// After the size or the filter has changed.
  mutating func settle(rows: Int) {
    if isFollowing {
      goToEnd(rows: rows)
    } else {
      cursor.select(cursor.selected, rows: rows, count: visible.count)
    }
  }

  private mutating func goToEnd(rows: Int) {
    let count = filter.isActive ? visible.count : entries.count
    cursor.select(count - 1, rows: rows, count: count)
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let visible = visible
    let isFocused = state.focus == .log
    var note = filter.isActive ? Line("\(visible.count) of \(entries.count)", .muted) : nil
    if note == nil, entries.count > 0 { note = Line("\(entries.count)", .muted) }
    var inner = PaneFrame.draw(
      .log, in: rect, title: title(state.glyphs), note: note, state: state, on: &grid)
    FilterLine.draw(filter, at: &inner, on: &grid)
    guard !visible.isEmpty else {
      let text: Line =
        filter.isActive ? "no line matches" : "nothing yet: enter on an event fires it"
      EmptyState.draw([text], in: inner, on: &grid)
      return
    }
    var window = cursor.window
    window.reveal(
      min(cursor.selected, visible.count - 1), rows: inner.rows, count: visible.count)
    ListView(
      count: visible.count, selected: isFocused ? cursor.selected : nil, offset: window.offset,
      isFocused: isFocused, glyphs: state.glyphs
    ) { Self.line(visible[$0], secondsFromUTC: state.secondsFromUTC) }.draw(in: inner, on: &grid)
  }

  private func title(_ glyphs: Glyphs) -> Line {
    guard !isFollowing else { return Line("Log \(glyphs.dash) following") }
    let unseen = unseen > 0 ? " \(glyphs.dot) \(unseen) new" : ""
    return Line("Log \(glyphs.dash) ") + Line("PAUSED\(unseen)", Ink(.warning, .bold))
  }

  private static func line(_ entry: LogEntry, secondsFromUTC: Int) -> Line {
    var line = Line(entry.time.timeOfDay(secondsFromUTC: secondsFromUTC) + " ", .muted)
    line.append(entry.firing.map { "#\($0) " } ?? "", .accent)
    line.append(entry.kind.sign + " ", ink(of: entry.kind))
    line.append(entry.text, entry.kind == .failed ? .failure : .text)
    return line
  }

  private static func ink(of kind: LogEntry.Kind) -> Ink {
    switch kind {
    case .sent: .accent
    case .answered: .success
    case .cancelled: .warning
    case .failed: Ink(.failure, .bold)
    case .note: .muted
    }
  }
}

extension Instant {
  /// The time of day with milliseconds, `14:02:11.318`, on a clock ahead of UTC.
  func timeOfDay(secondsFromUTC: Int) -> String {
    let local = millisecondsSinceEpoch + Int64(secondsFromUTC) * 1000
    let text = Instant(millisecondsSinceEpoch: local).iso8601
    guard let start = text.firstIndex(of: "T") else { return text }
    return String(text[text.index(after: start)...].dropLast())
  }
}

import Iterate
import Segment
import Terminal

/// Pane 5: what happened, as it happens.
///
/// It follows its end until it is paused; then it is frozen, and counts what has come since.
public struct LogPane: Hashable, Sendable {
  /// The entries, oldest first, at most `limit`.
  private(set) var entries = Backlog<LogEntry>()
  /// The entries as they were when the view was frozen; `nil` while it follows.
  ///
  /// A copy, so that nothing in view moves or goes whatever comes meanwhile.
  private var frozen: Backlog<LogEntry>?
  /// The numbers of the entries in view that the filter lets through; `nil` without one.
  private var matches: Backlog<Int>?
  /// The selected row, among those the filter lets through, and what is in sight.
  private(set) var cursor = TextCursor()
  /// What narrows it.
  var filter = ListFilter() {
    didSet { if filter.field.text != oldValue.field.text { narrow(after: oldValue) } }
  }
  /// Whether long lines are wrapped.
  var isWrapped = false
  /// Whether times are shown as the time since the line above.
  ///
  /// Not as the time until now: that would have to be drawn again and again while nothing happens,
  /// and would move in a view that is frozen.
  var showsIntervals = false

  /// The most entries kept.
  static let limit = 10_000
  /// The most characters of an entry that are drawn; enter shows all.
  static let textLimit = 4000

  /// Whether it follows its end.
  public var isFollowing: Bool { frozen == nil }

  /// How many entries have come since it was paused.
  public var unseen: Int { frozen.map { entries.total - $0.total } ?? 0 }

  /// The entries in view, before the filter.
  private var shown: Backlog<LogEntry> { frozen ?? entries }

  /// How many rows there are.
  var count: Int { matches?.count ?? shown.count }

  /// The entry on a row.
  func entry(at row: Int) -> LogEntry? {
    guard row >= 0, row < count else { return nil }
    guard let matches else { return shown[row] }
    return shown[number: matches[row]]
  }

  /// The selected entry.
  func selection(of state: State) -> LogEntry? { entry(at: cursor.selected) }

  /// The firing of the selected entry.
  public func selectedFiring(in state: State) -> Int? { selection(of: state)?.firing }

  /// The selected line.
  public func target(in state: State) -> CursorTarget? {
    selection(of: state).map { CursorTarget(text: $0.line) }
  }

  // MARK: Reduce

  /// Adds an entry: whatever comes, and however much of it, costs the same.
  mutating func append(_ entry: LogEntry) {
    entries.append(entry, limit: Self.limit)
    guard isFollowing else { return }
    if matches != nil {
      if pattern.occurs(in: entry.line) { matches?.append(entries.total - 1) }
      while let first = matches?.first, first < entries.forgotten { matches?.forgetFirst(1) }
    }
    // Rows are brought into sight when they are drawn.
    cursor.follow(count - 1)
  }

  /// Forgets everything but what belongs to firings that are still in flight.
  mutating func clear(keeping firings: Set<Int>) {
    let kept = entries.filter { $0.firing.map(firings.contains) ?? false }
    entries = Backlog()
    for entry in kept { entries.append(entry) }
    resume()
  }

  mutating func toggleFollowing(in room: DocumentRoom) {
    if isFollowing { pause(in: room) } else { resume() }
  }

  private mutating func pause(in room: DocumentRoom) {
    cursor.select(cursor.selected, in: text(in: room))
    frozen = frozen ?? entries
  }

  private mutating func resume() {
    frozen = nil
    narrow()
    cursor.follow(count - 1)
  }

  /// Moving up pauses; reaching the end with `G` follows again.
  mutating func perform(_ motion: CursorMotion, in room: DocumentRoom) {
    if motion == .bottom { return resume() }
    let before = cursor
    cursor.select(cursor.selected, in: text(in: room))
    let window = cursor.window
    cursor.move(motion, in: text(in: room))
    guard isFollowing else { return }
    if cursor.selected < before.selected || cursor.window != window {
      frozen = entries
    }
  }

  /// Moves the window over cut lines.
  mutating func scrollSideways(by step: Int, in room: DocumentRoom) {
    guard !isWrapped else { return }
    cursor.select(cursor.selected, in: text(in: room))
    cursor.scrollSideways(by: step, in: text(in: room))
  }

  /// Selects a row; one above the last stops following.
  mutating func select(_ row: Int, in room: DocumentRoom) {
    cursor.select(row, in: text(in: room))
    if isFollowing, cursor.selected < count - 1 { frozen = entries }
  }

  /// Moves what is in sight, and stops following when that leaves the end.
  mutating func roll(by lines: Int, in room: DocumentRoom) {
    cursor.select(cursor.selected, in: text(in: room))
    let window = cursor.window
    cursor.roll(by: lines, in: text(in: room))
    if isFollowing, cursor.window != window { frozen = entries }
  }

  /// The row that is drawn so many lines below the first in sight.
  func row(at line: Int, in room: DocumentRoom) -> Int? {
    let text = text(in: room)
    return text.row(at: line, in: cursor.windowInSight(in: text))
  }

  /// After the size or the filter has changed.
  mutating func settle(in room: DocumentRoom) {
    if isFollowing {
      cursor.follow(count - 1)
    } else {
      cursor.select(cursor.selected, in: text(in: room))
    }
  }

  private var pattern: SearchPattern { SearchPattern(filter.field.text) }

  /// Finds the matches anew; only among those there are when the text has only become longer.
  private mutating func narrow(after old: ListFilter? = nil) {
    let shown = shown
    let selected = number(at: cursor.selected)
    defer { if !isFollowing { cursor.follow(row(of: selected)) } }
    guard filter.isActive else {
      matches = nil
      return
    }
    let pattern = pattern
    let isNarrower =
      old.map { old in
        old.isActive && pattern.text.hasPrefix(old.field.text)
          && SearchPattern(old.field.text).isCaseSensitive == pattern.isCaseSensitive
      } ?? false
    let candidates = (isNarrower ? matches : nil).map { Array($0) }
    var found = Backlog<Int>()
    for number in candidates ?? Array(shown.forgotten..<shown.total) {
      if let entry = shown[number: number], pattern.occurs(in: entry.line) { found.append(number) }
    }
    matches = found
  }

  /// The number of the entry on a row.
  private func number(at row: Int) -> Int {
    guard let matches else { return shown.forgotten + row }
    return row < matches.count ? matches[row] : shown.forgotten
  }

  /// The row of the entry with this number, or of the last one before it.
  private func row(of number: Int) -> Int {
    guard let matches else { return number - shown.forgotten }
    return (matches.firstIndex { $0 > number } ?? matches.count) - 1
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let isFocused = state.focus == .log
    var note = filter.isActive ? Line("\(count) of \(shown.count)", .muted) : nil
    if note == nil, entries.count > 0 { note = Line("\(shown.count)", .muted) }
    let scrolled = !isWrapped && cursor.column > 0 ? cursor.column : nil
    var inner = PaneFrame.draw(
      .log, in: rect, title: title(state.glyphs), note: note,
      bottomNote: scrolled.map { .scrolled(by: $0, state.glyphs) }, state: state, on: &grid)
    let room = text(
      in: DocumentRoom(inside: rect, isWrapped: isWrapped, glyphs: state.glyphs))
    FilterLine.draw(filter, at: &inner, on: &grid)
    guard count > 0 else {
      let text: Line =
        filter.isActive
        ? "no line matches"
        : Line("nothing yet: \(state.keymap.name(of: .eventFire)) on an event fires it")
      EmptyState.draw([text], in: inner, on: &grid)
      return
    }
    TextView(
      count: count, selected: isFocused ? cursor.selected : nil,
      window: cursor.windowInSight(in: room), layout: room.layout, isFocused: isFocused,
      line: line(secondsFromUTC: state.secondsFromUTC)
    ).draw(in: inner, on: &grid)
  }

  private func text(in room: DocumentRoom) -> TextRoom {
    var size = room.size
    if filter.isShown, size.rows > 1 { size.rows -= 1 }
    return TextRoom(
      size: size, count: count,
      layout: TextLayout(
        isWrapped: isWrapped, column: isWrapped ? 0 : cursor.column, glyphs: room.glyphs),
      line: line(secondsFromUTC: 0))
  }

  /// Whether the pane does not show all of an entry.
  func isCut(_ entry: LogEntry, in room: DocumentRoom) -> Bool {
    let width = Line(entry.line).sanitized(ascii: room.glyphs.isASCII).width + 13
    let rows = isWrapped ? max(1, room.size.rows) : 1
    return entry.text.utf8.count > Self.textLimit || width > room.size.columns * rows
  }

  private func title(_ glyphs: Glyphs) -> Line {
    guard !isFollowing else { return Line("Log \(glyphs.dash) following") }
    let unseen = unseen > 0 ? " \(glyphs.dot) \(unseen) new" : ""
    return Line("Log \(glyphs.dash) ") + Line("PAUSED\(unseen)", Ink(.warning, .bold))
  }

  /// The lines as they are drawn.
  private func line(secondsFromUTC: Int) -> (Int) -> Line {
    let pane = self
    let pattern = filter.isActive ? pattern : nil
    return { row in
      guard let entry = pane.entry(at: row) else { return Line() }
      var time = entry.time.timeOfDay(secondsFromUTC: secondsFromUTC)
      if pane.showsIntervals, let previous = pane.entry(at: row - 1) {
        let interval = LogEntry.interval(from: previous.time, to: entry.time)
        time = String(repeating: " ", count: Swift.max(0, time.count - interval.count)) + interval
      }
      return Line(time + " ", .muted) + entry.styled(limit: Self.textLimit).marking(pattern)
    }
  }
}

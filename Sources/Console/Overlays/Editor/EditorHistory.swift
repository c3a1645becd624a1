import Iterate

/// The steps of an editor, to take back and to do again.
struct EditorHistory: Hashable, Sendable {
  /// What there was at one time.
  struct Step: Hashable, Sendable {
    var event: EventTemplate
    var drafts: EventDrafts
    /// Which of the session's persons fired.
    var person: Int
    /// The row the cursor was on.
    var row: Int
  }

  private(set) var past: [Step] = []
  private(set) var future: [Step] = []

  /// How many steps are kept of an event with so many rows: fewer of a large one.
  static func limit(rows: Int) -> Int { max(20, min(1000, 1_000_000 / max(1, rows))) }

  /// Keeps what there is before a change.
  mutating func record(_ step: Step, size rows: Int) {
    future = []
    past.append(step)
    let excess = past.count - Self.limit(rows: rows)
    if excess > 0 { past.removeFirst(excess) }
  }

  /// The step before, instead of `now`.
  mutating func undo(from now: Step) -> Step? {
    guard let step = past.popLast() else { return nil }
    future.append(now)
    return step
  }

  /// The step after, instead of `now`.
  mutating func redo(from now: Step) -> Step? {
    guard let step = future.popLast() else { return nil }
    past.append(now)
    return step
  }
}

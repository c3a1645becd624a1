import Segment

/// Steps back and forth, and the rows after them.
extension EditorOverlay {
  mutating func record(person: Int) {
    history.record(
      EditorHistory.Step(event: event, drafts: drafts, person: person, row: cursor.selected),
      size: rows.count)
  }

  mutating func undo(person: Int) -> Outcome {
    guard let step = history.undo(from: now(person)) else { return .warns("Nothing to undo") }
    return go(to: step, person: person)
  }

  mutating func redo(person: Int) -> Outcome {
    guard let step = history.redo(from: now(person)) else { return .warns("Nothing to redo") }
    return go(to: step, person: person)
  }

  func now(_ person: Int) -> EditorHistory.Step {
    EditorHistory.Step(event: event, drafts: drafts, person: person, row: cursor.selected)
  }

  mutating func go(to step: EditorHistory.Step, person: Int) -> Outcome {
    event = step.event
    drafts = step.drafts
    cursor.selected = step.row
    refresh(on: nil)
    return step.person == person ? .stays : .uses(person: step.person)
  }

  /// The rows are those of the event again; the cursor goes to `target`, or stays in its place.
  mutating func refresh(on target: EventField?) {
    rows = EditorRows.rows(of: event)
    dropDraftsOutOfSight()
    if let target, rows.indices.contains(cursor.selected), rows[cursor.selected].field == target {
      return
    }
    let row = target.flatMap { target in rows.firstIndex { $0.field == target } }
    cursor.selected = max(0, min(row ?? cursor.selected, rows.count - 1))
  }
}

extension EditorOverlay {
  /// What was typed into a field that has no row any more can be neither seen nor mended.
  private mutating func dropDraftsOutOfSight() {
    guard !drafts.isEmpty else { return }
    let fields = Set(rows.map(\.field))
    drafts = drafts.filter { fields.contains($0.key) }
  }
}

extension JSONValue {
  /// Whether it is a list or an object.
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }
}

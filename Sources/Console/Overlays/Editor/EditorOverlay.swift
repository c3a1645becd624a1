import Iterate
import Segment
import Terminal

/// The selected event, being edited: a row for each of its parts, one of them typed in.
///
/// It holds the event as it has been edited so far; what can be used of each key press is in use at
/// once, and what cannot is kept beside it.
public struct EditorOverlay: Hashable, Sendable {
  /// The event as the workspace has it.
  var original: EventTemplate
  /// The event as it is now.
  var event: EventTemplate
  /// What was typed and could not be used, by the field.
  var drafts: EventDrafts
  /// The rows of the event.
  var rows: [EditorRow]
  /// The row under the cursor.
  var cursor = ListCursor()
  /// What is being typed.
  var field: EditorField?
  /// The events before the changes, and those that were taken back.
  var history = EditorHistory()
  /// A value whose kind is being changed, as it was at first: going round the kinds loses nothing.
  var turning: Turning?

  struct Turning: Hashable, Sendable {
    let field: EventField
    let value: JSONValue
  }

  /// What a key leads to beyond the event itself.
  enum Outcome: Equatable {
    case stays
    case closes
    case fires
    /// The event as JSON in the operator's own editor.
    case opensEditor
    case saves
    /// Another person of the session fires it.
    case uses(person: Int)
    /// The payload beside the editor scrolls, or shows another tab.
    case reads(CommandID)
    case notes(String)
    case warns(String)

    /// Whether something is done with the event that is selected, which has to be the edited one.
    var isAboutSelection: Bool {
      switch self {
      case .fires, .opensEditor, .saves: true
      case .stays, .closes, .uses, .reads, .notes, .warns: false
      }
    }
  }

  /// The editor on an event.
  ///
  /// - Parameters:
  ///   - original: the event as the workspace has it.
  ///   - event: the event as it is in use.
  ///   - drafts: what was typed before and could not be used.
  init(original: EventTemplate, event: EventTemplate, drafts: EventDrafts = [:]) {
    self.original = original
    self.event = event
    self.drafts = drafts
    rows = EditorRows.rows(of: event)
  }

  /// Whether letters are text.
  var isTyping: Bool { field != nil }

  /// The row under the cursor.
  var selected: EditorRow { rows[min(cursor.selected, rows.count - 1)] }

  /// Whether the event is other than in the workspace.
  var isChanged: Bool { event != original }

  // MARK: Keys

  /// Takes a key.
  ///
  /// - Parameters:
  ///   - press: the key.
  ///   - person: which of the session's persons fires.
  ///   - personCount: how many there are.
  ///   - visibleRows: how many rows are in sight.
  /// - Returns: what is to be done beyond the editor.
  mutating func handle(
    _ press: KeyPress, person: Int, personCount: Int, visibleRows: Int
  ) -> Outcome {
    let outcome =
      field == nil
      ? listKey(press, person: person, personCount: personCount, visibleRows: visibleRows)
      : fieldKey(press, person: person)
    cursor.select(cursor.selected, rows: visibleRows, count: rows.count)
    return outcome
  }

  private mutating func listKey(
    _ press: KeyPress, person: Int, personCount: Int, visibleRows: Int
  ) -> Outcome {
    if press != KeyPress(.character("t")) { turning = nil }
    switch (press.key, press.modifiers) {
    case (.escape, _), (.character("q"), []): return .closes
    case (.character("F"), []): return .fires
    case (.character("E"), []): return .opensEditor
    case (.character("T"), []): return .saves
    case (.enter, _), (.character("e"), []): return enter(person: person, personCount: personCount)
    case (.left, _), (.character("h"), []):
      return step(-1, person: person, personCount: personCount)
    case (.right, _), (.character("l"), []):
      return step(1, person: person, personCount: personCount)
    case (.character(" "), []): return flip(person: person, personCount: personCount)
    case (.character("a"), []): return add(person: person)
    case (.character("d"), []), (.delete, _): return remove(person: person)
    case (.character("r"), []): return startRename()
    case (.character("t"), []): return turn(person: person)
    case (.character("u"), []): return undo(person: person)
    case (.character("r"), .control): return redo(person: person)
    case (.character("["), []): return .reads(.tabPrevious)
    case (.character("]"), []): return .reads(.tabNext)
    case (.character("d"), .control): return .reads(.cursorHalfDown)
    case (.character("u"), .control): return .reads(.cursorHalfUp)
    default:
      if let motion = CursorMotion(overlayKey: press) {
        cursor.move(motion, rows: visibleRows, count: rows.count)
      }
      return .stays
    }
  }

  private mutating func fieldKey(_ press: KeyPress, person: Int) -> Outcome {
    guard var typed = field else { return .stays }
    switch (press.key, press.modifiers) {
    case (.escape, _):
      leaveField()
      return .stays
    case (.enter, _): return finish(typed, person: person)
    case (.tab, _): typed.nextForm()
    default:
      guard typed.field.handle(press) else { return .stays }
    }
    return take(typed, person: person)
  }
}

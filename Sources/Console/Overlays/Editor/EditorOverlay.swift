import Iterate
import Segment
import Terminal

/// The selected event, being edited: a row for each of its parts, one of them typed in.
///
/// It holds the event as it has been edited so far; what can be used of each key press is in use at
/// once, and what cannot is kept beside it.
public struct EditorOverlay: Hashable, Sendable {
  /// The event as the workspace has it.
  private(set) var original: EventTemplate
  /// The event as it is now.
  private(set) var event: EventTemplate
  /// What was typed and could not be used, by the field.
  private(set) var drafts: [EventField: String]
  /// The rows of the event.
  private(set) var rows: [EditorRow]
  /// The row under the cursor.
  private(set) var cursor = ListCursor()
  /// What is being typed.
  private(set) var field: EditorField?
  /// The events before the changes, and those that were taken back.
  private(set) var history = EditorHistory()
  /// Whether the line that is typed has changed the event, so that one step takes it all back.
  private var isFieldRecorded = false
  /// A value whose kind is being changed, as it was at first: going round the kinds loses nothing.
  private var turning: Turning?

  private struct Turning: Hashable {
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
  }

  /// The editor on an event.
  ///
  /// - Parameters:
  ///   - original: the event as the workspace has it.
  ///   - event: the event as it is in use.
  ///   - drafts: what was typed before and could not be used.
  init(original: EventTemplate, event: EventTemplate, drafts: [EventField: String] = [:]) {
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

  // MARK: The line that is typed

  /// Begins to type at the row under the cursor.
  private mutating func enter(person: Int, personCount: Int) -> Outcome {
    let row = selected
    switch row.field {
    case .type, .person: return step(1, person: person, personCount: personCount)
    case .rest: return .warns("More than \(EditorRows.limit) rows: E shows all in your editor")
    default: break
    }
    guard let typed = EditorField(row.field, value: row.value, draft: drafts[row.field]) else {
      return .warns("Too long for one line: E edits it in your editor, a paste replaces it")
    }
    begin(typed)
    return .stays
  }

  private mutating func begin(_ typed: EditorField) {
    field = typed
    isFieldRecorded = false
  }

  private mutating func leaveField() {
    field = nil
    isFieldRecorded = false
  }

  /// What is typed is used as far as it can be; what cannot is kept.
  private mutating func take(_ typed: EditorField, person: Int) -> Outcome {
    var typed = typed
    typed.problem = nil
    if case .value(let target) = typed.purpose {
      switch typed.result {
      case .success(let value):
        if event.value(of: target) != value {
          if !isFieldRecorded { record(person: person) }
          isFieldRecorded = true
          event.set(value, of: target)
          refresh(on: target)
        }
        drafts[target] = nil
      case .failure(let problem):
        typed.problem = problem.text
        drafts[target] = typed.field.text
      }
    }
    field = typed
    return .stays
  }

  /// Enter in the line: it is left, unless what was typed cannot be used.
  private mutating func finish(_ typed: EditorField, person: Int) -> Outcome {
    var typed = typed
    if case .failure(let problem) = typed.result, !isEmptyNameAllowed(typed) {
      typed.problem = problem.text
      field = typed
      return .stays
    }
    switch typed.purpose {
    case .value:
      _ = take(typed, person: person)
      leaveField()
    case .newName(let section, let path): addMember(typed, to: section, path, person: person)
    case .rename(let section, let path): renameMember(typed, section, path, person: person)
    }
    return .stays
  }

  /// A member that has no name now need not get one.
  private func isEmptyNameAllowed(_ typed: EditorField) -> Bool {
    guard case .rename(_, let path) = typed.purpose, case .key(let key)? = path.steps.last else {
      return false
    }
    return key.isExactly(typed.field.text)
  }

  private mutating func addMember(
    _ typed: EditorField, to section: EventSection, _ path: JSONPath, person: Int
  ) {
    let name = typed.field.text
    let members = event.value(of: .member(section, path))?.objectValue ?? JSONObject()
    guard members[name] == nil else { return refuse(typed, "there is one of that name already") }
    let target = EventField.member(section, path.appending(.key(name)))
    record(person: person)
    event.set("", of: target)
    refresh(on: target)
    field = EditorField(target, value: "", draft: nil)
    // Naming it and giving it a value is one step.
    isFieldRecorded = true
  }

  private mutating func renameMember(
    _ typed: EditorField, _ section: EventSection, _ path: JSONPath, person: Int
  ) {
    let name = typed.field.text
    let parent = JSONPath(Array(path.steps.dropLast()))
    let members = event.value(of: .member(section, parent))?.objectValue ?? JSONObject()
    guard case .key(let old)? = path.steps.last, !old.isExactly(name) else { return leaveField() }
    guard members[name] == nil else { return refuse(typed, "there is one of that name already") }
    record(person: person)
    event.rename((section, path), to: name)
    leaveField()
    refresh(on: .member(section, parent.appending(.key(name))))
  }

  private mutating func refuse(_ typed: EditorField, _ why: String) {
    var typed = typed
    typed.problem = why
    field = typed
  }

  // MARK: Changes by one key

  private mutating func step(_ step: Int, person: Int, personCount: Int) -> Outcome {
    switch selected.field {
    case .type:
      let all = EventType.allCases
      let place = all.firstIndex(of: event.type) ?? 0
      let next = all[(place + step + all.count) % all.count]
      change(.string(next.rawValue), of: .type, person: person)
      return .stays
    case .person:
      guard personCount > 1 else { return .warns("The session has one person: i creates more") }
      record(person: person)
      return .uses(person: (person + step + personCount) % personCount)
    default: return .stays
    }
  }

  private mutating func flip(person: Int, personCount: Int) -> Outcome {
    if case .bool(let flag)? = selected.value {
      change(.bool(!flag), of: selected.field, person: person)
      return .stays
    }
    switch selected.field {
    case .type, .person: return step(1, person: person, personCount: personCount)
    default: return .warns("Space flips what is true or false; enter edits this")
    }
  }

  /// Adds a member beside the cursor, or in what the cursor is on.
  private mutating func add(person: Int) -> Outcome {
    var (section, path) = selected.field.place ?? (event.mainSection, JSONPath())
    if !path.steps.isEmpty, !(selected.value?.isContainer ?? false) {
      path.steps.removeLast()
    }
    guard case .array(let elements)? = event.value(of: .member(section, path)) else {
      begin(EditorField(naming: .newName(section, path)))
      return .stays
    }
    let target = EventField.member(section, path.appending(.index(elements.count)))
    record(person: person)
    event.set("", of: target)
    refresh(on: target)
    field = EditorField(target, value: "", draft: nil)
    isFieldRecorded = true
    return .stays
  }

  private mutating func remove(person: Int) -> Outcome {
    let row = selected
    guard case .member(_, let path) = row.field else {
      return .warns("This part of the event stays; enter edits it")
    }
    guard let value = row.value else { return .warns("There is nothing to remove") }
    record(person: person)
    drafts[row.field] = nil
    event.set(nil, of: row.field)
    refresh(on: nil)
    let what = path.steps.last.map { "\(Self.name(of: $0))" } ?? "all of it"
    return value.isContainer ? .notes("Removed \(what): u brings it back") : .stays
  }

  private mutating func startRename() -> Outcome {
    guard case .member(let section, let path) = selected.field,
      case .key(let key)? = path.steps.last,
      selected.value != nil
    else { return .warns("Only members of an object have names that can change") }
    guard key.utf8.count <= EditorField.limit else {
      return .warns("Too long for one line: E edits it in your editor")
    }
    begin(EditorField(naming: .rename(section, path), text: key))
    return .stays
  }

  /// The value becomes one of the next kind.
  private mutating func turn(person: Int) -> Outcome {
    let row = selected
    guard case .member(_, let path) = row.field, !path.steps.isEmpty, let value = row.value else {
      return .warns("This part of the event has one kind")
    }
    let start = turning.flatMap { $0.field == row.field ? $0.value : nil } ?? value
    let kind = ValueKind(value).next
    change(kind.converted(start), of: row.field, person: person)
    turning = Turning(field: row.field, value: start)
    return .stays
  }

  /// Gives a field a value, as a step that can be taken back.
  mutating func change(_ value: JSONValue?, of target: EventField, person: Int) {
    record(person: person)
    drafts[target] = nil
    event.set(value, of: target)
    refresh(on: target)
  }

  /// Replaces the whole event, as a step that can be taken back.
  mutating func replace(with event: EventTemplate, person: Int) {
    record(person: person)
    leaveField()
    drafts = [:]
    self.event = event
    refresh(on: nil)
  }

  /// The workspace has the event as `original` now.
  mutating func rebase(on original: EventTemplate) { self.original = original }

  /// Gives the line that is typed up.
  mutating func endTyping() { leaveField() }

  /// Lets pasted text into the line that is typed.
  mutating func insert(_ text: String, person: Int) -> Outcome {
    guard var typed = field else { return .stays }
    typed.field.insert(text)
    return take(typed, person: person)
  }

  // MARK: Steps

  private mutating func record(person: Int) {
    history.record(
      EditorHistory.Step(event: event, drafts: drafts, person: person, row: cursor.selected),
      size: rows.count)
  }

  private mutating func undo(person: Int) -> Outcome {
    guard let step = history.undo(from: now(person)) else { return .warns("Nothing to undo") }
    return go(to: step, person: person)
  }

  private mutating func redo(person: Int) -> Outcome {
    guard let step = history.redo(from: now(person)) else { return .warns("Nothing to redo") }
    return go(to: step, person: person)
  }

  private func now(_ person: Int) -> EditorHistory.Step {
    EditorHistory.Step(event: event, drafts: drafts, person: person, row: cursor.selected)
  }

  private mutating func go(to step: EditorHistory.Step, person: Int) -> Outcome {
    event = step.event
    drafts = step.drafts
    cursor.selected = step.row
    refresh(on: nil)
    return step.person == person ? .stays : .uses(person: step.person)
  }

  /// The rows are those of the event again; the cursor goes to `target`, or stays in its place.
  private mutating func refresh(on target: EventField?) {
    rows = EditorRows.rows(of: event)
    if let target, rows.indices.contains(cursor.selected), rows[cursor.selected].field == target {
      return
    }
    let row = target.flatMap { target in rows.firstIndex { $0.field == target } }
    cursor.selected = max(0, min(row ?? cursor.selected, rows.count - 1))
  }

  private static func name(of step: JSONPath.Step) -> String {
    switch step {
    case .key(let key): EditorOverlay.clipped(key, to: 40)
    case .index(let index): "\(index)"
    }
  }

  /// The beginning of a text that may be of any length.
  static func clipped(_ text: String, to count: Int) -> String {
    guard text.utf8.count > count else { return text }
    let scalars = text.unicodeScalars.prefix(count)
    return String(scalars) + (scalars.endIndex < text.unicodeScalars.endIndex ? "…" : "")
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

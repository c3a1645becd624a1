import Segment
import Terminal

/// The line that is typed.
extension EditorOverlay {
  /// Begins to type at the row under the cursor.
  mutating func enter(person: Int, personCount: Int) -> Outcome {
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

  mutating func begin(_ typed: EditorField) {
    field = typed
  }

  mutating func leaveField() {
    field = nil
  }

  /// What is typed is used as far as it can be; what cannot is kept.
  mutating func take(_ typed: EditorField, person: Int) -> Outcome {
    var typed = typed
    typed.problem = nil
    if case .value(let target) = typed.purpose {
      switch typed.result {
      case .success(let value):
        if event.value(of: target) != value {
          if !typed.isRecorded { record(person: person) }
          typed.isRecorded = true
          drafts.dropAll(in: target)
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
  mutating func finish(_ typed: EditorField, person: Int) -> Outcome {
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
  func isEmptyNameAllowed(_ typed: EditorField) -> Bool {
    guard case .rename(_, let path) = typed.purpose, case .key(let key)? = path.steps.last else {
      return false
    }
    return key.isExactly(typed.field.text)
  }

  mutating func addMember(
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
    field?.isRecorded = true
  }

  mutating func renameMember(
    _ typed: EditorField, _ section: EventSection, _ path: JSONPath, person: Int
  ) {
    let name = typed.field.text
    let parent = JSONPath(Array(path.steps.dropLast()))
    let members = event.value(of: .member(section, parent))?.objectValue ?? JSONObject()
    guard case .key(let old)? = path.steps.last, !old.isExactly(name) else { return leaveField() }
    guard members[name] == nil else { return refuse(typed, "there is one of that name already") }
    record(person: person)
    drafts.rename((section, path), to: name)
    event.rename((section, path), to: name)
    leaveField()
    refresh(on: .member(section, parent.appending(.key(name))))
  }

  mutating func refuse(_ typed: EditorField, _ why: String) {
    var typed = typed
    typed.problem = why
    field = typed
  }

  /// Gives the line that is typed up.
  mutating func endTyping() { leaveField() }

  /// Lets pasted text into the line that is typed.
  mutating func insert(_ text: String, person: Int) -> Outcome {
    guard var typed = field else { return .stays }
    typed.field.insert(text)
    return take(typed, person: person)
  }
}

import Iterate
import Segment

/// Changes by one key.
extension EditorOverlay {
  mutating func step(_ step: Int, person: Int, personCount: Int) -> Outcome {
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

  mutating func flip(person: Int, personCount: Int) -> Outcome {
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
  mutating func add(person: Int) -> Outcome {
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
    field?.isRecorded = true
    return .stays
  }

  mutating func remove(person: Int) -> Outcome {
    let row = selected
    guard case .member(_, let path) = row.field else {
      return .warns("This part of the event stays; enter edits it")
    }
    guard let value = row.value else { return .warns("There is nothing to remove") }
    record(person: person)
    drafts.remove(row.field)
    event.set(nil, of: row.field)
    refresh(on: nil)
    let what = path.steps.last.map { "\(Self.name(of: $0))" } ?? "all of it"
    return value.isContainer ? .notes("Removed \(what): u brings it back") : .stays
  }

  mutating func startRename() -> Outcome {
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
  mutating func turn(person: Int) -> Outcome {
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
    drafts.dropAll(in: target)
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

  private static func name(of step: JSONPath.Step) -> String {
    switch step {
    case .key(let key): key.clipped(to: 40)
    case .index(let index): "\(index)"
    }
  }
}

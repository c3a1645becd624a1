import Iterate
import Segment
import Terminal

extension State {
  /// Takes pasted text for the editor: into the line that is typed, else JSON for the row, for the
  /// properties or for the whole event.
  mutating func paste(_ text: String, into editor: EditorOverlay) -> [Effect] {
    var editor = editor
    if let field = editor.field {
      guard field.field.text.utf8.count + text.utf8.count > EditorField.limit else {
        _ = editor.insert(text, person: persons.current)
        keep(editor)
        return []
      }
      guard case .value = field.purpose else {
        show(warning: "Too long for a name: at most \(EditorField.limit) bytes")
        return []
      }
      // Too long for a line: it becomes the value as it stands.
      let typed = field.field
      editor.endTyping()
      return paste(
        value: typed.text.prefix(typed.cursor) + text + typed.text.dropFirst(typed.cursor),
        into: editor)
    }
    if let command = PastedCurl(text.trimmingSpace) {
      return paste(command, into: editor)
    }
    do throws(JSONSyntaxError) {
      let json = try JSONValue.parse(text.trimmingSpace)
      if case .object(let object) = json { return paste(object, into: editor) }
      return paste(json, at: editor.selected.field, into: editor)
    } catch {
      let first = text.trimmingSpace.first
      if first == "{" || first == "[" {
        // Taking half an object for a text would hide the mistake.
        show(
          warning: "Not JSON, line \(error.line), column \(error.column): \(error.message). "
            + "Nothing was changed")
        return []
      }
      return paste(.string(text), at: editor.selected.field, into: editor)
    }
  }

  /// A text becomes the value of the row: JSON if it is that.
  private mutating func paste(value text: String, into editor: EditorOverlay) -> [Effect] {
    let value = (try? JSONValue.parse(text)) ?? .string(text)
    return paste(value, at: editor.selected.field, into: editor)
  }

  private mutating func paste(_ command: PastedCurl, into editor: EditorOverlay) -> [Effect] {
    guard let body = command.body else {
      show(
        warning: command.readsFile
          ? "The curl command sends a file, which is not read: paste what is in it"
          : "The curl command sends no data (-d)")
      return []
    }
    do throws(JSONSyntaxError) {
      guard case .object(let object) = try JSONValue.parse(body) else {
        show(warning: "What the curl command sends is no JSON object")
        return []
      }
      return paste(object, into: editor)
    } catch {
      show(
        warning: "What the curl command sends is not JSON, line \(error.line), "
          + "column \(error.column): \(error.message)")
      return []
    }
  }

  /// An object is a whole event, a batch of them, a section, or the properties.
  private mutating func paste(_ object: JSONObject, into editor: EditorOverlay) -> [Effect] {
    if case .array(let batch)? = object["batch"], case .object(let first)? = batch.first,
      PastedEvent.isEvent(first)
    {
      return paste(event: first, more: batch.count - 1, into: editor)
    }
    if PastedEvent.isEvent(object) { return paste(event: object, more: 0, into: editor) }
    let row = editor.selected
    switch row.field {
    case .member(let section, let path)
    where section != editor.event.mainSection && path.steps.isEmpty
      || !path.steps.isEmpty && row.value?.objectValue != nil:
      return paste(.object(object), at: row.field, into: editor)
    default:
      return paste(
        .object(object), at: .member(editor.event.mainSection, JSONPath()), into: editor)
    }
  }

  private mutating func paste(
    event object: JSONObject, more: Int, into editor: EditorOverlay
  ) -> [Effect] {
    var editor = editor
    let pasted: PastedEvent
    do throws(PastedEvent.Problem) {
      pasted = try PastedEvent(object, name: editor.event.name)
    } catch {
      show(warning: "The pasted event is not used: \(error.what)")
      return []
    }
    editor.replace(with: pasted.template, person: persons.current)
    keep(editor)
    let person = take(personOf: pasted)
    var facts = ["\(pasted.template.type.rawValue) \(Self.shortened(pasted.template.name))"]
    if let person { facts.append(person) }
    if more > 0 { facts.append("the first of \(more + 1) events") }
    show(note: "Pasted: \(facts.joined(separator: ", ")); u undoes it")
    if !pasted.omitted.isEmpty {
      let names = pasted.omitted.prefix(20).map(Self.shortened).joined(separator: ", ")
      add(.note, "Left out of the pasted event, since it is made anew: \(names)")
    }
    return person == nil ? [] : recalled
  }

  /// The person that an event from outside names fires from now on: the known one as it is, else a
  /// new one.
  ///
  /// - Returns: who, in words; `nil` when it names none.
  mutating func take(personOf pasted: PastedEvent) -> String? {
    guard let userID = pasted.userID else { return nil }
    if let index = persons.index(ofUser: userID) {
      use(personAt: index)
      return "person \(Self.shortened(userID))"
    }
    persons.add(Person(userID: userID, traits: pasted.traits ?? JSONObject()), named: userID)
    use(personAt: persons.all.count - 1)
    return "person \(Self.shortened(userID)), who is not in the workspace"
  }

  private mutating func paste(
    _ value: JSONValue, at field: EventField, into editor: EditorOverlay
  ) -> [Effect] {
    var editor = editor
    var value = value
    switch field {
    case .rest, .person:
      show(warning: "Nothing can be pasted here: go to a property")
      return []
    case .type:
      guard value.stringValue.flatMap({ EventType(rawValue: $0.trimmingSpace) }) != nil else {
        show(
          warning: "The type is one of "
            + EventType.allCases.map(\.rawValue).joined(separator: ", "))
        return []
      }
      value = .string(value.stringValue?.trimmingSpace ?? "")
    case .name, .groupID, .previousID:
      let text = TextField(value.stringValue?.trimmingSpace ?? value.text).text
      guard !text.isEmpty else {
        show(warning: "A name is needed")
        return []
      }
      guard text.utf8.count <= EditorField.limit else {
        show(warning: "Too long for a name: at most \(EditorField.limit) bytes")
        return []
      }
      value = .string(text)
    case .member(_, let path) where path.steps.isEmpty:
      guard value.objectValue != nil else {
        show(warning: "This part must be an object: {\"name\": value}")
        return []
      }
    case .member: break
    }
    editor.change(value, of: field, person: persons.current)
    keep(editor)
    show(note: "Pasted \(Self.words(for: value)); u undoes it")
    return []
  }

  private static func words(for value: JSONValue) -> String {
    switch value {
    case .object(let members): members.count == 1 ? "1 member" : "\(members.count) members"
    case .array(let elements): "a list of \(elements.count)"
    case .string(let text): "a text of \(text.utf8.count) bytes"
    case .number, .bool, .null: value.text.clipped(to: 40)
    }
  }
}

extension String {
  /// The text without spaces and line ends around it.
  fileprivate var trimmingSpace: String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
    let scalars = unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(scalars[...last])
  }
}

import Iterate
import Segment
import Terminal

/// The persons that can fire: to choose, create, edit and reset them.
public struct PersonsOverlay: Hashable, Sendable {
  /// The cursor in the list of persons.
  var cursor = ListCursor()
  /// The person whose traits are edited; `nil` while the list is shown.
  private(set) var edited: Int?
  /// The cursor in the edited person: the user id, then the traits.
  private(set) var fieldCursor = ListCursor()
  /// What is being typed.
  private(set) var prompt: PersonPrompt?

  /// Whether letters are text.
  var isTyping: Bool { prompt != nil }

  /// The person that is edited or under the cursor.
  var selected: Int { edited ?? cursor.selected }

  /// What changes about a person.
  enum Change: Hashable {
    case create(userID: String)
    case setUserID(String)
    /// A trait gets a value, or goes.
    case setTrait(String, JSONValue?)
    /// A trait becomes one of the next kind.
    case nextType(String)
    /// The person is again as the workspace has it.
    case revert
  }

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case chooses(Int)
    case resets(Int)
    case changes(Change, Int)
  }

  /// Pasted text goes where text is typed.
  mutating func insert(_ text: String) { prompt?.field.insert(text) }

  mutating func handle(_ press: KeyPress, persons: SessionPersons, screen: Size) -> Outcome {
    if let prompt { return answer(prompt, press) }
    // The workspace may have been read again, with fewer persons.
    guard let edited, persons.all.indices.contains(edited) else {
      self.edited = nil
      return listKey(press, persons: persons, screen: screen)
    }
    return fieldKey(press, person: persons.all[edited].person, screen: screen)
  }

  /// Brings the cursors back to what there is, after a change.
  mutating func settle(persons: SessionPersons) {
    cursor.selected = min(cursor.selected, persons.all.count - 1)
    guard persons.all.indices.contains(selected) else { return }
    let fields = Self.fieldCount(of: persons.all[selected].person)
    fieldCursor.select(fieldCursor.selected, rows: 1, count: fields)
  }

  private mutating func listKey(
    _ press: KeyPress, persons: SessionPersons, screen: Size
  ) -> Outcome {
    let index = cursor.selected
    switch press.key {
    case .escape, .character("q"), .character("i"): return .closes
    case .enter: return .chooses(index)
    case .character("e"), .right, .character("l"):
      edited = index
      fieldCursor = ListCursor()
    case .character("n"): prompt = PersonPrompt(.newUserID, text: "")
    case .character("x"): return .resets(index)
    case .character("u"): return .changes(.revert, index)
    default:
      if let motion = CursorMotion(overlayKey: press) {
        let count = persons.all.count
        cursor.move(motion, rows: Self.listRows(count: count, on: screen), count: count)
      }
    }
    return .stays
  }

  private mutating func fieldKey(_ press: KeyPress, person: Person, screen: Size) -> Outcome {
    let trait = fieldCursor.selected > 0 ? person.traits[safe: fieldCursor.selected - 1] : nil
    switch press.key {
    case .escape, .character("q"), .left, .character("h"): edited = nil
    case .enter, .character("e"):
      if let trait {
        prompt = PersonPrompt(
          .value(trait.key, TraitType(trait.value)), text: TraitText.text(of: trait.value))
      } else {
        prompt = PersonPrompt(.userID, text: person.userID ?? "")
      }
    case .character("a"): prompt = PersonPrompt(.newTrait, text: "")
    case .character("t"):
      if let trait { return .changes(.nextType(trait.key), selected) }
    case .character("d"), .delete:
      if let trait { return .changes(.setTrait(trait.key, nil), selected) }
    case .character("u"): return .changes(.revert, selected)
    default:
      if let motion = CursorMotion(overlayKey: press) {
        let count = Self.fieldCount(of: person)
        fieldCursor.move(motion, rows: Self.listRows(count: count, on: screen), count: count)
      }
    }
    return .stays
  }

  private mutating func answer(_ prompt: PersonPrompt, _ press: KeyPress) -> Outcome {
    switch press.key {
    case .escape:
      self.prompt = nil
    case .enter:
      switch prompt.answer() {
      case .accepted(let change):
        self.prompt = nil
        return .changes(change, selected)
      case .continued(let next): self.prompt = next
      case .refused(let failure): self.prompt?.problem = failure
      }
    default:
      self.prompt?.field.handle(press)
      self.prompt?.problem = nil
    }
    return .stays
  }

  /// The rows of an edited person: the user id and the traits.
  static func fieldCount(of person: Person) -> Int { 1 + person.traits.count }
}

extension JSONObject {
  /// The member at a place, if there is one.
  fileprivate subscript(safe place: Int) -> Member? {
    indices.contains(place) ? self[place] : nil
  }
}

import Iterate
import Segment
import Terminal

extension State {
  /// Shows the persons, the one in use under the cursor.
  mutating func openPersons() {
    var list = PersonsOverlay()
    list.cursor.selected = persons.current
    overlay = .persons(list)
  }

  /// Fires as another person from now on.
  mutating func use(personAt index: Int) {
    guard persons.all.indices.contains(index) else { return }
    persons.current = index
    person = persons.all[index].person
  }

  /// Takes a key for the persons.
  mutating func key(
    _ press: KeyPress, for overlay: PersonsOverlay, at moment: Moment
  ) -> [Effect] {
    var list = overlay
    let outcome = list.handle(press, persons: persons, screen: size)
    self.overlay = .persons(list)
    switch outcome {
    case .stays: return []
    case .closes:
      self.overlay = nil
      return []
    case .chooses(let index):
      use(personAt: index)
      self.overlay = nil
      show(note: "Firing as \(person.label)")
      return recalled
    case .resets(let index):
      return reset(personAt: index, at: moment)
    case .changes(let change, let index):
      apply(change, to: index, at: moment)
      if case .create = change { list.cursor.selected = persons.current }
      list.settle(persons: persons)
      self.overlay = .persons(list)
      switch change {
      case .create, .setUserID: return recalled
      case .setTrait, .nextType, .revert: return []
      }
    }
  }

  /// What is remembered of a new person at the host in use is looked up, so that Iterate does not get
  /// a second one.
  var recalled: [Effect] {
    guard !usesSimulator, case .ready(let access) = connection, let key = sessionKey,
      sessions[key] == nil
    else { return [] }
    return [.recallSessions(access, persons: [person])]
  }

  private mutating func apply(
    _ change: PersonsOverlay.Change, to index: Int, at moment: Moment
  ) {
    switch change {
    case .create(let userID):
      persons.add(Person(userID: userID.isEmpty ? nil : userID), named: userID)
      use(personAt: persons.all.count - 1)
      show(note: "Firing as \(person.label), a new person")
    case .setUserID(let userID):
      persons.change(at: index) { $0.userID = userID.isEmpty ? nil : userID }
    case .setTrait(let name, let value): persons.change(at: index) { $0.traits[name] = value }
    case .nextType(let name):
      persons.change(at: index) { person in
        guard let value = person.traits[name] else { return }
        let types = TraitType.editable
        let place = types.firstIndex(of: TraitType(value)) ?? types.count - 1
        person.traits[name] = TraitText.converted(
          value, to: types[(place + 1) % types.count], now: moment.now)
      }
    case .revert:
      guard persons.all.indices.contains(index) else { return }
      persons.revert(at: index)
    }
    if index == persons.current { use(personAt: index) }
  }

  /// What is to be warned of in a person's traits.
  func traitWarnings(of entry: SessionPersons.Entry) -> [TraitWarning] {
    let sent = records.last { record in
      record.person.userID == entry.person.userID && !record.firing.exchanges.isEmpty
    }
    return TraitWarning.found(
      in: entry.person.traits, workspace: entry.original?.traits, lastSent: sent?.person.traits)
  }

  /// What is remembered of a person at the host in use; `nil` while the key is not known.
  func session(of person: Person) -> PersonSession? {
    access(of: profile).flatMap { sessions[SessionKey(access: $0, person: person)] }
  }

  private mutating func reset(personAt index: Int, at moment: Moment) -> [Effect] {
    guard persons.all.indices.contains(index) else { return [] }
    return reset(persons.all[index].person, at: moment)
  }
}

import Iterate
import Segment
import Terminal

extension State {
  /// Does what was asked for by name, or says which name was probably meant.
  mutating func carryOut(_ order: Order, at moment: Moment) -> [Effect] {
    switch order {
    case .select(let name):
      _ = goToEvent(name)
      return []
    case .fire(let name):
      guard goToEvent(name) else { return [] }
      // The plan is of the event that was selected before.
      followSelection(at: moment)
      return perform(.eventFire, at: moment)
    case .switchPreview(let isOn):
      if (preview != .off) == isOn {
        show(note: isOn ? "Preview is on already" : "Preview is off already")
      } else {
        togglePreview()
      }
      return []
    case .preview(let name):
      previewSurvey(called: name)
      return []
    case .person(let name): return usePerson(called: name)
    case .profile(let name): return useProfile(called: name)
    case .client(let persona):
      use(persona)
      return []
    case .switchDryRun(let isOn):
      if isDryRun == isOn {
        show(note: isOn ? "Dry run is on already" : "Dry run is off already")
      } else {
        toggleDryRun()
      }
      return []
    case .steer(let order):
      guard steeredSimulator != nil else {
        show(warning: "Firings do not go to the built-in simulator: there is nothing to steer")
        return []
      }
      return steer(order)
    }
  }

  /// The names that can be fired: the templates', then those that surveys target without one.
  var eventNames: [String] {
    var seen: Set<ExactText> = []
    return (workspace.events.map(\.name) + workspace.surveys.flatMap(\.events))
      .filter { seen.insert(ExactText($0)).inserted }
  }

  /// Brings the cursor to the event of exactly this name, or says which was probably meant.
  ///
  /// - Returns: whether there is one.
  private mutating func goToEvent(_ name: String) -> Bool {
    let names = eventNames
    switch NameMatch(name, among: names, ignoresCase: false) {
    case .found, .ambiguous: break
    case .missing(let near):
      show(
        warning: NameMatch.sentence(noSuch: "event", name, near: near, among: names))
      return false
    }
    let before = selectedIdentity
    if selectEvent(name) { return true }
    // Only the survey that targets it lists an event without a template.
    if let survey = workspace.surveys(targeting: name).first {
      select(survey, event: name)
      return selectedEvent?.name.isExactly(name) ?? false
    }
    settleLists(event: before)
    return false
  }

  private mutating func previewSurvey(called name: String) {
    if let index = workspace.surveys.firstIndex(where: { $0.id.lowercased() == name.lowercased() })
    {
      return previewSurvey(at: index)
    }
    let names = workspace.surveys.map(\.name)
    switch NameMatch(name, among: names, ignoresCase: true) {
    case .found(let index): previewSurvey(at: index)
    case .ambiguous(let indexes):
      let ids = indexes.map { workspace.surveys[$0].id }.joined(separator: ", ")
      show(warning: "Several surveys are called \"\(name)\": say which by its id, \(ids)")
    case .missing(let near):
      show(warning: NameMatch.sentence(noSuch: "survey", name, near: near, among: names))
    }
  }

  private mutating func previewSurvey(at index: Int) {
    let event = selectedIdentity
    surveys.filter = ListFilter()
    surveys.settle(
      on: workspace.surveys[index].id, rows: layout.rows(of: .surveys), surveys: workspace.surveys)
    settleLists(event: event)
    previewSelectedSurvey()
  }

  private mutating func usePerson(called name: String) -> [Effect] {
    let names = persons.all.map(\.name)
    let users = persons.all.map { $0.person.userID ?? "" }
    var match = NameMatch(name, among: names, ignoresCase: true)
    if case .missing = match, let index = persons.index(ofUser: name) { match = .found(index) }
    switch match {
    case .found(let index):
      use(personAt: index)
      show(note: "Firing as \(person.label)")
      return recalled
    case .ambiguous(let indexes):
      let ids = indexes.map { users[$0] }.joined(separator: ", ")
      show(warning: "Several persons are called \"\(name)\": say which by the user id, \(ids)")
    case .missing:
      let all = names + users.filter { !$0.isEmpty }
      let near = NameDistance.nearest(to: name, among: all)
      show(warning: NameMatch.sentence(noSuch: "person", name, near: near, among: names))
    }
    return []
  }

  private mutating func useProfile(called name: String) -> [Effect] {
    let names = workspace.profiles.map(\.name)
    switch NameMatch(name, among: names, ignoresCase: true) {
    case .found(let index): return chooseProfile(workspace.profiles[index])
    case .ambiguous:
      show(warning: "Several profiles are called \"\(name)\": give them names of their own")
    case .missing(let near):
      show(warning: NameMatch.sentence(noSuch: "profile", name, near: near, among: names))
    }
    return []
  }
}

import Iterate
import Segment
import Terminal

extension State {
  /// Examines the names and shows what is found.
  mutating func openNames() {
    overlay = .names(NamesOverlay(findings: nameFindings))
  }

  /// What there is to say of the names, the worst first.
  var nameFindings: [NameFinding] {
    let fired = records.flatMap { record in
      [record.eventName] + record.firing.plan.eventNames.compactMap { $0?.stringValue }
    }
    return NameClinic(
      workspace: sessionWorkspace, subscriptions: subscriptions.current, fired: fired
    ).findings()
  }

  /// Takes a key for the names.
  mutating func key(_ press: KeyPress, for names: NamesOverlay) {
    var names = names
    let outcome = names.handle(press, screen: size)
    overlay = .names(names)
    switch outcome {
    case .stays: break
    case .closes: overlay = nil
    case .goes(let finding):
      overlay = nil
      go(to: finding)
    }
  }

  /// Goes to the survey that a finding is about, else to the event.
  private mutating func go(to finding: NameFinding) {
    for place in finding.places {
      switch place {
      case .survey(let id, _):
        guard let survey = workspace.surveys.first(where: { $0.id.isExactly(id) }) else { continue }
        select(survey, event: finding.names.first)
        focus = .surveys
        return
      case .template(let name), .firing(let name):
        guard selectEvent(name) else { continue }
        focus = .events
        return
      case .subscription(let name, _):
        var list = SubscriptionsOverlay()
        list.cursor.selected = subscriptions.current.firstIndex { $0.name == name } ?? 0
        overlay = .subscriptions(list)
        return
      }
    }
  }
}

extension State {
  /// Brings the cursor to a survey and, in the events, to an event or the first it waits for.
  mutating func select(_ survey: Survey, event name: String? = nil) {
    surveys.filter = ListFilter()
    events.filter = ListFilter()
    surveys.settle(on: survey.id, rows: layout.rows(of: .surveys), surveys: workspace.surveys)
    let event = (name ?? survey.events.first).map {
      identity(ofEvent: $0) ?? targets.template(named: $0).identity
    }
    events.settle(on: event, rows: layout.rows(of: .events), source: eventSource)
  }

  /// Brings the cursor to the event of exactly this name, if the list of events has it.
  ///
  /// - Returns: whether it has.
  mutating func selectEvent(_ name: String) -> Bool {
    guard let event = identity(ofEvent: name) else { return false }
    return selectEvent(event)
  }

  /// Brings the cursor to the event that the workspace knows as `identity`, if the list has it.
  mutating func selectEvent(_ identity: EventIdentity) -> Bool {
    events.filter = ListFilter()
    events.settle(on: identity, rows: layout.rows(of: .events), source: eventSource)
    return selectedIdentity == identity
  }

  /// What the workspace knows the event as that is called `name` now.
  private func identity(ofEvent name: String) -> EventIdentity? {
    EventsPane.items(of: eventSource).first { $0.template.name.isExactly(name) }?.original.identity
  }
}

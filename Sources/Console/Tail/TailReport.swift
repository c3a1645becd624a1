import Iterate
import Segment

/// Something the tail tells when it is asked.
enum TailReport: Hashable {
  /// Surveys and events.
  case workspace
  case surveys
  case events
  case persons
  case profiles
  case subscriptions
  case names
  case simulator
  /// Where firings go, as whom, and what is in flight.
  case status
  /// Every gate of what was fired last, else of what would be.
  case ladder
  /// What came of what was fired last.
  case firing
  /// Every gate of the selected event before it is fired, or of the event of a name.
  case prediction
  case predictionOf(String)
  /// The link to the selected event, or to the event of a name.
  case link
  case linkTo(String)
  /// The selected event fired four ways, or the event of a name.
  case comparison
  case comparisonOf(String)
  /// How the tail is used.
  case help

  /// The event that has to be selected first.
  var event: String? {
    switch self {
    case .predictionOf(let name), .linkTo(let name), .comparisonOf(let name): name
    default: nil
    }
  }

  /// The lines that tell it.
  func lines(of state: State, at moment: Moment) -> [String] {
    switch self {
    case .workspace: Self.surveys(state) + Self.events(state)
    case .surveys: Self.surveys(state)
    case .events: Self.events(state)
    case .persons: Self.persons(state)
    case .profiles: Self.profiles(state)
    case .subscriptions: Self.subscriptions(state)
    case .names: Self.names(state)
    case .simulator: Self.simulator(state)
    case .status: [Self.status(state)]
    case .ladder: Self.ladder(state)
    case .firing: Self.firing(state)
    case .prediction, .predictionOf: Self.prediction(state)
    case .link, .linkTo: Self.link(state)
    case .comparison, .comparisonOf: Self.comparison(state, at: moment)
    case .help: TailHelp.lines
    }
  }

  // MARK: What there is

  private static func surveys(_ state: State) -> [String] {
    let surveys = state.workspace.surveys.map { survey in
      let events = survey.events.isEmpty ? "no event" : survey.events.joined(separator: ", ")
      let preview = survey.id == state.previewedSurvey?.id ? ", previewed" : ""
      return "Survey \(survey.name), \(survey.status.rawValue), \(survey.platform.rawValue), "
        + "targets \(events)\(preview)"
    }
    return surveys.isEmpty ? ["There are no surveys: add some under surveys:"] : surveys
  }

  private static func events(_ state: State) -> [String] {
    let names = state.eventNames
    guard !names.isEmpty else { return ["There are no events: add some under events:"] }
    return names.map { name in
      let template = state.targets.template(named: name)
      let type = template.type == .track ? "" : ", a \(template.type.rawValue) call"
      let count = state.targets.surveys(targeting: name)
      let targeted =
        count == 0 ? "no survey" : count == 1 ? "1 survey" : "\(count) surveys"
      let fired = state.events.fired.contains(ExactText(name)) ? "" : ", never fired"
      return "Event \(name)\(type), targeted by \(targeted)\(fired)"
    }
  }

  private static func persons(_ state: State) -> [String] {
    state.persons.all.enumerated().map { index, entry in
      let mark = index == state.persons.current ? ", fires now" : ""
      let traits = state.redactor.redact(.object(entry.person.traits)).text
      return "Person \(entry.name), \(entry.person.label), traits \(traits)\(mark)"
    }
  }

  private static func profiles(_ state: State) -> [String] {
    state.workspace.profiles.map { profile in
      let mark = profile == state.profile ? ", in use" : ""
      let protection = profile.isProtected ? ", protected" : ""
      return "Profile \(profile.name), \(State.place(of: profile))\(protection)\(mark)"
    }
  }

  private static func names(_ state: State) -> [String] {
    let findings = state.nameFindings
    guard !findings.isEmpty else { return ["Every name fits."] }
    return findings.map { "Name, \($0.severity.rawValue): \($0.sentence) \($0.remedy)" }
  }

  private static func subscriptions(_ state: State) -> [String] {
    let event = state.selectedEvent?.name ?? "no event"
    return state.subscriptions.current.enumerated().map { index, subscription in
      let outcome = state.shownOutcome(of: index).map { sentence(of: $0) } ?? "not asked"
      let hints = (state.lints[subscription] ?? []).map { " Hint: \($0.explanation)" }.joined()
      return "Subscription \(subscription.name), \(subscription.isEnabled ? "on" : "off"), "
        + "for \(event): \(outcome)\(hints)"
    }
  }

  private static func sentence(of outcome: SubscriptionOutcome) -> String {
    switch outcome.result {
    case .matched: "matched."
    case .notMatched(let reason): "not matched. \(reason)"
    case .disabled: "switched off."
    case .unknownAction: "there is no action \(outcome.subscription.action)."
    case .silenced(let earlier): "not run, as \(earlier) failed before it."
    case .failed(let failure): "failed. \(failure.messages.joined(separator: " "))"
    }
  }

  private static func simulator(_ state: State) -> [String] {
    guard let overview = state.steeredSimulator else {
      return ["Firings do not go to the built-in simulator."]
    }
    let time = overview.clock.time(at: state.now).iso8601
    let offset = overview.clock.offsetInWords.map { ", \($0)" } ?? ""
    let faults = overview.faults.settings.map(\.text).joined(separator: ", ")
    return [
      "Simulator's clock: \(time)\(offset)",
      "Simulator's faults: \(faults.isEmpty ? "none" : faults)",
      "Simulator's persons: \(overview.personCount)",
    ]
  }

  private static func status(_ state: State) -> String {
    let preview = HeaderBar.preview(of: state)
    let inFlight = state.pending.isEmpty ? "nothing in flight" : "\(state.pending.count) in flight"
    let event = state.selectedEvent.map { "event \($0.name)" } ?? "no event"
    let facts: [String?] = [
      state.mode.title, "profile \(state.profileName)", state.hostLabel,
      "person \(state.person.label)", "client \(state.persona.title)", preview, event, inFlight,
      state.simulatorNotice.map { "simulator: \($0)" }, state.workspaceProblem.map(\.what),
    ]
    return facts.compactMap(\.self).joined(separator: ", ")
  }
}

internal import Segment

/// What is worth knowing of a survey that is going to be displayed.
extension PersonaReader {
  /// Adds what the first trigger does that was perhaps not meant, and the triggers nobody looks at.
  ///
  /// A trigger that cannot be read at all is for the clients' own files.
  mutating func noteTriggers() {
    let beside = results?["triggers"]?.arrayValue ?? []
    let inside = surveyJSON?["triggers"]?.arrayValue ?? []
    let place = persona.triggerPlace(isBesideEmpty: beside.isEmpty)
    let (read, unread) = place == .results ? (beside, inside) : (inside, beside)
    let source = persona.displaySource
    if read.isEmpty, !unread.isEmpty {
      let other: Persona.TriggerPlace = place == .results ? .survey : .results
      add(
        "The trigger in \(other.rawValue) is not looked at, and \(place.rawValue) has none: the "
          + "survey is shown at once.", .warning, source: source)
    }
    if read.count > 1 {
      add(
        "Only the first of the \(read.count) triggers in \(place.rawValue) counts.", .note,
        source: source)
    }
    guard let first = read.first else { return }
    let type = first["type"]?.stringValue ?? ""
    let isWaitedFor = type == "seconds" || (persona == .web && ["exit", "scroll"].contains(type))
    if !isWaitedFor, type != "immediately" {
      add(
        "The trigger \"\(type)\" is not waited for: the survey is shown at once.", .warning,
        persona == .web ? .unknown : .certain, source: source)
    }
    if type == "seconds", first["options"]?["seconds"]?.doubleValue == nil, persona == .ios {
      add("The trigger has no seconds: they count as 0.", .warning, source: source)
    }
  }

  /// Adds that the device overrules the survey's appearance.
  mutating func noteAppearance() {
    guard let survey, persona.look(of: survey, in: situation).isOverruled
    else { return }
    add(
      "The survey asks to be light; the device is dark, and wins.", .note,
      source: persona.pageSource)
  }

  /// Adds what becomes of response properties where the app sets some as well, which no reply tells.
  mutating func noteProperties() {
    guard !eventTraits.isEmpty else { return }
    add(
      persona == .ios
        ? "An app that has set response properties of its own ignores event_traits for this survey."
        : "event_traits replace the app's own response properties of the same name.", .note,
      source: persona.displaySource)
  }

  /// Adds what happens while another survey is on screen, which no reply tells.
  mutating func noteSecondSurvey() {
    add(
      persona == .ios
        ? "While a survey or prompt is on screen, this one is refused."
        : "Whether another survey is on screen is not checked.", .note,
      source: persona.displaySource)
  }

  /// Adds that the page is fetched from another host than the reply.
  mutating func noteHost() {
    guard persona != .ios, HostName(url: situation.host)?.name != "iteratehq.com" else {
      return
    }
    add(
      "The page with the questions comes from \(Persona.defaultHost), whatever host was asked.",
      .note, source: persona.pageSource)
  }
}

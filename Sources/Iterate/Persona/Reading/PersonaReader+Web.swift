internal import Segment

/// The website's client, of which nothing is public: a reply in order is likely to be shown, and of
/// all others it is not known.
extension PersonaReader {
  mutating func readAsWeb() {
    grade = .likely
    let source = persona.replySource
    if let notJSON {
      isLost = true
      refuse("\(notJSON).", .likely, source: source)
      return
    }
    if !isSuccess {
      open("Whether the website's client reads a reply with status \(status) is not public.")
    }
    if hasErrors || legacyError != nil {
      open("Whether the website's client looks at errors is not public.")
    }
    guard let survey = surveyJSON else { return }
    if survey["id"]?.stringValue == nil {
      open("Whether the website's client shows a survey without an id is not public.")
    }
    noteTriggers()
    if results?["event_traits"]?.objectValue?.isEmpty == false {
      add(
        "What the website's client does with event_traits is not public.", .note, .unknown,
        source: source)
    }
  }

  private mutating func open(_ fact: String) {
    add(fact, .warning, .unknown, source: persona.replySource)
    guard refusal == nil else { return }
    refusal = fact
    isOpen = true
    grade = .unknown
  }
}

internal import Segment

/// The React Native SDK: it takes what it finds, and what it does not find is `undefined`.
extension PersonaReader {
  mutating func readAsReactNative() {
    let source = persona.replySource
    if !isSuccess {
      add("The status \(status) is ignored and the body read.", .note, source: source)
    }
    if let notJSON {
      lose(
        "\(notJSON): the promise is rejected, and an error logged to the console.", source: source)
      return
    }
    if hasErrors || legacyError != nil {
      let name = hasErrors ? "errors are" : "error is"
      let end = surveyJSON == nil ? "nothing is shown, and nobody is told." : "nobody is told."
      add("The \(name) ignored: \(end)", .warning, source: source)
    }
    guard let survey = surveyJSON else { return }
    for key in ["id", "company_id"] where survey[key]?.stringValue == nil {
      add(
        "results.survey.\(key) is missing: the page's address says undefined there.", .warning,
        source: persona.pageSource)
    }
    let first = results?["triggers"]?.arrayValue?.first
    if first?["type"] == "seconds", first?["options"] == nil || first?["options"] == .null {
      refuse(
        "The trigger has no options: reading its seconds is a TypeError inside a promise.",
        source: persona.displaySource)
    }
    noteSecondSurvey()
    noteTriggers()
    noteAppearance()
    for (name, value) in eventTraits {
      if value == .null {
        add(
          "event_traits.\(name) is null, and left out.", .note, .likely, source: persona.pageSource)
      } else if value.date != nil {
        add(
          "Whether event_traits.\(name) is sent as a date is not known.", .note, .unknown,
          source: persona.pageSource)
      }
    }
    noteProperties()
    noteHost()
  }
}

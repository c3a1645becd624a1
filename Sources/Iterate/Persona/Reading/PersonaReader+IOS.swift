internal import Segment

/// The iOS SDK: it decodes the whole reply strictly, whatever the status, or loses all of it.
extension PersonaReader {
  mutating func readAsIOS() {
    let source = persona.replySource
    if !isSuccess {
      add(
        "The status \(status) is ignored and the body read.", .note,
        source: "iOS SDK 1.6.2, API/Client.swift")
    }
    if let notJSON {
      lose("\(notJSON): a jsonDecoding error is printed and nothing shown.", source: source)
      return
    }
    for misfit in IOSDecoding.misfits(in: json ?? .null, limit: Self.limit) {
      lose("\(misfit.clause), so the whole reply is lost.", misfit.grade, source: source)
    }
    guard refusal == nil else { return }
    if let error = json?["error"]?.stringValue {
      lose("The error \"\(error)\" wins over the results: nothing is shown.", source: source)
      return
    }
    if hasErrors {
      let end = surveyJSON == nil ? "nothing is shown, and nobody is told." : "nobody is told."
      add("The errors are ignored: \(end)", .warning, source: source)
    }
    if let auth = results?["auth"], auth != .null, auth["token"] ?? .null == .null {
      grade = .likely
      add(
        "results.auth has no token: whether the SDK then loses the reply is not known.", .warning,
        .unknown, source: source)
    }
    guard surveyJSON != nil else { return }
    noteSecondSurvey()
    noteTriggers()
    noteAppearance()
    noteProperties()
    notePlus()
  }

  private mutating func notePlus() {
    let traits = results?["event_traits"]?.objectValue ?? [:]
    guard traits.values.contains(where: { $0.stringValue?.contains("+") == true }) else { return }
    add(
      "A plus sign in a response property is not encoded, and is read as a blank.", .warning,
      .likely, source: persona.pageSource)
  }
}

internal import Segment

/// The Android SDK: it looks at the status first, and lets gson fill in what is missing.
extension PersonaReader {
  mutating func readAsAndroid() {
    let source = persona.replySource
    guard isSuccess else {
      lose("The status \(status) is an error: the body is not read.", source: source)
      return
    }
    if let notJSON {
      lose("\(notJSON): an exception of gson is logged and nothing shown.", source: source)
      return
    }
    guard case .object? = json else {
      lose("The reply is no object: an exception of gson is logged.", .likely, source: source)
      return
    }
    guard let results, results != .null else {
      noResults()
      return
    }
    for misfit in GSONDecoding.misfits(in: results) {
      lose("\(misfit): gson gives up, and the whole reply is lost.", .likely, source: source)
    }
    guard refusal == nil else { return }
    if hasErrors || legacyError != nil {
      let name = hasErrors ? "errors are" : "error is"
      add("The reply has results, so its \(name) ignored.", .warning, source: source)
    }
    guard let survey = surveyJSON else { return }
    for key in ["id", "company_id"] where survey[key]?.stringValue == nil {
      add(
        "results.survey.\(key) is missing: gson may leave it null, and the page is not found.",
        .warning, .likely, source: "Android SDK 1.6.4, EmbedResults.kt")
    }
    readTrigger()
    noteSecondSurvey()
    noteTriggers()
    noteAppearance()
    notePropertyTypes()
    noteProperties()
    noteHost()
    add(
      "On Android 7.0 and below (API level 24) the SDK does nothing.", .note,
      source: persona.displaySource)
    add(
      "displayed is reported even when the survey could not be put on screen.", .note,
      source: persona.displaySource)
  }

  private mutating func noResults() {
    let source = persona.replySource
    if hasErrors {
      refuse("The errors are reported to the app's error handling.", source: source)
    } else if legacyError != nil {
      refuse("The error is reported to the app's error handling.", source: source)
    } else {
      refuse("The reply has no results.", source: source)
    }
    isLost = true
  }

  private mutating func readTrigger() {
    guard let first = results?["triggers"]?.arrayValue?.first, first["type"] == "seconds" else {
      return
    }
    let source = persona.displaySource
    guard let options = first["options"], options != .null else {
      refuse(
        "The trigger has no options: reading its seconds may crash the app.", .likely,
        source: source)
      return
    }
    if let seconds = options["seconds"], seconds != .null, seconds.integerValue == nil {
      lose("The trigger's seconds are no whole number: gson gives up.", .likely, source: source)
    }
  }

  private mutating func notePropertyTypes() {
    for (name, value) in eventTraits {
      switch value {
      case .number:
        add(
          "event_traits.\(name) becomes a Double, and is sent without a type as "
            + "\(parameter(name, value)).", .warning, .likely, source: persona.pageSource)
      case .null:
        add(
          "What becomes of event_traits.\(name), which is null, is not known.", .note, .unknown,
          source: persona.pageSource)
      case .object where value.date != nil:
        add(
          "event_traits.\(name) is a date, and is sent as a text: \(parameter(name, value)).",
          .warning, .likely, source: persona.pageSource)
      default: break
      }
    }
  }

  private func parameter(_ name: String, _ value: JSONValue) -> String {
    persona.property(name, value).summary
  }
}

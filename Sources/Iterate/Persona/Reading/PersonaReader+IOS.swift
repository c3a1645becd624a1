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
    for misfit in IOSDecoding.misfits(in: json ?? .null).prefix(Self.limit) {
      lose("\(misfit), so the whole reply is lost.", source: source)
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
    guard surveyJSON != nil else { return }
    if situation.isSurveyShowing {
      refuse(
        "A survey or prompt is on screen already, so this one is refused.",
        source: persona.displaySource)
    }
    noteTriggers()
    noteAppearance()
    noteProperties()
    notePlus()
  }

  private mutating func notePlus() {
    let traits = results?["event_traits"]?.objectValue ?? [:]
    let values = (situation.appProperties ?? traits).values
    guard values.contains(where: { $0.stringValue?.contains("+") == true }) else { return }
    add(
      "A plus sign in a response property is not encoded, and is read as a blank.", .warning,
      .likely, source: persona.pageSource)
  }
}

/// Where a reply does not have the types that the iOS SDK decodes it with.
///
/// - Source: `Models/Response.swift`, `Embed.swift` and `Survey.swift` of the iOS SDK 1.6.2.
enum IOSDecoding {
  /// What does not fit, each as a clause.
  static func misfits(in json: JSONValue) -> [String] {
    guard case .object = json else { return ["The reply is \(json.kindInWords), not an object"] }
    return errors(in: json) + results(in: json)
  }

  private static func errors(in json: JSONValue) -> [String] {
    var misfits: [String] = []
    if let error = json["error"], error != .null, error.stringValue == nil {
      misfits.append("error is \(error.kindInWords), not a text")
    }
    guard let errors = json["errors"], errors != .null else { return misfits }
    guard let entries = errors.arrayValue else {
      return misfits + ["errors is \(errors.kindInWords), not a list"]
    }
    for (index, entry) in entries.enumerated() {
      if entry["code"]?.integerValue == nil {
        misfits.append(lack("errors[\(index)].code", entry["code"], of: "a whole number"))
      }
      if entry["type"]?.stringValue == nil {
        misfits.append(lack("errors[\(index)].type", entry["type"], of: "a text"))
      }
    }
    return misfits
  }

  private static func results(in json: JSONValue) -> [String] {
    guard let results = json["results"], results != .null else { return [] }
    guard case .object = results else {
      return ["results is \(results.kindInWords), not an object"]
    }
    return survey(in: results) + eventTraits(in: results)
  }

  private static func survey(in results: JSONValue) -> [String] {
    guard let survey = results["survey"], survey != .null else { return [] }
    guard case .object = survey else {
      return ["results.survey is \(survey.kindInWords), not an object"]
    }
    let required = ["color", "company_id", "id"].filter { survey[$0]?.stringValue == nil }
    let optional = ["appearance", "color_dark", "primary_language"].filter { key in
      survey[key].map { $0 != .null && $0.stringValue == nil } ?? false
    }
    let texts = (required + optional).map { lack("results.survey.\($0)", survey[$0], of: "a text") }
    return texts + prompt(of: survey) + triggers(of: survey)
  }

  private static func prompt(of survey: JSONValue) -> [String] {
    guard let prompt = survey["prompt"], prompt != .null else { return [] }
    guard case .object = prompt else {
      return ["results.survey.prompt is \(prompt.kindInWords), not an object"]
    }
    return ["message", "button_text"].compactMap { key in
      guard let text = prompt[key], text != .null, text.stringValue == nil else { return nil }
      return lack("results.survey.prompt.\(key)", text, of: "a text")
    }
  }

  private static func triggers(of survey: JSONValue) -> [String] {
    guard let triggers = survey["triggers"], triggers != .null else { return [] }
    guard let entries = triggers.arrayValue else {
      return ["results.survey.triggers is \(triggers.kindInWords), not a list"]
    }
    return entries.enumerated().flatMap { index, entry -> [String] in
      var misfits: [String] = []
      let path = "results.survey.triggers[\(index)]"
      let type = entry["type"]?.stringValue
      if let type, !["immediately", "seconds"].contains(type) {
        misfits.append("\(path).type is \"\(type)\", which the SDK does not know")
      } else if type == nil {
        misfits.append(lack("\(path).type", entry["type"], of: "a text"))
      }
      if let options = entry["options"], options != .null {
        if let seconds = options["seconds"], seconds != .null, seconds.integerValue == nil {
          misfits.append(lack("\(path).options.seconds", seconds, of: "a whole number"))
        } else if options.objectValue == nil {
          misfits.append("\(path).options is \(options.kindInWords), not an object")
        }
      }
      return misfits
    }
  }

  private static func eventTraits(in results: JSONValue) -> [String] {
    guard let traits = results["event_traits"], traits != .null else { return [] }
    guard case .object(let members) = traits else {
      return ["results.event_traits is \(traits.kindInWords), not an object"]
    }
    return members.compactMap { name, value in
      switch value {
      case .string, .bool: nil
      case .number(let number) where Int(exactly: number.double) != nil: nil
      case .object where value.date.map({ Int(exactly: $0.double) != nil }) == true: nil
      default: "results.event_traits.\(name) is \(value.kindInWords), for which the SDK has no type"
      }
    }
  }

  private static func lack(_ path: String, _ value: JSONValue?, of type: String) -> String {
    guard let value, value != .null else { return "\(path) is missing" }
    return "\(path) is \(value.kindInWords), not \(type)"
  }
}

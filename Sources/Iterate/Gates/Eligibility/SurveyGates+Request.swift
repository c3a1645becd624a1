internal import Segment

extension SurveyGates {
  /// The survey exists, and the request does not ask for another one.
  static func requested(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    if case .survey(let id) = question.preview, !id.isExactly(survey.id) {
      return .fail(
        .survey, "The request previews another survey, \(Wording.quoted(id)).",
        remedy: "Preview \(Wording.quoted(survey.name)) instead, or turn preview off.")
    }
    if case .manual(let id) = question.occasion, !id.isExactly(survey.id) {
      return .fail(
        .survey, "The request asks for another survey, \(Wording.quoted(id)).",
        remedy: "Ask for \(Wording.quoted(survey.name)) by its id, \(survey.id).")
    }
    return .pass(.survey, "\(Wording.quoted(survey.name)) exists.")
  }

  /// The survey is published, or previewed.
  static func published(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    switch (survey.status, question.preview) {
    case (.published, _):
      .pass(.published, "It is published.")
    case (.draft, .off):
      .fail(
        .published, "It is a draft.",
        remedy: "Turn preview on for it, or publish it.")
    case (.draft, .everySurvey), (.draft, .survey):
      GateFinding(
        gate: .published, result: .skippedByPreview,
        fact: "It is a draft, which preview shows all the same.")
    }
  }

  /// The survey is for the kind of client that asks.
  static func platform(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    let wanted = survey.platform.rawValue
    let remedy = "Fire as a \(wanted) client, or make the survey one for that platform."
    switch question.client {
    case .platform(survey.platform):
      return .pass(.platform, "The survey and the client are both \(wanted).")
    case .platform(let platform):
      return .fail(
        .platform, "The survey is for \(wanted), the client is \(platform.rawValue).",
        remedy: remedy)
    case .unrecognised(let type):
      return .fail(
        .platform, "The survey is for \(wanted), the request's type is \(Wording.quoted(type)).",
        remedy: remedy)
    case .unstated:
      return .unknown(
        .platform, "The survey is for \(wanted), the request does not say what the client is.",
        remedy: "Send \"type\": \"\(wanted)\".")
    }
  }

  /// The event's name is one of those the survey targets, letter by letter.
  static func event(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    guard case .event(let name) = question.occasion else {
      return .pass(.event, "The survey is asked for by its id, without an event.")
    }
    guard let first = survey.events.first else {
      return .fail(
        .event, "The survey targets no event.",
        remedy: "Add the event's name to the survey's events.")
    }
    let targets = survey.events.quotedList(limit: 5)
    guard let text = name?.stringValue else {
      let found =
        name.map { "'s name is \(Wording.shortened($0.text)), not a text" } ?? " has no name"
      return .fail(
        .event, "The event\(found); the survey targets \(targets).",
        remedy: "Map the event's name so that it is \(Wording.quoted(first)).")
    }
    if survey.targets(text) {
      return .pass(.event, "The survey targets \(Wording.quoted(text)).")
    }
    let nearest = NameDistance.nearest(to: text, among: survey.events)?.name ?? first
    return .fail(
      .event, "The event is \(Wording.quoted(text)); the survey targets \(targets).",
      remedy: "Fire \(Wording.quoted(nearest)) instead.")
  }
}

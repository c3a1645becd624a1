internal import Segment

extension SurveyGates {
  /// The person has not seen the survey, or may see it again.
  static func once(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    guard survey.targeting.oncePerPerson else {
      return .pass(.once, "It may be shown to a person any number of times.")
    }
    guard !survey.allowsMultipleResponses else {
      return .pass(.once, "It takes several responses of a person.")
    }
    guard let displays = question.displays else {
      return .unknown(
        .once, "It is shown once per person; earlier displays are not known.",
        remedy: "Look the person up in Iterate's dashboard, or fire as a new person.")
    }
    guard let last = displays.last(where: { $0.surveyID.isExactly(survey.id) }) else {
      return .pass(.once, "It was never displayed to the person.")
    }
    return .fail(
      .once, "It was displayed to the person at \(last.instant.iso8601), and is shown once.",
      remedy: "Fire as another person, or turn preview on.")
  }

  /// Enough time has passed since any survey was displayed to the person.
  static func hours(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    let pause = survey.targeting.hoursBetweenSurveys
    guard pause > 0 else { return .pass(.hours, "It needs no pause after another survey.") }
    guard let displays = question.displays else {
      return .unknown(
        .hours, "It needs \(Wording.hours(pause)) after any survey; displays are not known.",
        remedy: "Fire as a new person, or turn preview on.")
    }
    guard let last = displays.map(\.instant.millisecondsSinceEpoch).max() else {
      return .pass(.hours, "No survey was displayed to the person yet.")
    }
    let passed = Instant(millisecondsSinceEpoch: last).hours(until: question.now)
    // Rounded towards the outcome: 71.9 h must not read as the 72 h that are needed, nor 1.75 h as
    // less than 1.5 h.
    let isOver = passed >= pause
    let when =
      passed < 0 ? "later than now" : "\(Wording.hours(passed, rounded: isOver ? .up : .down)) ago"
    let needed = Wording.hours(pause, rounded: isOver ? .down : .up)
    let fact = "A survey was displayed \(when); it needs \(needed)."
    guard passed < pause else { return .pass(.hours, fact) }
    return .fail(
      .hours, fact,
      remedy: "Wait \(Wording.hours(pause - passed)), fire as another person, or turn preview on.")
  }

  /// The person is in the survey's sample.
  static func sampling(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    let share = survey.targeting.sampling
    let percent = "\(Wording.number(share)) %"
    if share >= 100 { return .pass(.sampling, "Everyone is in the sample.") }
    guard share > 0 else {
      return .fail(
        .sampling, "Nobody is in the sample of \(percent).",
        remedy: "Raise the survey's sampling, or turn preview on.")
    }
    guard let draw = question.sampling?.percentage(surveyID: survey.id) else {
      return .unknown(
        .sampling, "Whether the person is in the sample of \(percent) is not known.",
        remedy: "Fire as several persons, or turn preview on.")
    }
    let drawn = Wording.number((draw * 100).rounded(.down) / 100)
    guard draw < share else {
      return .fail(
        .sampling, "The person drew \(drawn), outside the sample of \(percent).",
        remedy: "Fire as another person, raise the survey's sampling, or turn preview on.")
    }
    return .pass(.sampling, "The person drew \(drawn), inside the sample of \(percent).")
  }
}

extension Instant {
  /// The hours from this point to `other`; negative when `other` is earlier.
  fileprivate func hours(until other: Instant) -> Double {
    // Doubles cannot overflow; the difference of two far-off integers can.
    (Double(other.millisecondsSinceEpoch) - Double(millisecondsSinceEpoch)) / 3_600_000
  }
}

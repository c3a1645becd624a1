internal import Segment

extension Simulator {
  /// Records that a survey was put on a person's screen.
  ///
  /// SDKs report previews as well, without saying so. What the person last got as a preview is
  /// acknowledged and not counted.
  mutating func displayed(
    _ surveyID: String, caller: Caller, at now: Instant
  ) throws(SimulatorRefusal) -> JSONValue {
    let personID = try person(closingOrSeeing: surveyID, caller: caller)
    let display = SurveyDisplay(id: newID(), surveyID: surveyID, instant: now)
    persons.record(display, of: personID)
    return Self.receipt(display, personID: personID, timeKey: "last_displayed")
  }

  /// Acknowledges that a person closed a survey; nothing depends on it, so nothing is kept.
  mutating func dismissed(
    _ surveyID: String, caller: Caller, at now: Instant
  ) throws(SimulatorRefusal) -> JSONValue {
    let personID = try person(closingOrSeeing: surveyID, caller: caller)
    let dismissal = SurveyDisplay(id: newID(), surveyID: surveyID, instant: now)
    return Self.receipt(dismissal, personID: personID, timeKey: "last_dismissed")
  }

  private func person(
    closingOrSeeing surveyID: String, caller: Caller
  ) throws(SimulatorRefusal) -> String {
    guard surveys.contains(where: { $0.id.isExactly(surveyID) }) else {
      throw .unknownSurvey(surveyID)
    }
    guard case .person(let personID, _) = caller else { throw .userTokenNeeded }
    return personID
  }

  private static func receipt(
    _ display: SurveyDisplay, personID: String, timeKey: String
  ) -> JSONValue {
    [
      "id": .string(display.id),
      "survey_id": .string(display.surveyID),
      "user_id": .string(personID),
      timeKey: .string(display.instant.rfc3339Nanoseconds),
    ]
  }
}

extension Instant {
  /// The time in UTC with nine digits after the second, as Iterate writes it.
  fileprivate var rfc3339Nanoseconds: String {
    "\(iso8601.dropLast())000000Z"
  }
}

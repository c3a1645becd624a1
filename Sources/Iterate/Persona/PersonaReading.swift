public import Segment

/// What a client makes of one HTTP reply: whether it shows a survey, how, and what breaks.
///
/// - Source: Iterate's iOS SDK 1.6.2, Android SDK 1.6.4 and React Native SDK 2.8.2. The website's
///   client is not public: its reading is likely at best.
public struct PersonaReading: Hashable, Sendable {
  /// Whether a survey is shown.
  public enum Outcome: Hashable, Sendable {
    /// It shows the survey of the reply.
    case shows
    /// It shows nothing; why, as one sentence.
    case showsNothing(String)
    /// It cannot be said; why, as one sentence.
    case unknown(String)

    /// Why it is not shown, or not known to be.
    public var reason: String? {
      switch self {
      case .shows: nil
      case .showsNothing(let reason), .unknown(let reason): reason
      }
    }
  }

  /// Who reads.
  public let persona: Persona
  /// Whether a survey is shown.
  public let outcome: Outcome
  /// How well that is known.
  public let grade: Persona.Grade
  /// The survey in the reply, shown or not.
  public let survey: ReplySurvey?
  /// How the survey is displayed; `nil` unless it is shown.
  public let display: Persona.Display?
  /// What is worth knowing, in the order the client comes to it.
  public let findings: [PersonaFinding]
}

extension Persona {
  /// What this client makes of a reply.
  ///
  /// - Parameters:
  ///   - status: the HTTP status.
  ///   - body: the body as JSON, or why it is none.
  ///   - situation: the person and the device.
  /// - Returns: the reading, whatever the reply is.
  public func reading(
    status: Int, body: Result<JSONValue, EmbedReplyProblem>, in situation: Situation
  ) -> PersonaReading {
    reading(status: status, body: body, survey: nil, in: situation)
  }

  /// The same of a reply whose survey has been read already.
  func reading(
    status: Int, body: Result<JSONValue, EmbedReplyProblem>, survey: ReplySurvey?,
    in situation: Situation
  ) -> PersonaReading {
    var reader = PersonaReader(
      persona: self, status: status, body: body, survey: survey, situation: situation)
    return reader.reading()
  }
}

public import Segment

/// What has to be known to say whether a survey is shown: who asks, for what, where and when.
///
/// What is `nil` is not known, and the gates that depend on it come out as unknown.
public struct EligibilityQuestion: Hashable, Sendable {
  /// What the client asks to be shown a survey for.
  public var occasion: Occasion
  /// The client the request comes from.
  public var client: ClientType
  /// Whether targeting is overridden.
  public var preview: PreviewRequest
  /// The person's traits.
  public var traits: JSONObject?
  /// Whether these are all the traits the person has: what earlier requests said stays.
  public var knowsAllTraits = true
  /// The address of the page; empty when the client has none.
  public var pageURL: String?
  /// Every survey displayed to the person so far.
  public var displays: [SurveyDisplay]?
  /// The person's place in the sample.
  public var sampling: SamplingDraw?
  /// The time of the question.
  public var now: Instant
  /// Whether the client could put a survey on screen.
  public var readiness: ClientReadiness

  /// A question from its parts; nothing is known of the person unless given.
  public init(
    occasion: Occasion,
    client: ClientType,
    preview: PreviewRequest = .off,
    traits: JSONObject? = nil,
    pageURL: String? = nil,
    displays: [SurveyDisplay]? = nil,
    sampling: SamplingDraw? = nil,
    now: Instant,
    readiness: ClientReadiness = .unknown
  ) {
    self.occasion = occasion
    self.client = client
    self.preview = preview
    self.traits = traits
    self.pageURL = pageURL
    self.displays = displays
    self.sampling = sampling
    self.now = now
    self.readiness = readiness
  }
}

extension EligibilityQuestion {
  /// What a survey is asked for.
  public enum Occasion: Hashable, Sendable {
    /// An event of this name happened; `nil` when the request names none. A mapping can make a name
    /// of any type, but only a text can be targeted.
    case event(JSONValue?)
    /// The client asks for this survey by its id, without an event.
    case manual(surveyID: String)
  }

  /// The `type` of the client's request.
  public enum ClientType: Hashable, Sendable {
    /// It says which platform it is.
    case platform(Survey.Platform)
    /// It says something that is no platform of Iterate's.
    case unrecognised(String)
    /// It does not say.
    case unstated
  }

  /// Whether the request overrides targeting: its `targeting.frequency` is `always`.
  public enum PreviewRequest: Hashable, Sendable {
    /// It does not.
    case off
    /// It does, for every survey that targets the event.
    case everySurvey
    /// It does, for the survey with this id; no other is shown.
    case survey(String)
  }

  /// Whether the client could put a survey on screen.
  public enum ClientReadiness: Hashable, Sendable {
    /// It could.
    case ready
    /// It could not, for this reason and with this remedy: complete sentences.
    case unable(reason: String, remedy: String)
    /// It is not known.
    case unknown
  }
}

/// One survey put on a person's screen.
public struct SurveyDisplay: Hashable, Sendable {
  /// The id of the display itself.
  public var id: String
  /// The survey that was displayed.
  public var surveyID: String
  /// When it was displayed.
  public var instant: Instant

  /// A display from its parts.
  public init(id: String, surveyID: String, instant: Instant) {
    self.id = id
    self.surveyID = surveyID
    self.instant = instant
  }
}

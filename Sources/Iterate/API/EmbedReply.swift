public import Segment

/// What Iterate answered to an embed request, read tolerantly: every part may be missing.
///
/// It prints itself without the token.
///
/// - Source: Iterate's iOS SDK 1.6.2, Android SDK 1.6.4 and React Native SDK 2.8.2.
public struct EmbedReply: Hashable, Sendable {
  /// The whole body, token included; `redacted` is what may be shown.
  public let raw: JSONValue
  /// `results.auth.token`: the person's own token, issued for a call with the embed key.
  public let token: Secret?
  /// `results.survey`: what is shown; `nil` when no survey qualifies.
  public let survey: ReplySurvey?
  /// `results.triggers`: when it is shown, as the Android and React Native SDKs read it.
  public let triggers: [DisplayTrigger]
  /// `results.tracking.last_updated`, which the next request repeats; seconds since 1970.
  public let lastUpdated: Int?
  /// `results.event_traits`: response properties that the server chose.
  public let eventTraits: JSONObject?
  /// `errors`: why the API refuses.
  public let errors: [EmbedError]
  /// `error`: the same in the old form.
  public let legacyError: String?
  /// The fields that this program does not know or cannot read; they stand in `raw`.
  public let unknownFields: [JSONPath]

  /// Memberwise; replies come out of `init(decoding:)`.
  init(
    raw: JSONValue, token: Secret?, survey: ReplySurvey?, triggers: [DisplayTrigger],
    lastUpdated: Int?, eventTraits: JSONObject?, errors: [EmbedError], legacyError: String?,
    unknownFields: [JSONPath]
  ) {
    self.raw = raw
    self.token = token
    self.survey = survey
    self.triggers = triggers
    self.lastUpdated = lastUpdated
    self.eventTraits = eventTraits
    self.errors = errors
    self.legacyError = legacyError
    self.unknownFields = unknownFields
  }
}

/// One entry of a reply's `errors`.
public struct EmbedError: Hashable, Sendable {
  /// A number like an HTTP status.
  public var code: Int?
  /// The kind of error, as the API calls it.
  public var type: String?
  /// What is wrong, for developers.
  public var message: String?
  /// What is wrong, for users.
  public var userMessage: String?

  /// An error from its parts.
  public init(
    code: Int? = nil, type: String? = nil, message: String? = nil, userMessage: String? = nil
  ) {
    self.code = code
    self.type = type
    self.message = message
    self.userMessage = userMessage
  }

  /// The most telling text there is.
  public var text: String {
    message ?? userMessage ?? type ?? code.map { "code \($0)" } ?? "an error without a text"
  }
}

/// What a client waits for before it shows a survey.
public struct DisplayTrigger: Hashable, Sendable {
  /// `seconds`, `immediately`, `scroll`, `exit`, or a kind this program does not know.
  public var type: String
  /// The seconds to wait, for `seconds`.
  public var seconds: Int?

  /// A trigger from its parts.
  public init(type: String, seconds: Int? = nil) {
    self.type = type
    self.seconds = seconds
  }
}

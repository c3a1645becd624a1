/// Everything about a firing that is not in the draft: the time, the ids and the browser.
///
/// It is the only source of time and chance, so that the same draft in the same environment gives
/// the same event, byte for byte.
public struct Environment: Hashable, Sendable {
  /// When the event is fired.
  public var now: Instant
  /// The event's own id, as `messageID(at:uuid:)` makes it.
  public var messageID: String
  /// The id of the browser, for a draft that names none.
  public var anonymousID: String
  /// The browser's language, such as `en-US`.
  public var locale: String
  /// The browser's IANA time zone, such as `Europe/London`.
  public var timeZone: String
  /// What the browser calls itself.
  public var userAgent: String

  /// An environment from its parts.
  public init(
    now: Instant, messageID: String, anonymousID: String, locale: String, timeZone: String,
    userAgent: String
  ) {
    self.now = now
    self.messageID = messageID
    self.anonymousID = anonymousID
    self.locale = locale
    self.timeZone = timeZone
    self.userAgent = userAgent
  }

  /// An event id in the form of analytics.js: `ajs-next-<milliseconds>-<uuid>`.
  ///
  /// - Parameters:
  ///   - now: when the event is fired.
  ///   - uuid: a random UUID, in lower case.
  /// - Returns: the id, under 100 characters.
  public static func messageID(at now: Instant, uuid: String) -> String {
    "ajs-next-\(now.millisecondsSinceEpoch)-\(uuid)"
  }
}

extension Environment {
  /// The browser synthetic events say they come from: one that many people have.
  public static let simulatedUserAgent =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    + "Chrome/131.0.0.0 Safari/537.36"

  /// The time zone of that browser.
  public static let simulatedTimeZone = "UTC"
}

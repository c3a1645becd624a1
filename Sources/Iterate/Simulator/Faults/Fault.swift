/// One thing that can go wrong with a request to the simulator.
public enum Fault: Hashable, Sendable {
  /// The answer comes late.
  case latency(milliseconds: Int)
  /// The connection is closed without an answer; nothing was done.
  case drop
  /// The connection is reset in the middle of the body; what was asked for is done.
  case reset
  /// Status 401.
  case unauthorized
  /// Status 403.
  case forbidden
  /// Status 404.
  case notFound
  /// Status 429, with so many seconds in `Retry-After`.
  case tooManyRequests(retryAfterSeconds: Int)
  /// Status 500.
  case serverError
  /// Status 503.
  case unavailable
  /// A web page with status 200 instead of JSON, as a proxy's or a login's.
  case html
  /// The JSON stops in its middle, though the response is complete.
  case truncated
  /// Status 200 and `error`, the old form of an error.
  case legacyError
  /// Status 200 and `errors`.
  case errors
  /// The person's token is left out.
  case noToken
  /// A body of 50 MB: the JSON, and blanks after it.
  case huge
  /// The body comes one byte a second.
  case drip
  /// The JSON is said to be plain text.
  case wrongType
  /// Status 302, with another address in `Location`.
  case redirect
}

extension Fault {
  /// What a fault spoils; of the faults with one aspect only one is in effect at a time.
  enum Aspect: Hashable, CaseIterable {
    /// When the answer comes.
    case time
    /// What it says.
    case answer
    /// How it reaches the client.
    case delivery
  }

  /// What it spoils.
  var aspect: Aspect {
    switch self {
    case .latency: .time
    case .drop, .reset, .drip, .huge: .delivery
    default: .answer
    }
  }

  /// Every kind once, in the order lists show them, with what is usual where there is a choice.
  public static let kinds: [Fault] = [
    .latency(milliseconds: 500), .drop, .reset, .drip, .huge, .unauthorized, .forbidden, .notFound,
    .tooManyRequests(retryAfterSeconds: standardRetryAfter), .serverError, .unavailable, .redirect,
    .errors, .legacyError, .noToken, .html, .truncated, .wrongType,
  ]

  /// The seconds of `429` without a number.
  static let standardRetryAfter = 60

  /// The longest time an answer can be held back: ten minutes.
  static let longestLatency = 600_000

  /// What it does, for lists.
  public var title: String {
    switch self {
    case .latency(let milliseconds): "the answer comes \(milliseconds) ms late"
    case .drop: "closed without an answer"
    case .reset: "reset in the middle of the body"
    case .unauthorized: "401: the key is rejected"
    case .forbidden: "403: the key may not do this"
    case .notFound: "404: not found"
    case .tooManyRequests(let seconds): "429: too many requests, Retry-After \(seconds)"
    case .serverError: "500: server error"
    case .unavailable: "503: unavailable"
    case .html: "a web page instead of JSON"
    case .truncated: "JSON that stops in its middle"
    case .legacyError: "status 200 with the old error"
    case .errors: "status 200 with errors"
    case .noToken: "no token for the person"
    case .huge: "a body of 50 MB"
    case .drip: "one byte of the body a second"
    case .wrongType: "JSON called text/plain"
    case .redirect: "302: another address"
    }
  }
}

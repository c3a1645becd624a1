/// Why a request brought no response.
///
/// A response with an error status is not a failure of this kind.
public enum APIFailure: Error, Hashable, Sendable {
  /// The host's name could not be resolved.
  case unknownHost(host: String, detail: String)
  /// Nothing accepted the connection.
  case connectionRefused(host: String, detail: String)
  /// The connection broke before the response was complete.
  case connectionLost(host: String, detail: String)
  /// The server's certificate is not trusted, or TLS could not be agreed.
  case tlsFailed(host: String, detail: String)
  /// The connection did not stand within the limit.
  case connectTimedOut(host: String, milliseconds: Int)
  /// The response was not complete within the limit.
  case timedOut(host: String, milliseconds: Int, received: Int)
  /// The body went over the cap; nothing of it is kept.
  case tooLarge(limit: Int)
  /// What came back cannot be read as HTTP.
  case garbled(detail: String)
  /// The operator stopped the request.
  case cancelled
  /// The URL cannot be used.
  case badURL(url: String, detail: String)
  /// Anything else the client reports, in its own words.
  case other(detail: String)
}

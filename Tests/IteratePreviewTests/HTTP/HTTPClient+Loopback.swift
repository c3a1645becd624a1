import Iterate
import TestSupport

@testable import IteratePreview

extension HTTPClient {
  /// A client in an environment of its own.
  static func loopback(
    limits: HTTPLimits = HTTPLimits(), environment: [String: String] = [:]
  ) -> HTTPClient {
    HTTPClient(
      userAgent: "iterate-preview/1.2.3", limits: limits,
      environment: HTTPEnvironment(environment))
  }

  /// Gets `url` and returns the response.
  func get(_ url: String, limits: HTTPLimits? = nil) async throws(APIFailure) -> HTTPResponse {
    try await send(HTTPRequest(method: "GET", url: url), limits: limits)
  }

  /// The failure that getting `url` ends in; nil when a response came.
  func failure(of url: String, limits: HTTPLimits? = nil) async -> APIFailure? {
    do {
      _ = try await get(url, limits: limits)
      return nil
    } catch {
      return error
    }
  }
}

extension HTTPLimits {
  /// Limits short enough to run out in a test.
  static let short = HTTPLimits(connect: .milliseconds(300), total: .milliseconds(400))
}

extension HTTPResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}

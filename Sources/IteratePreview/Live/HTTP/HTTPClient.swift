import Iterate
import Synchronization

/// Sends requests, any number at a time, and keeps connections open for the next.
///
/// Redirects are not followed: the 3xx response is the answer, and the key goes to no other host.
/// A client costs nothing until its first request, which starts libcurl and a thread.
final class HTTPClient: Sendable {
  private let userAgent: String
  private let limits: HTTPLimits
  private let environment: HTTPEnvironment
  private let driver = Mutex<TransferDriver?>(nil)

  /// A client that has not started.
  ///
  /// - Parameters:
  ///   - userAgent: Sent as `User-Agent` where a request has none of its own.
  ///   - limits: What a request may cost unless it says otherwise.
  ///   - environment: Proxies and trusted certificates.
  init(
    userAgent: String, limits: HTTPLimits = HTTPLimits(), environment: HTTPEnvironment
  ) {
    self.userAgent = userAgent
    self.limits = limits
    self.environment = environment
  }

  deinit {
    driver.withLock { $0?.endWhenIdle() }
  }

  /// Sends `request` and returns the response once it is complete, whatever its status.
  ///
  /// Without `limits`, the client's own apply. Cancelling the task closes the connection and throws
  /// `.cancelled`.
  ///
  /// - Throws: `APIFailure` when no response came back, or too much of one.
  func send(
    _ request: HTTPRequest, limits: HTTPLimits? = nil
  ) async throws(APIFailure) -> HTTPResponse {
    if Task.isCancelled { throw .cancelled }
    let plan = try TransferPlan(
      request, limits: limits ?? self.limits, userAgent: userAgent, environment: environment)
    let driver = try runningDriver()
    let id = driver.newID()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { reply in
        driver.start(id: id, plan, reply)
        // The handler may have run before there was anything to cancel.
        if Task.isCancelled { driver.cancel(id: id) }
      }
    } onCancel: {
      driver.cancel(id: id)
    }
    return try outcome.get()
  }

  private func runningDriver() throws(APIFailure) -> TransferDriver {
    try driver.withLock { (driver) throws(APIFailure) in
      if let driver { return driver }
      let started = try TransferDriver()
      driver = started
      return started
    }
  }
}

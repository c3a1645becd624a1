internal import Foundation
internal import Iterate
internal import Segment

/// The simulator behind a socket on this machine's loopback address, and nowhere else.
///
/// It logs nothing and leaves the process's signals alone. One thread serves all connections.
actor SimulatorServer {
  private let simulator: SharedSimulator
  private let idleTimeout: Duration
  private var run: SimulatorRun?

  /// A server that does not listen yet.
  ///
  /// - Parameters:
  ///   - simulator: the state to begin with.
  ///   - now: the clock; the system's by default.
  ///   - idleTimeout: how long a connection may wait for a request, or for the rest of one.
  ///   - onExchange: called for every request the simulator answered, on the request's thread.
  init(
    _ simulator: Simulator,
    now: @escaping @Sendable () -> Instant = SimulatorServer.systemTime,
    idleTimeout: Duration = .seconds(60),
    onExchange: SharedSimulator.Observer? = nil
  ) {
    self.simulator = SharedSimulator(simulator, now: now, observer: onExchange)
    self.idleTimeout = idleTimeout
  }

  deinit {
    guard let run else { return }
    Task { await run.stop() }
  }

  /// The simulator as it is now.
  nonisolated var snapshot: Simulator { simulator.snapshot }

  /// Does what it is told.
  ///
  /// - Throws: why it cannot be done.
  nonisolated func perform(_ order: SimulatorOrder) throws(SimulatorRefusal) {
    try simulator.perform(order)
  }

  /// Puts other surveys in the place of the present ones and keeps the persons.
  nonisolated func replaceSurveys(with surveys: [Survey]) {
    simulator.replaceSurveys(with: surveys)
  }

  /// Listens, and returns when connections are accepted.
  ///
  /// - Parameter port: the port; a free one when `nil` or 0.
  /// - Returns: the port it listens on.
  /// - Throws: why it does not listen. It can be started again then.
  func start(port: Int? = nil) async throws(SimulatorFailure) -> Int {
    let port = port ?? 0
    guard run == nil else { throw .alreadyRunning }
    guard (0...65535).contains(port) else { throw .portOutOfRange(port) }

    let run = SimulatorRun(simulator, port: port, idleTimeout: idleTimeout)
    self.run = run
    if let port = await run.listeningPort() { return port }

    // It failed, it was stopped, or the caller was cancelled.
    let failure = await run.stop() ?? .stopped
    forget(run)
    throw failure
  }

  /// Closes the socket and every connection; returns when they are closed.
  ///
  /// Requests that are being answered have a quarter of a second to finish.
  func stop() async {
    guard let run else { return }
    await run.stop()
    forget(run)
  }

  /// Another run may have begun while this one's end was awaited.
  private func forget(_ finished: SimulatorRun) {
    if run == finished { run = nil }
  }

  /// The time of the system's clock.
  static let systemTime: @Sendable () -> Instant = {
    Instant(millisecondsSinceEpoch: Int64(Date().timeIntervalSince1970 * 1000))
  }
}

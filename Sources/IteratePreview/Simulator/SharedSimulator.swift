internal import Iterate
internal import Segment
internal import Synchronization

/// One simulator for many requests at a time: each is answered whole, one after the other.
final class SharedSimulator: Sendable {
  /// What is told of every request that was answered.
  typealias Observer = @Sendable (SimulatorRequest, SimulatorResponse) -> Void

  private let simulator: Mutex<Simulator>
  private let now: @Sendable () -> Instant
  private let observer: Observer?

  /// Shares `simulator`, which sees the time that `now` tells.
  ///
  /// - Parameters:
  ///   - simulator: the state to begin with.
  ///   - now: the clock.
  ///   - observer: called on the thread of the request, after its answer is settled.
  init(_ simulator: Simulator, now: @escaping @Sendable () -> Instant, observer: Observer? = nil) {
    self.simulator = Mutex(simulator)
    self.now = now
    self.observer = observer
  }

  /// The state as it is now.
  var snapshot: Simulator {
    simulator.withLock { $0 }
  }

  /// Answers one request.
  func respond(to request: SimulatorRequest) -> SimulatorResponse {
    let response = simulator.withLock { $0.respond(to: request, at: now()) }
    observer?(request, response)
    return response
  }

  /// Puts other surveys in the place of the present ones and keeps the persons.
  func replaceSurveys(with surveys: [Survey]) {
    simulator.withLock { $0.surveys = surveys }
  }
}

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

  /// Shares `simulator`, which takes `now` for the time of day.
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
  func reply(to request: SimulatorRequest) -> SimulatorReply {
    let reply = simulator.withLock { $0.reply(to: request, at: now()) }
    observer?(request, reply.response)
    return reply
  }

  /// Does what it is told.
  ///
  /// - Throws: why it cannot be done.
  func perform(_ order: SimulatorOrder) throws(SimulatorRefusal) {
    let result = simulator.withLock { simulator in
      Result { () throws(SimulatorRefusal) in try simulator.perform(order, at: now()) }
    }
    try result.get()
  }

  /// Puts other surveys in the place of the present ones and keeps the persons.
  func replaceSurveys(with surveys: [Survey]) {
    simulator.withLock { $0.surveys = surveys }
  }
}

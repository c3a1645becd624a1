internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Waits for the operator to end a command that runs without the console.
final class SignalWait: Sendable {
  /// The signals that can be waited for.
  enum Signal: Sendable {
    /// ctrl-c.
    case interrupt
    /// A polite kill.
    case terminate
    /// The terminal is gone.
    case hangUp

    fileprivate var number: Int32 {
      switch self {
      case .interrupt: SIGINT
      case .terminate: SIGTERM
      case .hangUp: SIGHUP
      }
    }
  }

  /// What has come, and who waits for it.
  private struct State {
    var hasCome = false
    var waiting: [AsyncStream<Void>.Continuation] = []

    mutating func arrive() {
      hasCome = true
      for waiter in waiting { waiter.finish() }
      waiting = []
    }
  }

  private let state: SharedState
  /// Kept alive: a source that goes stops to listen.
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// The state, which the handlers of signals share.
  private final class SharedState: Sendable {
    let value = Mutex(State())
  }

  /// Starts to listen: from here on these signals no longer end the process.
  init(_ signals: [Signal]) {
    let state = SharedState()
    self.state = state
    sources = Mutex(
      signals.map { wanted in
        signal(wanted.number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: wanted.number)
        source.setEventHandler { state.value.withLock { $0.arrive() } }
        source.activate()
        return source
      })
  }

  /// Returns once one of them has come, at once if that was earlier, or the task is cancelled.
  func value() async {
    // A stream for each wait: one whose wait was cancelled has come to its end for good.
    let (arrival, continuation) = AsyncStream.makeStream(of: Void.self)
    state.value.withLock { state in
      state.waiting.append(continuation)
      if state.hasCome { state.arrive() }
    }
    for await _ in arrival {}
  }
}

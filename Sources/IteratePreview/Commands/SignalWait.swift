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

    fileprivate var number: Int32 {
      switch self {
      case .interrupt: SIGINT
      case .terminate: SIGTERM
      }
    }
  }

  private let arrivals: AsyncStream<Void>
  /// Kept alive: a source that goes stops to listen.
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// Starts to listen: from here on these signals no longer end the process.
  init(_ signals: [Signal]) {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
    self.arrivals = arrivals
    sources = Mutex(
      signals.map { wanted in
        signal(wanted.number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: wanted.number)
        source.setEventHandler { continuation.yield() }
        source.activate()
        return source
      })
  }

  /// Returns once one of them has come.
  func value() async {
    for await _ in arrivals { return }
  }
}

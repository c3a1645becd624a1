internal import Console
internal import Dispatch
internal import Iterate
internal import Segment
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The console without a screen: lines in, lines out, the same fold and the same effects.
///
/// On a terminal a line is taken as it comes. From a pipe or a file it waits until what is in flight
/// has come back, so that a script means the same every time; `cancel` does not wait.
struct TailProgram {
  /// The surroundings.
  let world: World
  /// The workspace.
  let loader: WorkspaceLoader
  /// The profile to start with; the workspace's first when `nil`.
  let profile: String?
  /// How the operator wants it, and what is wrong with that.
  let settings: SettingsReading
  /// Whether the first word of a line is in colour.
  let isColored: Bool

  /// How it ended.
  enum End: Hashable {
    /// By `quit`, the end of the input, or because nobody reads any more.
    case done
    /// By a signal.
    case interrupted
  }

  /// Runs until the input or the operator ends it.
  ///
  /// - Returns: how it ended.
  /// - Throws: why it cannot start, or that its lines cannot be written.
  func run() throws(Failure) -> End {
    let source = try loader.load()
    if let profile, source.workspace.profile(named: profile) == nil {
      throw .unknownProfile(profile, in: source.workspace)
    }
    let (mailbox, interruption) = try open()
    let signals = InterruptSignals { interruption.wake() }
    defer { signals.stop() }
    let runner = EffectRunner(
      world: world, loader: loader.pinned(to: source), settings: settings.settings,
      mailbox: mailbox)
    defer { runner.stop() }
    var clock = LoopClock()
    let session = TailSession(
      State(
        source: source, profile: profile, size: Size(rows: 40, columns: 120),
        secondsFromUTC: LoopClock.secondsFromUTC,
        preferences: settings.settings.preferences(problem: nil)), at: clock.moment())
    if let problem = settings.problem { mailbox.post(.failed(problem)) }
    for note in source.notes { mailbox.post(.noted(note)) }
    var run = TailRun(
      session: session, output: TailOutput(isColored: isColored, hasPrompt: hasPrompt),
      isInteractive: isatty(STDIN_FILENO) == 1, runner: runner, mailbox: mailbox)
    return try run.run(input: STDIN_FILENO, interruption: interruption)
  }

  /// Whether to say that a line is waited for: to an operator, and not to a program.
  private var hasPrompt: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && (world.environment["NO_COLOR"] ?? "").isEmpty && world.environment["TERM"] != "dumb"
  }

  private func open() throws(Failure) -> (Mailbox<Action>, SelfPipe) {
    do throws(TerminalFailure) {
      return (try Mailbox<Action>(), try SelfPipe())
    } catch {
      throw error.failure
    }
  }
}

/// The signals that ask a program without a screen to end.
private struct InterruptSignals {
  private let sources: [any DispatchSourceSignal]

  /// Has them call `handler` from here on; a reader that goes away is no signal any more.
  init(_ handler: @escaping @Sendable () -> Void) {
    signal(SIGPIPE, SIG_IGN)
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler(handler: handler)
      source.activate()
      return source
    }
  }

  func stop() {
    for source in sources { source.cancel() }
  }
}

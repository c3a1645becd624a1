internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Waits for the terminal, the mailbox and signals at once, on the main thread.
///
/// Nothing runs while nothing happens. The loop reads the terminal and measures it, but never writes
/// to it: that is for the program, except between ``LoopEvent/suspended`` and
/// ``LoopEvent/resumed``, when the terminal is somebody else's.
final class MainLoop {
  private let input: Int32
  private let messages: Int32
  private let signals: SelfPipe
  private let escapeDelay: Duration
  private let stopProcess: () -> Void

  /// How long a paste may pause before its end is given up.
  private static let pastePause = Duration.seconds(3)

  private var parser = InputParser()
  /// When to stop waiting for the rest of what may be a sequence.
  private var escapeDeadline: ContinuousClock.Instant?
  /// What is to be handled, the next one last.
  private var pending: [LoopEvent] = []
  private var pacer = DrawPacer()

  /// A loop that has not started.
  ///
  /// - Parameters:
  ///   - input: The terminal's descriptor for keys.
  ///   - messages: The mailbox's descriptor.
  ///   - signals: Where handlers write the numbers of signals.
  ///   - escapeDelay: How long after an escape byte the rest of its sequence may come; slow
  ///     connections need longer.
  ///   - stopProcess: Stops the process and returns when it goes on.
  init(
    input: Int32,
    messages: Int32,
    signals: SelfPipe,
    escapeDelay: Duration = .milliseconds(25),
    stopProcess: @escaping () -> Void = TerminalGuard.stopProcess
  ) {
    self.input = input
    self.messages = messages
    self.signals = signals
    self.escapeDelay = escapeDelay
    self.stopProcess = stopProcess
  }

  /// Runs until the program says stop or the terminal is gone, and draws once at the start.
  ///
  /// - Parameters:
  ///   - nextDeadline: When the program wants a ``LoopEvent/tick``; each tick has to move it on.
  ///   - handle: Acts on one event.
  ///   - draw: Shows the program's state; called when nothing is left to handle.
  func run(
    nextDeadline: () -> ContinuousClock.Instant? = { nil },
    handle: (LoopEvent) -> LoopControl,
    draw: () -> Void
  ) {
    pacer.changed(at: .now)
    while true {
      let arrived = collect(tickDeadline: nextDeadline())
      pending = arrived.reversed()
      while let event = pending.popLast() {
        switch handle(event) {
        case .continue: break
        case .stop: return
        case .suspend: if event != .suspended { pending.append(.suspended) }
        }
        switch event {
        case .hangup: return
        case .messages: pacer.streamed(at: .now)
        case .suspended: stopAndGoOn()
        case .input, .resized, .interrupt, .resumed, .tick: pacer.changed(at: .now)
        }
      }
      if pacer.isDue(at: .now, isMoreWaiting: !arrived.isEmpty) {
        draw()
        pacer.drawn(at: .now)
      }
    }
  }

  /// Drops what was typed for somebody else, such as an editor that had the terminal.
  ///
  /// That goes for ctrl-c and ctrl-z too, which reach every process of the job as signals.
  func discardInput() {
    tcflush(input, TCIFLUSH)
    parser = InputParser()
    escapeDeadline = nil
    pending.removeAll { if case .input = $0 { true } else { false } }
    let typed = [SIGINT, SIGTSTP, SIGCONT].map(UInt8.init)
    let others = signals.drain().filter { !typed.contains($0) }
    pending = signalEvents(others).reversed() + pending
  }

  private func stopAndGoOn() {
    stopProcess()
    discardInput()
    pending += goneOn().reversed()
  }

  /// What to tell the program when it has the terminal again.
  private func goneOn() -> [LoopEvent] {
    [.resumed] + (Size(ofTerminal: input).map { [.resized($0)] } ?? [])
  }

  // MARK: Waiting

  /// Waits until something happens and says what; empty when it is only time to draw.
  private func collect(tickDeadline: ContinuousClock.Instant?) -> [LoopEvent] {
    let deadlines = [tickDeadline, escapeDeadline, pacer.deadline].compactMap(\.self)
    var descriptors = [signals.readEnd, messages, input].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let timeout = deadlines.min().map(Self.milliseconds) ?? -1
    let ready = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if ready < 0 { return errno == EINTR ? [] : [.hangup] }
    var events: [LoopEvent] = []
    if descriptors[0].revents != 0 { events += signalEvents(signals.drain()) }
    if descriptors[1].revents != 0 { events.append(.messages) }
    if descriptors[2].revents != 0 { events += inputEvents() }
    if let escapeDeadline, escapeDeadline <= .now {
      self.escapeDeadline = nil
      let late = parser.isPasting ? parser.endPaste() : parser.timeout()
      events += late.map(LoopEvent.input)
    }
    if let tickDeadline, tickDeadline <= .now { events.append(.tick) }
    return events
  }

  private func inputEvents() -> [LoopEvent] {
    // A terminal gives no more than this at once.
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &buffer, buffer.count)
    guard count > 0 else {
      return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : [.hangup]
    }
    let events = parser.feed(buffer[..<count])
    escapeDeadline =
      parser.isPasting ? .now + Self.pastePause : parser.isPending ? .now + escapeDelay : nil
    return events.map(LoopEvent.input)
  }

  /// What signals mean, each once.
  private func signalEvents(_ numbers: [UInt8]) -> [LoopEvent] {
    var seen: Set<UInt8> = []
    return numbers.filter { seen.insert($0).inserted }.flatMap { number -> [LoopEvent] in
      switch Int32(number) {
      case SIGWINCH: Size(ofTerminal: input).map { [.resized($0)] } ?? []
      case SIGTSTP: [.suspended]
      case SIGCONT: goneOn()
      default: [.interrupt(signal: Int32(number))]
      }
    }
  }

  /// The time left, rounded up so that poll(2) does not return just before.
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return Int32(min(max(left.rounded(.up), 0), 60_000))
  }
}

internal import Console
internal import Iterate

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One run of the tail: waits for lines, for the world and for signals at once, on one thread.
struct TailRun {
  private var session: TailSession
  private let output: TailOutput
  private let isInteractive: Bool
  private let runner: EffectRunner
  private let mailbox: Mailbox<Action>

  private var clock = LoopClock()
  private var lines = TailInput()
  private var outstanding = Outstanding()
  private var isAtEnd = false
  private var hasQuit = false
  /// Whether anybody reads what is told.
  private var isHeard = true

  /// A run that has not started.
  ///
  /// - Parameters:
  ///   - session: what is told.
  ///   - output: where.
  ///   - isInteractive: whether lines are taken as they come.
  ///   - runner: what is done in the world.
  ///   - mailbox: where what comes of it arrives.
  init(
    session: TailSession, output: TailOutput, isInteractive: Bool, runner: EffectRunner,
    mailbox: Mailbox<Action>
  ) {
    self.session = session
    self.output = output
    self.isInteractive = isInteractive
    self.runner = runner
    self.mailbox = mailbox
  }

  /// Runs to the end.
  ///
  /// - Throws: a failure of the category `data` when lines cannot be written.
  mutating func run(input: Int32, interruption: SelfPipe) throws(Failure) -> TailProgram.End {
    defer { output.end() }
    try perform(session.state.initialEffects())
    while !hasQuit, isHeard {
      try takeLines()
      if hasQuit || !isHeard || isAtEnd && lines.next == nil && outstanding.isEmpty { break }
      switch wait(for: input, interruption) {
      case .interruption: return .interrupted
      case .messages: try takeMessages()
      case .input: read(from: input)
      case .nothing: break
      }
    }
    return .done
  }

  private enum Arrival { case interruption, messages, input, nothing }

  /// Waits until something can be done.
  private func wait(for input: Int32, _ interruption: SelfPipe) -> Arrival {
    // What is not taken yet is enough: more stays where it is.
    let isHungry = !isAtEnd && lines.next == nil
    var descriptors = [interruption.readEnd, mailbox.descriptor, isHungry ? input : -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&descriptors, nfds_t(descriptors.count), -1) > 0 else { return .nothing }
    if descriptors[0].revents != 0 { return .interruption }
    if descriptors[1].revents != 0 { return .messages }
    return .input
  }

  /// Takes the lines that are there and need not wait.
  private mutating func takeLines() throws(Failure) {
    while !hasQuit, isHeard, lines.next != nil {
      // What is done in memory has come back already, and what comes of that as well.
      while try takeMessages() {}
      guard isInteractive || outstanding.isEmpty || TailSession.isUrgent(lines.next) else { break }
      guard let line = lines.take() else { break }
      output.promptIsAnswered()
      try perform(session.take(line, at: clock.moment()))
    }
    if isHeard { isHeard = try output.prompt(isWaiting: !isAtEnd) }
  }

  /// Takes what has come back.
  ///
  /// - Returns: whether there was anything.
  @discardableResult
  private mutating func takeMessages() throws(Failure) -> Bool {
    let actions = mailbox.drain()
    for action in actions {
      outstanding.ended(by: action)
      try perform(session.handle(action, at: clock.moment()))
    }
    return !actions.isEmpty
  }

  private mutating func read(from input: Int32) {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = systemRead(input, &buffer, buffer.count)
    if count > 0 {
      lines.feed(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      // Input that cannot be read is over as well.
      lines.end()
      isAtEnd = true
    }
  }

  /// Tells what there is to tell and does what is to be done.
  private mutating func perform(_ effects: [Effect]) throws(Failure) {
    if isHeard { isHeard = try output.write(session.takeLines()) }
    for effect in effects {
      outstanding.began(effect)
      switch effect {
      case .quit: hasQuit = true
      case .edit(let edit):
        mailbox.post(
          .edited(
            edit,
            .failure(
              Failure(
                "There is no screen for an editor", fix: "Edit the workspace file instead.",
                category: .usage))))
      case .redraw, .suspend: break
      default: runner.run(effect)
      }
    }
  }
}

/// `read(2)`, which a method of the same name hides.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  read(file, buffer, size)
}

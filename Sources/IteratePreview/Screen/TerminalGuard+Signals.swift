#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TerminalGuard {
  /// Sends what undoes the screen and puts the terminal's modes back.
  ///
  /// Only what is allowed in a signal handler: write(2) and tcsetattr(3).
  static func giveBack() {
    guard state.pointee.isArmed else { return }
    state.pointee.isArmed = false
    writeAll(state.pointee.output, state.pointee.restore, state.pointee.restoreCount)
    _ = tcsetattr(state.pointee.input, TCSANOW, &state.pointee.modes)
  }

  /// Writes until all is written or the descriptor refuses.
  ///
  /// Allowed in a signal handler.
  static func writeAll(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    guard let bytes else { return }
    var written = 0
    while written < count {
      let result = write(descriptor, bytes + written, count - written)
      if result > 0 {
        written += result
      } else if result == 0 || errno != EINTR {
        return
      }
    }
  }

  /// What ends a process that has gone wrong, or that nobody expects to hear of it.
  static let fatalSignals = [
    SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2,
    SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
  ]

  /// What the loop hears of and acts upon.
  static let ordinarySignals = [SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT]

  /// Has what ends the process give the terminal back first.
  static func installFatalHandlers() {
    // The stack may be what has run out.
    if state.pointee.signalStack == nil {
      let byteCount = 64 * 1024
      let base = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 16)
      state.pointee.signalStack = base
      var stack = stack_t()
      stack.ss_sp = base
      stack.ss_size = byteCount
      sigaltstack(&stack, nil)
    }
    var action = sigaction()
    sigfillset(&action.sa_mask)
    action.sa_flags = Int32(SA_ONSTACK) | Int32(SA_SIGINFO)
    let handler:
      @convention(c) (
        Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?
      ) -> Void = { signal, info, _ in
        TerminalGuard.giveBack()
        TerminalGuard.pointAtNote()
        // The default, not the handler that was there before: on a terminal that is the Swift
        // backtracer, which waits 30 seconds for a key.
        TerminalGuard.resetSignal(signal)
        // A fault repeats itself on return; a signal that somebody sent has to be sent again.
        let isSent = info.map { $0.pointee.si_code <= 0 } ?? true
        if isSent { raise(signal) }
      }
    #if canImport(Glibc)
      action.__sigaction_handler.sa_sigaction = handler
    #else
      action.__sigaction_u.__sa_sigaction = handler
    #endif
    for signal in fatalSignals { sigaction(signal, &action, nil) }
  }

  /// Has what the loop acts upon arrive there as a byte.
  static func installOrdinaryHandlers() {
    var action = sigaction()
    sigemptyset(&action.sa_mask)
    action.sa_flags = Int32(SA_ONSTACK) | Int32(SA_RESTART)
    let handler: @convention(c) (Int32) -> Void = { signal in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(TerminalGuard.state.pointee.signals, &byte, 1)
      errno = saved
    }
    setHandler(handler, of: &action)
    for signal in ordinarySignals { sigaction(signal, &action, nil) }
    // A broken connection is an error to handle; so is a terminal that is no longer ours.
    var ignore = sigaction()
    sigemptyset(&ignore.sa_mask)
    setHandler(SIG_IGN, of: &ignore)
    for signal in [SIGPIPE, SIGTTOU] { sigaction(signal, &ignore, nil) }
  }

  /// Gives a signal its default effect.
  ///
  /// Allowed in a signal handler.
  static func resetSignal(_ signal: Int32) {
    var action = sigaction()
    sigemptyset(&action.sa_mask)
    setHandler(SIG_DFL, of: &action)
    sigaction(signal, &action, nil)
  }

  private static func setHandler(
    _ handler: (@convention(c) (Int32) -> Void)?, of action: inout sigaction
  ) {
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
  }
}

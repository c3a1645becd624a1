#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Gives the terminal back as it was, however the process ends.
///
/// It covers a return, `exit`, the signals that end a process, and traps of any thread that has a
/// signal stack (a stack overflow on another thread than the main one kills the process on the
/// spot). Meanwhile standard error goes to a file, the crash note: a trap's message would otherwise
/// be wiped out together with the screen.
///
/// Everything here is for the main thread; the handlers may run on any.
enum TerminalGuard {
  /// Starts to watch.
  ///
  /// Nothing is given back before ``arm(restore:)``. To be called before ncurses starts, which then
  /// leaves the signals alone.
  ///
  /// - Parameters:
  ///   - input: The terminal's descriptor for keys, whose modes are remembered.
  ///   - output: The terminal's descriptor for the screen.
  ///   - signals: Where to write the number of each ordinary signal, as one byte.
  ///   - crashNote: The path for standard error while armed, of this process alone; nil leaves it
  ///     on the screen.
  static func install(input: Int32, output: Int32, signals: Int32, crashNote: String?) {
    state.pointee.input = input
    state.pointee.output = output
    state.pointee.signals = signals
    rememberModes()
    crashNote.map(prepareNote)
    installFatalHandlers()
    installOrdinaryHandlers()
    if !state.pointee.isAtExitRegistered {
      state.pointee.isAtExitRegistered = true
      atexit {
        TerminalGuard.giveBack()
        TerminalGuard.restoreStandardError()
      }
    }
  }

  /// Takes responsibility for the screen, or learns how to give it back from now on.
  ///
  /// - Parameter restore: What to send to undo all that was switched on.
  static func arm(restore: String) {
    let bytes = Array(restore.utf8)
    let old = UnsafeBufferPointer(start: state.pointee.restore, count: state.pointee.restoreCount)
    if !old.elementsEqual(bytes) {
      // The old one is left to leak, a few bytes: another thread's handler may be reading it.
      state.pointee.restoreCount = 0
      state.pointee.restore = UnsafePointer(copied(bytes))
      state.pointee.restoreCount = bytes.count
    }
    divertStandardError()
    state.pointee.isArmed = true
  }

  /// Hands the screen back, also to a child process: from here on there is nothing to undo.
  ///
  /// The screen has already been left; the terminal's modes are put back here.
  static func disarm() {
    guard state.pointee.isArmed else { return }
    state.pointee.isArmed = false
    _ = tcsetattr(state.pointee.input, TCSADRAIN, &state.pointee.modes)
    putStandardErrorBack()
  }

  /// Takes the terminal's present modes as those to give back.
  static func rememberModes() {
    _ = tcgetattr(state.pointee.input, &state.pointee.modes)
  }

  /// Stops watching: signals end the process again, and the crash note goes unless it says anything.
  static func uninstall() {
    disarm()
    for signal in fatalSignals + ordinarySignals { resetSignal(signal) }
    restoreStandardError()
  }

  /// Stops the whole job, as ctrl-z does elsewhere; returns when it goes on.
  ///
  /// The kernel does not stop a job that no shell waits for: then this returns at once.
  static func stopProcess() {
    resetSignal(SIGTSTP)
    kill(0, SIGTSTP)
    installOrdinaryHandlers()
  }
}

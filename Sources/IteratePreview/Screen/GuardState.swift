#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the handlers of ``TerminalGuard`` need, prepared ahead of time.
struct GuardState {
  /// The terminal's descriptor for keys.
  var input: Int32 = -1
  /// The terminal's descriptor for the screen.
  var output: Int32 = -1
  /// Where ordinary signals are written to.
  var signals: Int32 = -1
  /// Whether the screen is ours, so that there is something to give back.
  var isArmed = false
  var isAtExitRegistered = false
  /// The terminal's modes as the shell had them.
  var modes = termios()
  /// What to send to undo the screen.
  var restore: UnsafePointer<UInt8>?
  var restoreCount = 0
  var signalStack: UnsafeMutableRawPointer?
  /// The real standard error while the crash note has its place; else -1.
  var standardError: Int32 = -1
  var notePath: UnsafePointer<CChar>?
  var noteSentence: UnsafePointer<UInt8>?
  var noteSentenceCount = 0
}

extension TerminalGuard {
  /// The one state of the guard.
  ///
  /// A signal handler may neither lock nor allocate, nor be stopped by a check for exclusive access:
  /// hence memory of its own behind one pointer that never changes.
  nonisolated(unsafe) static let state: UnsafeMutablePointer<GuardState> = {
    let state = UnsafeMutablePointer<GuardState>.allocate(capacity: 1)
    state.initialize(to: GuardState())
    return state
  }()

  /// A copy that lives as long as the process.
  static func copied(_ bytes: [UInt8]) -> UnsafeMutablePointer<UInt8> {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    return copy
  }
}

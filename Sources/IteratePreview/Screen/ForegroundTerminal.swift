#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The terminal, of which one job at a time may have the keys and the screen.
enum ForegroundTerminal {
  /// Stops the job, as reading would, when the terminal is another's; `fg` lets it go on.
  ///
  /// Started with `&` the console would else draw over what the shell does.
  static func wait() {
    let owner = tcgetpgrp(STDIN_FILENO)
    // Nobody could wake a job that no shell looks after; the system does not stop it then.
    if owner > 0, owner != getpgrp() { kill(0, SIGTTIN) }
  }
}

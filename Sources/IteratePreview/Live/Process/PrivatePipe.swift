internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A pipe that other programs are given only on purpose.
///
/// Whoever has it closes both ends, each once.
struct PrivatePipe {
  /// Why there is none: the operating system's number for it.
  struct Failure: Error, Hashable { let code: Int32 }

  /// Where is read what went in at the other end.
  let readEnd: Int32
  /// Where bytes go in.
  let writeEnd: Int32

  /// Opens one.
  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    let code: Int32 = Inheritance.withoutStarting {
      guard pipe(&ends) == 0 else { return errno }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return 0
    }
    guard code == 0 else { throw Failure(code: code) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }
}

/// Keeps programs that are started from getting what is being opened for another.
enum Inheritance {
  private static let lock = Mutex(())

  /// Opens something and closes it to other programs, while none is started.
  static func withoutStarting<Result>(_ open: () -> Result) -> Result {
    lock.withLock { _ in open() }
  }

  /// Starts a program, while nothing is being opened.
  static func starting<Result>(_ start: () -> Result) -> Result {
    lock.withLock { _ in start() }
  }
}

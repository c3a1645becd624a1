#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a program could not be run in a terminal of its own.
public enum PtyError: Error, Hashable, Sendable {
  /// The system gave no terminal; the number is its reason.
  case noTerminal(Int32)
  /// The program could not be started; the number is the system's reason.
  case notStarted(path: String, Int32)
}

/// The two ends of a pseudo terminal.
///
/// Both are plain descriptors, for tests that talk to a terminal without a program in it; the one
/// who makes it closes them.
public struct PtyTerminal: Sendable {
  /// The user's end.
  public let master: Int32
  /// The program's end.
  public let slave: Int32

  /// Opens a terminal.
  ///
  /// - Throws: ``PtyError/noTerminal(_:)``.
  public init(rows: Int = 24, columns: Int = 80) throws(PtyError) {
    var ends: (Int32, Int32) = (-1, -1)
    var size = winsize()
    size.ws_row = UInt16(clamping: rows)
    size.ws_col = UInt16(clamping: columns)
    guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { throw .noTerminal(errno) }
    for end in [ends.0, ends.1] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (master, slave) = ends
  }

  /// Starts a program with this as its controlling terminal.
  func spawn(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws(PtyError) -> ChildProcess {
    try ChildProcess(
      path, arguments, environment: environment, streams: .terminal(path: try slaveName()))
  }

  /// The path of the program's end.
  ///
  /// Not by `ttyname`, whose one buffer tests that run at the same time would share: a program would
  /// come up in another test's terminal.
  private func slaveName() throws(PtyError) -> String {
    var name = [CChar](repeating: 0, count: 256)
    let result = ttyname_r(slave, &name, name.count)
    guard result == 0 else { throw .noTerminal(Int32(result)) }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

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
  ) throws(PtyError) -> pid_t {
    guard let name = ttyname(slave).map({ String(cString: $0) }) else { throw .noTerminal(errno) }
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Self.setSession | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, flags)
    // The new session comes first, so opening the terminal makes it the controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var variablePointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process = pid_t()
    let result = posix_spawn(
      &process, path, &actions, &attributes, &argumentPointers, &variablePointers)
    guard result == 0 else { throw .notStarted(path: path, result) }
    return process
  }

  #if os(Linux)
    /// POSIX_SPAWN_SETSID, which the C library's Swift module leaves out.
    private static let setSession: Int16 = 0x80
  #else
    private static let setSession = Int16(POSIX_SPAWN_SETSID)
  #endif
}

#if canImport(Glibc)
  public import Glibc
#else
  public import Darwin
#endif

/// A program started by a test, in a session of its own; killed when nobody holds it any more.
///
/// A server that outlives its starter, as tmux's does, inherits what is open at that moment. Hence
/// nothing here waits for a descriptor to close: output goes to a terminal or to files, and the end
/// is asked for by process.
public final class ChildProcess {
  /// Where the program's standard streams lead.
  public enum Streams: Hashable, Sendable {
    /// All three to this terminal, which becomes the controlling one.
    case terminal(path: String)
    /// Output and errors to files, replaced if they are there; nothing can be read from input.
    case files(output: String, errors: String)
  }

  /// The process.
  public let processID: pid_t
  /// How the program has ended: its exit code, or a signal's number below zero.
  public private(set) var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The program's file.
  ///   - arguments: What follows the program's name.
  ///   - environment: All of its variables.
  ///   - streams: Where its standard streams lead.
  /// - Throws: ``PtyError/notStarted(path:_:)``.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String], streams: Streams
  ) throws(PtyError) {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #else
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #endif
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
    switch streams {
    case .terminal(let name):
      // The new session comes first, so opening the terminal makes it the controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .files(let output, let errors):
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      let mode = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, 1, output, mode, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, mode, 0o600)
    }
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var variablePointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process = pid_t()
    let result = posix_spawn(
      &process, path, &actions, &attributes, &argumentPointers, &variablePointers)
    guard result == 0 else { throw .notStarted(path: path, result) }
    processID = process
  }

  deinit {
    signal(SIGKILL)
    _ = take(options: 0)
  }

  /// Sends a signal, unless the program has ended.
  public func signal(_ number: Int32) {
    // A process that was waited for may have left its number to another.
    if status == nil { kill(processID, number) }
  }

  /// The ``status``, if the program has ended by now.
  public func check() -> Int32? { take(options: WNOHANG) }

  /// Waits for the program's end and returns its ``status``; nil when it does not end in time.
  @discardableResult
  public func waitForExit(_ limit: Duration = .seconds(30)) async -> Int32? {
    let deadline = ContinuousClock.now + limit
    while check() == nil, ContinuousClock.now < deadline, !Task.isCancelled {
      // A cancelled sleep ends the loop by its condition.
      try? await Task.sleep(for: .milliseconds(5))
    }
    return status
  }

  /// Waits for the program's end, which has to be near, and returns its ``status``.
  public func waitBriefly() -> Int32? { take(options: 0) }

  private func take(options: Int32) -> Int32? {
    var result: Int32 = 0
    if status == nil, waitpid(processID, &result, options) == processID {
      status = result & 0x7F == 0 ? result >> 8 & 0xFF : -(result & 0x7F)
    }
    return status
  }

  #if os(Linux)
    /// POSIX_SPAWN_SETSID, which the C library's Swift module leaves out.
    private static let setSession: Int16 = 0x80
  #else
    private static let setSession = Int16(POSIX_SPAWN_SETSID)
  #endif
}

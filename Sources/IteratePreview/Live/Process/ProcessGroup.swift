#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Starts a program in a process group of its own, so that ctrl-c is not for it, and ending it ends
/// its children, too.
enum ProcessGroup {
  #if canImport(Glibc)
    typealias FileActions = posix_spawn_file_actions_t
  #else
    typealias FileActions = posix_spawn_file_actions_t?
  #endif

  /// Why there is no process: the operating system's number for it.
  struct StartFailure: Error, Hashable { let code: Int32 }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - arguments: its name, and what follows.
  ///   - environment: its variables.
  ///   - connect: says what its three streams are.
  /// - Returns: the process, which leads its group.
  /// - Throws: why there is none.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String],
    connect: (inout FileActions) -> Void
  ) throws(StartFailure) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    connect(&actions)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals as a shell expects them, whatever this program ignores or blocks.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let code = CStrings.lend(arguments) { arguments in
      CStrings.lend(environment.map { "\($0.key)=\($0.value)" }) { variables in
        Inheritance.starting {
          posix_spawn(&process, path, &actions, &attributes, arguments, variables)
        }
      }
    }
    guard code == 0 else { throw StartFailure(code: code) }
    return process
  }
}

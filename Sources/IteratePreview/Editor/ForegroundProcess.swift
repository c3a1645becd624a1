#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that has the terminal while this one waits for it.
enum ForegroundProcess {
  /// How a process came to its end.
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Why there is no process.
  struct StartFailure: Error, Hashable {
    /// The operating system's words.
    let reason: String
  }

  /// Runs `program` with this program's terminal, and waits for the end.
  ///
  /// When the process is stopped, as by ctrl-z, this one stops as well, so that the shell has the
  /// terminal; going on lets both go on.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: what follows its name.
  ///   - environment: its variables.
  /// - Returns: how it ended.
  /// - Throws: why it could not be started.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws(StartFailure) -> Ending {
    let process = try start(program, arguments, environment: environment)
    var status: Int32 = 0
    while true {
      let result = waitpid(process, &status, WUNTRACED)
      if result < 0 {
        if errno == EINTR { continue }
        throw StartFailure(reason: String(cString: strerror(errno)))
      }
      let signal = status & 0x7F
      if signal == 0x7F {
        kill(getpid(), SIGSTOP)
        kill(process, SIGCONT)
        continue
      }
      return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
  }

  private static func start(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws(StartFailure) -> pid_t {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals as a shell expects them, whatever this program ignores or blocks.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGTERM, SIGHUP] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    var process: pid_t = 0
    let code = CStrings.lend([program] + arguments) { arguments in
      CStrings.lend(environment.map { "\($0.key)=\($0.value)" }) { variables in
        Inheritance.starting {
          posix_spawn(&process, program, nil, &attributes, arguments, variables)
        }
      }
    }
    guard code == 0 else { throw StartFailure(reason: String(cString: strerror(code))) }
    return process
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A shell in a process group of its own, and the end of the pipe it prints into.
///
/// Used by one thread. `end` must be called once, whatever happened before.
final class ShellProcess {
  /// How a process came to its end.
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  private let processID: pid_t
  private let output: Int32
  private var ending: Ending?

  /// Starts `/bin/sh -c command`.
  init(command: String, environment: [String: String]) throws(ShellCommandFailure) {
    let pipe: PrivatePipe
    do { pipe = try PrivatePipe() } catch { throw Self.notStarted(error.code) }
    defer { close(pipe.writeEnd) }
    do {
      processID = try Self.start(command, environment: environment, output: pipe.writeEnd)
    } catch {
      close(pipe.readEnd)
      throw error
    }
    output = pipe.readEnd
  }

  /// The next bytes it prints; `nil` when it has closed its output.
  func read(
    until deadline: ContinuousClock.Instant, _ limit: Duration
  ) throws(ShellCommandFailure) -> [UInt8]? {
    while true {
      let rest = ContinuousClock.now.duration(to: deadline)
      guard rest > .zero else { throw .timedOut(limit) }
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, rest.pollMilliseconds) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let size = buffer.count
      let count = buffer.withUnsafeMutableBytes { systemRead(output, $0.baseAddress, size) }
      if count > 0 { return Array(buffer.prefix(count)) }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// Waits for its end.
  func wait(
    until deadline: ContinuousClock.Instant, _ limit: Duration
  ) throws(ShellCommandFailure) -> Ending {
    while true {
      if let ending = reap(WNOHANG) { return ending }
      guard ContinuousClock.now < deadline else { throw .timedOut(limit) }
      // There is no portable way to wait for a process with a limit; output was closed, so that the
      // end is near.
      _ = poll(nil, 0, 5)
    }
  }

  /// Ends what is left of the process and all it started, and frees what it held.
  func end() {
    kill(-processID, SIGKILL)
    if ending == nil { _ = reap(0) }
    close(output)
  }

  private func reap(_ options: Int32) -> Ending? {
    var status: Int32 = 0
    let result = waitpid(processID, &status, options)
    guard result == processID else { return nil }
    let signal = status & 0x7F
    let ending: Ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    self.ending = ending
    return ending
  }
}

extension ShellProcess {
  private static func start(
    _ command: String, environment: [String: String], output: Int32
  ) throws(ShellCommandFailure) -> pid_t {
    do throws(ProcessGroup.StartFailure) {
      return try ProcessGroup.start(
        "/bin/sh", ["/bin/sh", "-c", command], environment: environment
      ) { actions in
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
      }
    } catch {
      throw notStarted(error.code)
    }
  }

  private static func notStarted(_ code: Int32) -> ShellCommandFailure {
    .notStarted(reason: String(cString: strerror(code)))
  }
}

/// `read(2)`, which a method of the same name hides.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  read(file, buffer, size)
}

extension Duration {
  /// The duration as `poll(2)` takes it: at least a millisecond, at most a second at a time.
  fileprivate var pollMilliseconds: Int32 {
    if self >= .seconds(1) { return 1000 }
    let milliseconds = components.attoseconds / 1_000_000_000_000_000
    return max(1, Int32(milliseconds))
  }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that puts a text into the clipboard of this machine's desktop.
struct ClipboardTool: Hashable, Sendable {
  /// What it is called, such as `wl-copy`.
  let name: String
  /// What it is told besides the text.
  let arguments: [String]
  /// Where it is.
  let path: String

  /// The tools that are there and have a desktop to work for, the best first.
  static func available(in environment: [String: String]) -> [ClipboardTool] {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    var known: [(name: String, arguments: [String])] = [("pbcopy", [])]
    if isSet("WAYLAND_DISPLAY") { known.append(("wl-copy", [])) }
    if isSet("DISPLAY") {
      known.append(("xclip", ["-selection", "clipboard", "-in"]))
      known.append(("xsel", ["--clipboard", "--input"]))
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return known.compactMap { tool -> ClipboardTool? in
      let paths = folders.map { "\($0)/\(tool.name)" }
      guard let path = paths.first(where: isProgram) else { return nil }
      return ClipboardTool(name: tool.name, arguments: tool.arguments, path: path)
    }
  }

  private static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Gives it a text.
  ///
  /// It blocks, so it is not for the main thread. A tool that goes on serving the clipboard in the
  /// background, as they do, is left alone; one that does not come to an end in time is ended.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - environment: the variables it sees.
  ///   - limit: how long it may take.
  /// - Returns: whether it took the text.
  func take(_ text: String, environment: [String: String], limit: Duration) -> Bool {
    guard let pipe = try? PrivatePipe() else { return false }
    // A tool that ends without reading must not end this program with it.
    signal(SIGPIPE, SIG_IGN)
    let process = start(environment: environment, input: pipe.readEnd)
    close(pipe.readEnd)
    let deadline = ContinuousClock.now + limit
    let isWritten =
      process != nil && Self.write(Array(text.utf8), to: pipe.writeEnd, until: deadline)
    close(pipe.writeEnd)
    guard let process else { return false }
    return Self.wait(for: process, until: deadline) && isWritten
  }

  private static func write(
    _ bytes: [UInt8], to pipe: Int32, until deadline: ContinuousClock.Instant
  ) -> Bool {
    _ = fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK)
    var rest = bytes[...]
    while !rest.isEmpty {
      guard ContinuousClock.now < deadline else { return false }
      let count = rest.withUnsafeBytes { systemWrite(pipe, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: pipe, events: Int16(POLLOUT), revents: 0)
        _ = poll(&descriptor, 1, 20)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Waits for the end, and whether it was a good one.
  private static func wait(
    for process: pid_t, until deadline: ContinuousClock.Instant
  ) -> Bool {
    var status: Int32 = 0
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process { return status == 0 }
      if result < 0, errno != EINTR { return false }
      guard ContinuousClock.now < deadline else {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return false
      }
      // There is no portable way to wait for a process with a limit.
      _ = poll(nil, 0, 5)
    }
  }

  private func start(environment: [String: String], input: Int32) -> pid_t? {
    // Why it does not start makes no difference: the text goes another way.
    try? ProcessGroup.start(path, [name] + arguments, environment: environment) { actions in
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
  }
}

/// `write(2)`, which a method of the same name hides.
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ size: Int) -> Int {
  write(file, buffer, size)
}

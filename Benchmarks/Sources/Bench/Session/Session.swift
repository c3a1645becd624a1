internal import Foundation

/// A program that runs in a terminal of 120 by 40, with a stopwatch at the user's end.
///
/// Output is stamped when it is read and interpreted afterwards, so that keeping the screen costs
/// the figures nothing.
final class Session {
  /// How long nothing has to come for an answer to be over; it is not counted.
  static let quiet = Duration.milliseconds(30)
  /// The terminal's height.
  static let rows = 40
  /// The terminal's width.
  static let columns = 120

  /// What runs.
  let subject: Subject
  /// When it was started.
  let startTime: ContinuousClock.Instant
  /// The terminal as drawn by the output that has been taken in.
  var vt = VT(rows: rows, columns: columns)
  /// Whether the program has closed the terminal.
  private(set) var hasClosed = false
  /// The line settings before it was started.
  let initialModes: TerminalModes

  private let process: ChildProcess
  private var processID: pid_t { process.processID }
  private let master: Int32
  private let home: TemporaryFolder
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var isReaped = false

  /// Starts a program with a new home of its own.
  ///
  /// - Throws: ``BenchFailure`` when there is no terminal, no home or no such program.
  init(_ subject: Subject) throws(BenchFailure) {
    self.subject = subject
    home = try TemporaryFolder()
    do {
      let terminal = try PtyTerminal(rows: Self.rows, columns: Self.columns)
      // The program is to be the only one that has its end open: then reading sees its end.
      defer { close(terminal.slave) }
      master = terminal.master
      initialModes = TerminalModes(of: terminal.master)
      startTime = .now
      process = try terminal.spawn(
        subject.path, subject.arguments, environment: Self.environment(home: home.path))
    } catch {
      throw .notStarted(program: subject.path, error)
    }
  }

  deinit {
    if !isReaped {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    close(master)
  }

  /// The line settings, as `stty -a` shows them.
  var modes: TerminalModes { TerminalModes(of: master) }
  /// What the program has used so far.
  var usage: ProcessUsage { ProcessUsage(of: processID) }
  /// What it has in memory.
  var memory: ProcessMemory { ProcessMemory(of: processID) }
  /// Whether it waits for connections.
  var isListening: Bool { ListeningSockets.has(processID) }

  /// Types.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits for output; `nil` when none comes in time, or the program has closed the terminal.
  func receive(within limit: Duration) -> Chunk? {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = max(0, (limit / .milliseconds(1)).rounded(.up))
    guard !hasClosed, poll(&descriptor, 1, Int32(milliseconds)) > 0 else { return nil }
    let count = read(master, &buffer, buffer.count)
    let time = ContinuousClock.now
    guard count > 0 else {
      hasClosed = true
      return nil
    }
    return Chunk(time: time, bytes: Array(buffer[..<count]))
  }

  /// Changes the terminal's size; what it shows is lost.
  func resize(rows: Int, columns: Int) {
    let modes = vt.modes
    vt = VT(rows: rows, columns: columns)
    vt.modes = modes
    var size = winsize()
    size.ws_row = UInt16(clamping: rows)
    size.ws_col = UInt16(clamping: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Waits for the program's end: its exit code, or a signal's number below zero; `nil` when it is
  /// still running after the time limit.
  func exitStatus(within limit: Duration) -> Int32? {
    let deadline = ContinuousClock.now + limit
    var status: Int32 = 0
    while !isReaped {
      guard waitpid(processID, &status, WNOHANG) == processID else {
        guard ContinuousClock.now < deadline else { return nil }
        usleep(200)
        continue
      }
      isReaped = true
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  private static func environment(home: String) -> [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "HOME": home, "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state",
      "XDG_DATA_HOME": "\(home)/data", "XDG_CACHE_HOME": "\(home)/cache",
    ]
  }
}

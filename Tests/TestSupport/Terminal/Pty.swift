#if canImport(Glibc)
  public import Glibc
#else
  public import Darwin
#endif

/// A program that runs in a terminal of its own, and the terminal.
///
/// What the program writes is only taken in while one of the `wait` functions runs.
public final class Pty {
  /// The terminal as the program has drawn it.
  public private(set) var vt: VT
  /// All that the program has written.
  public private(set) var bytes: [UInt8] = []
  /// How the program has ended: its exit code, or a signal's number below zero.
  public var status: Int32? { process.status }
  /// The terminal's modes before the program was started.
  public let initialModes: TerminalModes
  /// The program's process.
  public var processID: pid_t { process.processID }
  let process: ChildProcess
  /// Only held, such as a folder that goes when nobody holds it any more.
  private let companion: AnyObject?
  private var master: Int32

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The program's file.
  ///   - arguments: What follows the program's name.
  ///   - rows: The terminal's height.
  ///   - columns: The terminal's width.
  ///   - environment: Added to a small environment of a terminal like xterm; nil removes a name.
  ///   - companion: What the program needs to the end, such as its folder.
  /// - Throws: ``PtyError`` when there is no terminal, or no such program.
  public init(
    _ path: String,
    _ arguments: [String] = [],
    rows: Int = 24,
    columns: Int = 80,
    environment: [String: String?] = [:],
    companion: AnyObject? = nil
  ) throws(PtyError) {
    self.companion = companion
    vt = VT(rows: rows, columns: columns)
    let terminal = try PtyTerminal(rows: rows, columns: columns)
    // The program is to be the only one that has its end open: then reading sees its end.
    defer { close(terminal.slave) }
    master = terminal.master
    initialModes = TerminalModes(of: terminal.master)
    process = try terminal.spawn(
      path, arguments, environment: Self.environment(adding: environment))
  }

  deinit { hangUp() }

  /// Closes the terminal, as a window is closed; the program is told by SIGHUP.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Types.
  public func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { process.signal(number) }

  /// Changes the terminal's size, which the program is told of; what it has drawn is lost.
  public func resize(rows: Int, columns: Int) {
    vt = VT(rows: rows, columns: columns).taking(modesOf: vt)
    var size = winsize()
    size.ws_row = UInt16(clamping: rows)
    size.ws_col = UInt16(clamping: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until a condition holds; false when it still does not after the time limit, or at the
  /// program's end.
  @discardableResult
  public func wait(_ limit: Duration = .seconds(10), until condition: (VT) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + limit
    while !condition(vt) {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard left > 0 else { return false }
      guard take(waitingMilliseconds: Int32(left.rounded(.up))) else { return condition(vt) }
    }
    return true
  }

  /// Takes in what the program has written, after waiting for it; false at the program's end.
  func take(waitingMilliseconds limit: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, limit) > 0 else { return master >= 0 }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    vt.feed(buffer[..<count])
    return true
  }

  /// Reads to the program's end and returns its ``status``; nil when it does not end in time.
  @discardableResult
  public func waitForExit(_ limit: Duration = .seconds(10)) -> Int32? {
    let deadline = ContinuousClock.now + limit
    wait(limit) { _ in false }
    while process.check() == nil, ContinuousClock.now < deadline { usleep(1000) }
    return status
  }

  /// The terminal's modes, as `stty -a` shows them.
  public var modes: TerminalModes { TerminalModes(of: master) }

  /// The environment a program gets that is started from a shell in an xterm, and nothing else.
  private static func environment(adding changes: [String: String?]) -> [String: String] {
    var result = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    ]
    // Coverage and sanitizers have to reach the program as well.
    for name in ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH"] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    for (name, value) in changes { result[name] = value }
    return result
  }
}

extension VT {
  /// The same terminal in the modes of another: a resize changes none of them.
  fileprivate func taking(modesOf other: VT) -> VT {
    var copy = self
    copy.modes = other.modes
    if other.main != nil { copy.main = copy.screen }
    return copy
  }
}

import Terminal
import TestSupport

@testable import IteratePreview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A loop on a terminal of its own, driven by steps: one each time the loop has nothing left to do.
///
/// After the last step a signal of its own ends the loop.
final class LoopScript {
  let terminal: PtyTerminal
  let mailbox: Mailbox<Int>
  let signals: SelfPipe
  private(set) var events: [LoopEvent] = []
  private(set) var draws = 0
  /// How often the loop has looked around, which it does when it wakes up.
  private(set) var turns = 0
  /// What happens while the process is stopped.
  var whileStopped: () -> Void = {}
  /// What the program does about an event, beside going on.
  var answers: [LoopEvent: LoopControl] = [:]
  /// When the program wants a tick; forgotten after it.
  var deadline: ContinuousClock.Instant?
  private(set) lazy var loop = MainLoop(
    input: terminal.slave, messages: mailbox.descriptor, signals: signals,
    stopProcess: { [unowned self] in whileStopped() })

  init(rows: Int = 24, columns: Int = 80) throws {
    terminal = try PtyTerminal(rows: rows, columns: columns)
    mailbox = try Mailbox()
    signals = try SelfPipe()
    var modes = termios()
    tcgetattr(terminal.slave, &modes)
    cfmakeraw(&modes)
    tcsetattr(terminal.slave, TCSANOW, &modes)
  }

  deinit {
    close(terminal.master)
    close(terminal.slave)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(terminal.master, bytes, bytes.count)
  }

  func signal(_ number: Int32) {
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(signals.writeEnd, &byte, 1)
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize()
    size.ws_row = rows
    size.ws_col = columns
    _ = ioctl(terminal.master, UInt(TIOCSWINSZ), &size)
  }

  /// Runs the steps and returns what the program was told, without the end.
  @discardableResult func run(_ steps: [() -> Void]) -> [LoopEvent] {
    var steps = steps[...]
    loop.run(
      nextDeadline: {
        turns += 1
        return deadline
      },
      handle: { event in
        if event == .interrupt(signal: SIGUSR1) { return .stop }
        events.append(event)
        if event == .messages { _ = mailbox.drain() }
        if event == .tick { deadline = nil }
        return answers[event] ?? .continue
      },
      draw: {
        draws += 1
        if let step = steps.popFirst() { step() } else { signal(SIGUSR1) }
      })
    return events
  }
}

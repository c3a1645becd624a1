internal import Foundation

extension Session {
  /// Ends the program by its own key and looks at what it leaves.
  func leave() -> Ending {
    let start = ContinuousClock.now
    type(subject.leaving)
    var end = start
    let deadline = start + Self.patience
    while !hasClosed, ContinuousClock.now < deadline {
      if let chunk = receive(within: .milliseconds(500)) { vt.feed(chunk.bytes) }
      end = .now
    }
    return Ending(
      duration: start.duration(to: end), exitStatus: exitStatus(within: .seconds(2)) ?? -SIGKILL,
      isTerminalAsBefore: !vt.isAlternateScreen && vt.modes == VT.initialModes,
      areModesAsBefore: modes == initialModes)
  }
}

/// How a program has ended.
struct Ending {
  /// From the key to the last that was heard of it.
  let duration: Duration
  /// Its exit code, or below zero the number of the signal that has ended it, or that has to.
  let exitStatus: Int32
  /// Whether the screen it had found is shown again, and no mode is left on.
  let isTerminalAsBefore: Bool
  /// Whether the line settings are what they were.
  let areModesAsBefore: Bool
}

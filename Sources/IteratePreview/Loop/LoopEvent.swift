internal import Terminal

/// What the loop tells the program.
enum LoopEvent: Hashable, Sendable {
  /// The user did something.
  case input(InputEvent)
  /// There are messages in the mailbox. Repeated until they are taken.
  case messages
  /// The terminal has another size.
  case resized(Size)
  /// Somebody asks the process to end: SIGINT, SIGTERM or SIGHUP.
  case interrupt(signal: Int32)
  /// The process is about to be stopped; leave the screen.
  case suspended
  /// The process goes on after a stop; take the screen. The size follows as ``resized(_:)``.
  case resumed
  /// The terminal is gone. The loop ends after this.
  case hangup
  /// The deadline the program asked for has passed.
  case tick
}

/// What the loop is to do after an event.
enum LoopControl: Hashable, Sendable {
  /// Go on.
  case `continue`
  /// End the loop, without drawing again.
  case stop
  /// Stop the process, as ctrl-z does elsewhere.
  case suspend
}

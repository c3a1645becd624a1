/// Decides when to draw: at once for what the user does, at most once a frame for messages.
struct DrawPacer: Sendable {
  /// A moment of the loop's clock.
  typealias Instant = ContinuousClock.Instant

  private let frame: Duration
  private var due: Instant?
  private var lastDrawn: Instant?

  /// A pacer that waits `frame` from one drawing to the next.
  init(frame: Duration = .milliseconds(16)) {
    self.frame = frame
  }

  /// When to draw; nil when nothing has changed.
  var deadline: Instant? { due }

  /// Something has changed that the user is waiting to see.
  mutating func changed(at now: Instant) {
    due = min(due ?? now, now)
  }

  /// Messages have changed something.
  mutating func streamed(at now: Instant) {
    let next = lastDrawn.map { $0 + frame } ?? now
    let candidate = max(now, next)
    due = min(due ?? candidate, candidate)
  }

  /// Whether to draw now.
  ///
  /// While more is waiting to be handled, a drawing is put off, but by no more than a frame.
  func isDue(at now: Instant, isMoreWaiting: Bool) -> Bool {
    guard let due else { return false }
    return now >= (isMoreWaiting ? due + frame : due)
  }

  /// The screen has been drawn.
  mutating func drawn(at now: Instant) {
    due = nil
    lastDrawn = now
  }
}

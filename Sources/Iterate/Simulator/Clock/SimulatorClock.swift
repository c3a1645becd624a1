public import Segment

/// The simulator's clock: the time of day, and how far it has been moved away from it.
///
/// It goes on wherever it was moved to.
public struct SimulatorClock: Hashable, Sendable {
  /// How far it is ahead of the time of day; behind when negative.
  public private(set) var offsetMilliseconds: Int64 = 0

  /// The furthest it can be moved: 100 years of 365 days.
  static let widestOffset: Int64 = 100 * 365 * 86_400_000

  /// A clock that shows the time of day.
  init() {}

  /// A clock that was moved; `nil` when it is further away than it can be.
  init?(offsetMilliseconds: Int64) {
    guard offsetMilliseconds.magnitude <= UInt64(Self.widestOffset) else { return nil }
    self.offsetMilliseconds = offsetMilliseconds
  }

  /// What it shows when the time of day is `now`.
  public func time(at now: Instant) -> Instant {
    let (sum, overflows) = now.millisecondsSinceEpoch.addingReportingOverflow(offsetMilliseconds)
    return overflows ? now : Instant(millisecondsSinceEpoch: sum)
  }

  /// Moves it; a move that cannot be made changes nothing.
  mutating func move(_ move: ClockMove, at now: Instant) throws(ClockMoveProblem) {
    let wanted =
      switch move {
      case .by(let milliseconds):
        offsetMilliseconds.addingReportingOverflow(milliseconds)
      case .to(let instant):
        instant.millisecondsSinceEpoch.subtractingReportingOverflow(now.millisecondsSinceEpoch)
      case .backToNow: (partialValue: Int64(0), overflow: false)
      }
    guard !wanted.overflow, let moved = SimulatorClock(offsetMilliseconds: wanted.partialValue)
    else { throw .tooFar }
    self = moved
  }

  /// How far it was moved, in words such as `72 h ahead`; `nil` when it shows the time of day.
  public var offsetInWords: String? {
    guard offsetMilliseconds != 0 else { return nil }
    let direction = offsetMilliseconds > 0 ? "ahead" : "behind"
    let seconds = Double(offsetMilliseconds.magnitude) / 1000
    for (length, unit) in [(86_400.0, "days"), (3600, "h"), (60, "min")] {
      // Three days are rather said in hours: surveys wait for 72 of them.
      let isEnough = unit == "days" ? seconds > 10 * length : seconds >= length
      guard isEnough else { continue }
      return "\(Wording.number((seconds / length * 10).rounded() / 10)) \(unit) \(direction)"
    }
    return "\(Wording.number(seconds.rounded())) s \(direction)"
  }
}

internal import Console
internal import Segment

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Gives the console its moments, and turns its wishes for the time of day into the loop's time.
struct LoopClock {
  private var generator = SystemRandomNumberGenerator()

  /// Now, with fresh random bits.
  mutating func moment() -> Moment {
    Moment(now: Self.now, random: (generator.next(), generator.next()))
  }

  /// The loop's time for a time of day in milliseconds since 1970.
  func deadline(for milliseconds: Int64?) -> ContinuousClock.Instant? {
    guard let milliseconds else { return nil }
    let left = max(0, milliseconds - Self.now.millisecondsSinceEpoch)
    return .now + .milliseconds(left)
  }

  /// How far the clock on the wall is ahead of UTC.
  static var secondsFromUTC: Int {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff
  }

  /// The time of day.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return Instant(millisecondsSinceEpoch: milliseconds)
  }
}

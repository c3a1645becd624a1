/// Takes the time of work that is over too soon to be timed once.
enum Stopwatch {
  private static let rounds = 7

  /// The operations a second, best of several rounds: whatever else runs can only slow it down.
  static func rate(of item: WorkItem, seconds: Double) throws -> Double {
    try item.pass()
    let passes = try passes(of: item, in: seconds)
    var best = 0.0
    for _ in 0..<rounds {
      let time = try ContinuousClock().measure {
        for _ in 0..<passes { try item.pass() }
      }
      best = max(best, Double(passes * item.operations) / (time / .seconds(1)))
    }
    return best
  }

  /// How many passes take so many seconds, roughly; warms up on the way.
  private static func passes(of item: WorkItem, in seconds: Double) throws -> Int {
    var passes = 1
    while true {
      let time = try ContinuousClock().measure {
        for _ in 0..<passes { try item.pass() }
      }
      if time >= .seconds(seconds / 2) {
        return max(1, Int(Double(passes) * (.seconds(seconds) / time)))
      }
      passes *= 2
    }
  }
}

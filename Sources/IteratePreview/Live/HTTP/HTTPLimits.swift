/// What one request may cost before it is given up.
struct HTTPLimits: Hashable, Sendable {
  /// The time until the connection stands: name look-up, TCP and TLS.
  var connect: Duration = .seconds(5)
  /// The time until the response is complete, body included.
  var total: Duration = .seconds(30)
  /// The most bytes of decoded body that are kept.
  var bodyBytes: Int = 10 * 1024 * 1024
}

extension HTTPLimits {
  /// `connect` as libcurl takes it, which is never longer than the whole.
  var connectMilliseconds: Int { min(Self.milliseconds(connect), totalMilliseconds) }

  /// `total` as libcurl takes it.
  var totalMilliseconds: Int { Self.milliseconds(total) }

  /// Whole milliseconds, at least 1 because libcurl reads 0 as no limit, and at most what a 32-bit
  /// `long` holds.
  private static func milliseconds(_ duration: Duration) -> Int {
    let bounds = (least: Duration.milliseconds(1), most: Duration.milliseconds(Int32.max))
    let (seconds, attoseconds) = min(max(duration, bounds.least), bounds.most).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}

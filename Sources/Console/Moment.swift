public import Segment

/// The world at the instant of one action: what time it is and a fresh random number.
///
/// The console never looks at a clock nor draws a random number itself; the loop hands both in with
/// every action, so that any session can be replayed exactly.
public struct Moment: Hashable, Sendable {
  /// The time of day.
  public var now: Instant
  /// 128 random bits, new for each action: enough for one UUID.
  public var random: (UInt64, UInt64) {
    get { (high, low) }
    set { (high, low) = newValue }
  }
  private var high: UInt64
  private var low: UInt64

  /// A moment from its parts.
  public init(now: Instant, random: (UInt64, UInt64)) {
    self.now = now
    self.high = random.0
    self.low = random.1
  }

  /// The same time with other random bits, which follow from these: for one of several things that
  /// are done at once.
  func derived(_ number: UInt64) -> Moment {
    Moment(
      now: now,
      random: (high &+ number &* 0x9E37_79B9_7F4A_7C15, low ^ (number &* 0xBF58_476D_1CE4_E5B9)))
  }

  /// A version 4 UUID made of the random bits, in lower-case hexadecimal digits.
  public var uuid: String {
    let versioned = high & ~0xF000 | 0x4000
    let varied = low & ~(0b11 << 62) | (0b10 << 62)
    let digits = Self.hexadecimal(versioned) + Self.hexadecimal(varied)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
      String(decoding: digits[range], as: UTF8.self)
    }
    return parts.joined(separator: "-")
  }

  private static func hexadecimal(_ value: UInt64) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<16).map { digits[Int(value >> (60 - 4 * UInt64($0)) & 0xF)] }
  }
}

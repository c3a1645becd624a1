/// A small seeded generator: the same seed gives the same numbers on every machine.
///
/// - Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  /// What the next number follows from; a generator with this seed goes on from here.
  private(set) var state: UInt64

  init(seed: UInt64) {
    self.state = seed
  }

  /// A generator of its own for each sequence of `labels` under one seed.
  init(seed: UInt64, labels: [String]) {
    self.state = labels.reduce(seed) { state, label in
      var generator = SplitMix64(seed: state ^ label.stableHash)
      return generator.next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// The next `count` bytes.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 56) }
  }

  /// The next id in the form of Iterate's: 24 hexadecimal digits.
  mutating func objectID() -> String {
    String(
      decoding: bytes(12).flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension String {
  /// A hash of the bytes that never changes: FNV-1a with 64 bits.
  ///
  /// - Source: RFC 9923.
  fileprivate var stableHash: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// A fixed amount of arithmetic, the same that `bench` runs, by which machines compare.
enum Calibration {
  /// The milliseconds of twenty million steps, best of five.
  static func measure() -> Double {
    (0..<5).map { _ in ContinuousClock().measure { loop() } / .milliseconds(1) }.min() ?? 0
  }

  /// Twenty million steps of a xorshift generator, each of which needs the one before.
  private static func loop() {
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<20_000_000 {
      value ^= value << 13
      value ^= value >> 7
      value ^= value << 17
    }
    // The generator never reaches zero; the compiler does not know, and must not drop the loop.
    precondition(value != 0)
  }
}

/// A fixed amount of arithmetic, whose time tells how fast the machine is.
///
/// It is reported beside the figures, so that those of two machines can be compared. It touches no
/// memory and makes no system call.
enum Calibration {
  /// The milliseconds that the loop took, each time.
  static func measure(times: Int = 5) -> Samples {
    Samples((0..<times).map { _ in ContinuousClock().measure { loop() } / .milliseconds(1) })
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

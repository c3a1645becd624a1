#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What JavaScript's `Math` does differently from Swift, or Swift does not do at all.
enum JavaScriptMath {
  /// The nearest whole number, halves towards positive infinity.
  static func round(_ value: Double) -> Double {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? below + 1 : below
  }

  /// `base` to the power of `exponent`.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    pow(base, exponent)
  }
}

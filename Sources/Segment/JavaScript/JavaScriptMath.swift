/// What JavaScript's `Math` does differently from Swift, or Swift does not do at all.
enum JavaScriptMath {
  /// The nearest whole number, halves towards positive infinity.
  static func round(_ value: Double) -> Double {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? below + 1 : below
  }

  /// What `Math.pow(10, exponent)` gives in V8, which is up to one unit in the last place off, and
  /// off in other places than the C library: `10 ** -4` is 0.00009999999999999999.
  ///
  /// - Source: the algorithm of fdlibm's `e_pow.c` for the base 10, with the division as V8 has it
  ///   (`src/base/ieee754.cc`, `legacy::pow`).
  static func powerOfTen(_ exponent: Double) -> Double {
    switch exponent {
    case 0: return 1
    case 1: return 10
    case -1: return 0.1
    case 2: return 100
    case 0.5: return 10.squareRoot()
    case let exponent where exponent > 400: return .infinity
    case let exponent where exponent < -400: return 0
    default: break
    }
    guard !exponent.isNaN else { return .nan }
    // exponent * log2(10), the factors and the product as sums of a short and a small number.
    let high = exponent.withoutLowBits * log2Of10.high
    let low = (exponent - exponent.withoutLowBits) * log2Of10.high + exponent * log2Of10.low
    let product = low + high
    if product > 1024 || (product == 1024 && low + overflowMargin > product - high) {
      return .infinity
    }
    if product < -1075 || (product == -1075 && low <= product - high) { return 0 }
    let whole = product.magnitude > 0.5 ? product.rounded(.toNearestOrAwayFromZero) : 0
    return scaled(powerOfTwo(high - whole, low), by: Int(whole))
  }

  /// The logarithm of 10 as that algorithm computes it, the last bits of the sum included.
  private static let log2Of10 = (high: 3.321928024291992, low: 7.05953701603694e-8)
  private static let overflowMargin = 8.0085662595372944372e-17

  /// 2 to the power of `high + low`, which is at most a half.
  private static func powerOfTwo(_ high: Double, _ low: Double) -> Double {
    let ln2 = (
      all: 0.693147180559945286227, high: 0.693147182464599609375, low: -1.90465429995776804525e-9
    )
    let short = (low + high).withoutLowBits
    let main = short * ln2.high
    let rest = (low - (short - high)) * ln2.all + short * ln2.low
    let sum = main + rest
    let lost = rest - (sum - main)
    let square = sum * sum
    let series = coefficients.reduce(0) { $1 + square * $0 }
    let even = sum - square * series
    // V8 divides by all that follows; fdlibm subtracts the last term from the quotient.
    let quotient = sum * even / ((even - 2) - (lost + sum * lost))
    return 1 - (quotient - sum)
  }

  /// Those of the approximation of `x * (exp(x) + 1) / (exp(x) - 1)`, the highest power first.
  private static let coefficients = [
    4.13813679705723846039e-08, -1.65339022054652515390e-06, 6.61375632143793436117e-05,
    -2.77777777770155933842e-03, 1.66666666666666019037e-01,
  ]

  /// `value` times 2 to the power of `exponent`, rounded at most once.
  private static func scaled(_ value: Double, by exponent: Int) -> Double {
    let half = exponent / 2
    return value * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: exponent - half, significand: 1)
  }
}

extension Double {
  /// The number without the lower half of its bits.
  fileprivate var withoutLowBits: Double {
    Double(bitPattern: bitPattern & 0xFFFF_FFFF_0000_0000)
  }
}

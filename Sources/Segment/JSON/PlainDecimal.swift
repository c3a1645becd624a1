/// A number that is written the way JavaScript prints it, which can be told from its text alone.
///
/// That holds for up to 15 digits without an exponent, without a zero at the end of the fraction,
/// and not smaller than a millionth. Almost all numbers in practice are of this kind; for them
/// nothing has to be printed to be compared, and the value is the quotient of two exact doubles,
/// which division rounds to the nearest.
struct PlainDecimal {
  /// The number.
  let value: Double

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Reads `literal`, a valid JSON number; `nil` when it is not plain.
  init?(_ literal: UnsafeBufferPointer<UInt8>) {
    var magnitude = 0
    var digits = 0
    var digitsBeforePoint: Int?
    let isNegative = literal.first == UInt8(ascii: "-")
    var offset = isNegative ? 1 : 0
    while offset < literal.count {
      let byte = literal[offset]
      offset &+= 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 15:
        magnitude = magnitude &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        digits &+= 1
      case UInt8(ascii: ".") where digitsBeforePoint == nil:
        digitsBeforePoint = digits
      default:
        return nil
      }
    }
    // Zero with a sign or a fraction is printed without either.
    if magnitude == 0, isNegative || digitsBeforePoint != nil { return nil }
    var value = Double(magnitude)
    if let digitsBeforePoint {
      if literal.last == UInt8(ascii: "0") { return nil }
      value /= Self.powersOfTen[digits - digitsBeforePoint]
      guard value >= 1e-6 else { return nil }
    }
    self.value = isNegative ? -value : value
  }
}

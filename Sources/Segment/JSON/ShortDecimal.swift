/// A number with few digits, some of them behind the point, as most are that are not whole.
///
/// It can be printed without a search for the shortest digits that read back as the number.
struct ShortDecimal {
  /// The number without its point.
  let digits: Int
  /// How many of the digits are behind the point.
  let places: Int

  private static let mostPlaces = 4

  /// The digits of `value`; `nil` when there are more, or none behind the point.
  init?(_ value: Double) {
    if value == value.rounded() { return nil }
    var scale = 1.0
    for places in 1...Self.mostPlaces {
      scale *= 10
      let digits = (value * scale).rounded()
      // No two numbers of up to 15 digits are the same double, and the quotient of two exact doubles
      // is rounded to the nearest: what divides to the value is the one way to write it.
      if digits.magnitude < 1e15, digits / scale == value {
        self.digits = Int(digits)
        self.places = places
        return
      }
    }
    return nil
  }
}

extension ByteBuffer {
  /// Adds the number that `decimal` is.
  mutating func append(_ decimal: ShortDecimal) {
    if decimal.digits < 0 { append(UInt8(ascii: "-")) }
    var scale = 1
    for _ in 0..<decimal.places { scale *= 10 }
    append(Int(decimal.digits.magnitude) / scale)
    append(UInt8(ascii: "."))
    var rest = Int(decimal.digits.magnitude) % scale
    while scale > 1 {
      scale /= 10
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / scale))
      rest %= scale
    }
  }
}

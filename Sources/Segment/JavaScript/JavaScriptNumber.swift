extension String {
  /// What `Number(text)` gives: NaN for anything that is not wholly a number, 0 for white space.
  ///
  /// - Source: ECMA-262, StringNumericLiteral.
  var javaScriptNumber: Double {
    let trimmed = Array(trimmedAsInJavaScript.utf8)
    guard let first = trimmed.first else { return 0 }
    if first == UInt8(ascii: "0"), trimmed.count > 2 {
      switch trimmed[1] | 0x20 {
      case UInt8(ascii: "x"): return Self.wholeNumber(trimmed[2...], digitWidth: 4)
      case UInt8(ascii: "o"): return Self.wholeNumber(trimmed[2...], digitWidth: 3)
      case UInt8(ascii: "b"): return Self.wholeNumber(trimmed[2...], digitWidth: 1)
      default: break
      }
    }
    var rest = trimmed[...]
    var isNegative = false
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    if rest.elementsEqual("Infinity".utf8) { return isNegative ? -.infinity : .infinity }
    guard let literal = Self.decimalLiteral(rest) else { return .nan }
    let magnitude = Double(literal) ?? .nan
    return isNegative ? -magnitude : magnitude
  }

  /// The decimal number in `units` in a form that Swift reads; `nil` if it is none.
  private static func decimalLiteral(_ units: ArraySlice<UInt8>) -> String? {
    var digits: [UInt8] = []
    var rest = units
    func takeDigits() -> Int {
      let run = rest.prefix { $0 &- 0x30 < 10 }
      digits += run
      rest = rest.dropFirst(run.count)
      return run.count
    }
    let whole = takeDigits()
    var fraction = 0
    if whole == 0 { digits.append(0x30) }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits.append(UInt8(ascii: "."))
      fraction = takeDigits()
      if fraction == 0 { digits.append(0x30) }
    }
    guard whole + fraction > 0 else { return nil }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      digits.append(UInt8(ascii: "e"))
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
        digits.append(sign)
      }
      guard takeDigits() > 0 else { return nil }
    }
    return rest.isEmpty ? String(decoding: digits, as: UTF8.self) : nil
  }

  /// The number that `units` spell in the base 2 to the power of `digitWidth`, rounded once.
  private static func wholeNumber(_ units: ArraySlice<UInt8>, digitWidth: Int) -> Double {
    // The first 64 bits without leading zeros, and whether some further bit is set.
    var bits: UInt64 = 0
    var isMore = false
    var shift = 0
    for unit in units {
      guard let digit = Character(Unicode.Scalar(unit)).hexDigitValue, digit < 1 << digitWidth
      else { return .nan }
      if shift == 0, bits.leadingZeroBitCount >= digitWidth {
        bits = bits << UInt64(digitWidth) | UInt64(digit)
      } else {
        isMore = isMore || digit != 0
        shift += digitWidth
      }
    }
    // There are at least 8 bits more than a double has: the last can stand for all that follow.
    let significand = Double(isMore ? bits | 1 : bits)
    return shift > 1100
      ? .infinity : significand * Double(sign: .plus, exponent: shift, significand: 1)
  }
}

extension Double {
  /// The number as JavaScript's `String(number)` spells it.
  ///
  /// - Source: ECMA-262, Number::toString.
  var javaScriptText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    if let whole = Int(exactly: self), whole.magnitude <= 1 << 53 { return String(whole) }
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    let (digits, point) = shortestDigits
    Self.layOut(digits, point: point, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The fewest decimal digits that read back as this finite, non-zero number, and the place of the
  /// point relative to the first of them: the magnitude is `0.digits` times ten to the `point`.
  private var shortestDigits: (digits: ArraySlice<UInt8>, point: Int) {
    // Swift prints the digits JavaScript prints and differs only in where it writes an exponent.
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = magnitude.description.utf8[...]
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "."):
        point = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(Substring(text)) ?? 0
        text = text.suffix(0)
      default:
        digits.append(byte)
      }
    }
    let zero = UInt8(ascii: "0")
    let start = digits.firstIndex { $0 != zero } ?? 0
    let end = digits.lastIndex { $0 != zero }.map { $0 + 1 } ?? digits.count
    return (digits[start..<end], (point ?? digits.count) + exponent - start)
  }

  private static func layOut(_ digits: ArraySlice<UInt8>, point: Int, into text: inout [UInt8]) {
    let zero = UInt8(ascii: "0")
    let dot = UInt8(ascii: ".")
    switch point {
    case digits.count...21:
      text += digits
      text += repeatElement(zero, count: point - digits.count)
    case 1...21:
      text += digits.prefix(point)
      text.append(dot)
      text += digits.dropFirst(point)
    case -5...0:
      text += [zero, dot]
      text += repeatElement(zero, count: -point)
      text += digits
    default:
      text += digits.prefix(1)
      if digits.count > 1 { text.append(dot) }
      text += digits.dropFirst()
      text += (point > 0 ? "e+" : "e").utf8
      text += String(point - 1).utf8
    }
  }
}

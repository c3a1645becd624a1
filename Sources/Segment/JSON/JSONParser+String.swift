extension JSONParser {
  /// Reads the string that starts at the current position.
  mutating func string() throws(JSONSyntaxError) -> String {
    let quote = offset
    offset += 1
    var run = offset
    var unescaped: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        let end = offset
        offset += 1
        if unescaped.isEmpty { return try text(run..<end) }
        unescaped += try text(run..<end).utf8
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped += try text(run..<offset).utf8
        try escape(into: &unescaped)
        run = offset
      case 0..<0x20:
        throw failure("a control character inside a string must be escaped")
      default:
        offset += 1
      }
    }
    throw failure("the string is not closed", at: quote)
  }

  /// The bytes in `range` as text, if they are UTF-8.
  private func text(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    let run = bytes[range]
    // Validating is several times slower than decoding, and ASCII is always valid.
    if run.allSatisfy({ $0 < 0x80 }) { return String(decoding: run, as: UTF8.self) }
    if let text = String(validating: run, as: UTF8.self) { return text }
    throw failure("not valid UTF-8", at: firstInvalid(in: range))
  }

  private func firstInvalid(in range: Range<Int>) -> Int {
    var iterator = bytes[range].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var position = range.lowerBound
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      position += scalar.count
    }
    return position
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    let backslash = offset
    offset += 1
    guard let letter = current else { throw failure("the text ends too early") }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(Character(try escapedScalar())).utf8
    default: throw failure("not an escape", at: backslash)
    }
  }

  /// The code point of one `\uXXXX` or of a surrogate pair of them; U+FFFD for half a pair.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try hexadecimalUnit()
    if UTF16.isLeadSurrogate(first), bytes[offset...].starts(with: [0x5C, 0x75]) {
      let afterFirst = offset
      offset += 2
      let second = try hexadecimalUnit()
      if UTF16.isTrailSurrogate(second) {
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
      }
      offset = afterFirst
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func hexadecimalUnit() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected("expected four hexadecimal digits after '\\u'")
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

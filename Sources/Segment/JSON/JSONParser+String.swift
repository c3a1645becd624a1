extension JSONParser {
  /// Reads the string that starts at the current position.
  mutating func string() throws(JSONSyntaxError) -> String {
    let quote = offset
    offset &+= 1
    let start = offset
    var highBits: UInt64 = 0
    offset = bytes.endOfPlainRun(from: start, highBits: &highBits)
    guard current == UInt8(ascii: "\"") else {
      return try escapedString(from: start, quote: quote, highBits: highBits)
    }
    let run = bytes.stretch(from: start, to: offset)
    offset &+= 1
    return try highBits == 0 ? String(utf8: run) : text(run, at: start)
  }

  /// Reads on where a string has its first escape, or something that it cannot have.
  private mutating func escapedString(
    from start: Int,
    quote: Int,
    highBits: UInt64
  ) throws(JSONSyntaxError) -> String {
    var highBits = highBits
    var unescaped: [UInt8] = []
    var run = start
    while let byte = current {
      // Each stretch has to be right by itself: an escape cannot complete a broken character.
      let stretch = bytes.stretch(from: run, to: offset)
      if highBits != 0 { _ = try text(stretch, at: run) }
      unescaped += stretch
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &unescaped)
      default:
        throw failure("a control character inside a string must be escaped")
      }
      run = offset
      highBits = 0
      offset = bytes.endOfPlainRun(from: run, highBits: &highBits)
    }
    throw failure("the string is not closed", at: quote)
  }

  /// The bytes of `run` as text, if they are UTF-8.
  private func text(
    _ run: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) throws(JSONSyntaxError) -> String {
    // Decoding is several times faster than validating, and mends what is not valid.
    let text = String(decoding: run, as: UTF8.self)
    if text.withBytes({ $0.isEqual(to: run) }) { return text }
    throw failure("not valid UTF-8", at: start + Self.firstInvalid(in: run))
  }

  private static func firstInvalid(in run: UnsafeBufferPointer<UInt8>) -> Int {
    var iterator = run.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var position = 0
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
    if UTF16.isLeadSurrogate(first), bytes[offset...].starts(with: #"\u"#.utf8) {
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
      guard let digit = current?.hexDigitValue else {
        throw unexpected("expected four hexadecimal digits after '\\u'")
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

extension JSONParser {
  /// Steps over a value, which is looked at as closely as if it were kept.
  mutating func skip(inside depth: Int) throws(JSONSyntaxError) {
    guard let byte = current else { throw unexpected("expected a value") }
    switch byte {
    case UInt8(ascii: "\""):
      _ = try skipString()
    case UInt8(ascii: "{"):
      if try opens(closing: UInt8(ascii: "}"), inside: depth) { return }
      repeat {
        _ = try skipKey()
        try skip(inside: depth + 1)
      } while try continues(closing: UInt8(ascii: "}"), orElse: "expected ',' or '}'")
    case UInt8(ascii: "["):
      if try opens(closing: UInt8(ascii: "]"), inside: depth) { return }
      repeat {
        try skip(inside: depth + 1)
      } while try continues(closing: UInt8(ascii: "]"), orElse: "expected ',' or ']'")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try skipNumber()
    default:
      // A word, which is no work to read, or a mistake.
      _ = try value(inside: depth)
    }
  }

  /// Steps over a key, its colon and the blanks around.
  ///
  /// - Returns: the bytes of the key; `nil` when they are not written as they are.
  mutating func skipKey() throws(JSONSyntaxError) -> UnsafeBufferPointer<UInt8>? {
    try expectKey()
    let key = try skipString()
    try skipColon()
    return key
  }

  /// Steps over the string that starts at the current position.
  ///
  /// - Returns: its bytes; `nil` when they are not written as they are.
  private mutating func skipString() throws(JSONSyntaxError) -> UnsafeBufferPointer<UInt8>? {
    let quote = offset
    var highBits: UInt64 = 0
    offset = bytes.endOfPlainRun(from: quote &+ 1, highBits: &highBits)
    guard highBits == 0, current == UInt8(ascii: "\"") else {
      offset = quote
      _ = try string()
      let run = bytes.stretch(from: quote &+ 1, to: offset &- 1)
      return run.contains(UInt8(ascii: "\\")) ? nil : run
    }
    offset &+= 1
    return bytes.stretch(from: quote &+ 1, to: offset &- 1)
  }
}

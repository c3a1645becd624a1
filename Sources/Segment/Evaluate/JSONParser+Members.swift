extension JSONParser {
  /// Reads the text as one object, and hands over the name of each member with the parser at its
  /// value, which is to be read or stepped over.
  ///
  /// - Returns: whether the text is an object; if not it is some other value.
  mutating func document(
    member: (inout JSONParser, String) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) -> Bool {
    try begin()
    guard current == UInt8(ascii: "{") else {
      _ = try value(inside: 0)
      try end()
      return false
    }
    if try !opens(closing: UInt8(ascii: "}"), inside: 0) {
      repeat {
        let key = try key()
        try member(&self, key)
      } while try continues(closing: UInt8(ascii: "}"), orElse: "expected ',' or '}'")
    }
    try end()
    return true
  }
}

extension JSONValue {
  /// Reads `bytes` as one JSON value: RFC 8259 to the letter, as JavaScript's `JSON.parse` does.
  ///
  /// A byte order mark, invalid UTF-8, trailing commas, comments and anything after the value are
  /// errors. An escaped half of a surrogate pair, which a `String` cannot hold, becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: the text as UTF-8.
  ///   - maximumDepth: how many arrays and objects may be nested in each other.
  /// - Returns: the value.
  /// - Throws: where and why the text is not JSON.
  public static func parse(
    _ bytes: [UInt8], maximumDepth: Int = 512
  ) throws(JSONSyntaxError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { (bytes) throws(JSONSyntaxError) in
      var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth)
      return try parser.document()
    }
  }

  /// Reads `text` as one JSON value.
  ///
  /// - Parameters:
  ///   - text: the JSON.
  ///   - maximumDepth: how many arrays and objects may be nested in each other.
  /// - Returns: the value.
  /// - Throws: where and why the text is not JSON.
  public static func parse(
    _ text: String, maximumDepth: Int = 512
  ) throws(JSONSyntaxError) -> JSONValue {
    try parse(Array(text.utf8), maximumDepth: maximumDepth)
  }
}

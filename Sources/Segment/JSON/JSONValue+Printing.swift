extension JSONValue {
  /// The value as JSON on one line, without spaces; numbers as they were written.
  public var text: String {
    text(indent: 0)
  }

  /// The value as JSON, laid out as `JSON.stringify` does it.
  ///
  /// - Parameter indent: how many spaces a level is indented by, at most 10; 0 gives one line.
  /// - Returns: the JSON, without a line feed at the end.
  public func text(indent: Int) -> String {
    var writer = JSONWriter(indent: min(max(indent, 0), 10))
    writer.write(self, depth: 0)
    return writer.bytes.text
  }

  /// Appends the value as JSON on one line, in UTF-8.
  public func write(into bytes: inout [UInt8]) {
    var writer = JSONWriter(indent: 0)
    writer.write(self, depth: 0)
    writer.bytes.withBytes { bytes += $0 }
  }
}

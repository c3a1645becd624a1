/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The position of the first byte that cannot be right, from 0 to the number of bytes.
  public var offset: Int
  /// The line of that position, from 1; a line ends with a line feed.
  public var line: Int
  /// The column of that position, from 1, in characters as a person counts them.
  public var column: Int
  /// What is wrong there: a phrase without a capital or a full stop.
  public var message: String

  /// An error at a position that is already known as a line and a column.
  public init(offset: Int, line: Int, column: Int, message: String) {
    self.offset = offset
    self.line = line
    self.column = column
    self.message = message
  }

  /// An error `offset` bytes into `bytes`.
  init(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, message: String) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      offset: offset,
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).count + 1,
      message: message
    )
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  public var description: String {
    "line \(line), column \(column): \(message)"
  }
}

/// A place in a text, as editors count: both from 1, columns in Unicode scalars.
struct TextPosition: Hashable, Comparable, Sendable {
  var line: Int
  var column: Int

  /// The first character of a file.
  static let start = TextPosition(line: 1, column: 1)

  static func < (first: TextPosition, second: TextPosition) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

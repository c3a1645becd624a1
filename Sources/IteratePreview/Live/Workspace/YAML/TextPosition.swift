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

extension TextPosition {
  /// The place of the first byte that cannot be in a text in UTF-8: zero, or none of a character.
  init(ofFirstIllegalByteIn bytes: [UInt8]) {
    var text = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    self = .start
    while case .valid(let scalar) = text.parseScalar(from: &rest), scalar.first != 0 {
      if scalar.first == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}

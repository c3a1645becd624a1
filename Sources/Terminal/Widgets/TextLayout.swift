/// How the lines of a text become rows: wrapped at the width there is, or cut there.
public struct TextLayout: Hashable, Sendable {
  public var isWrapped: Bool
  /// How many columns are scrolled out of sight at the left; without effect on a wrapped text.
  public var column: Int
  public var glyphs: Glyphs

  /// Makes a layout.
  public init(isWrapped: Bool = false, column: Int = 0, glyphs: Glyphs = .unicode) {
    self.isWrapped = isWrapped
    self.column = column
    self.glyphs = glyphs
  }

  /// The rows of a line, sanitised.
  ///
  /// Rows that go on with a wrapped line are as far in as the line begins.
  func rows(of line: Line, width: Int) -> [Line] {
    if isWrapped {
      let line = line.sanitized(ascii: glyphs.isASCII)
      return line.wrapped(width: width, hanging: min(line.indentation, width / 2))
    }
    // Each character takes a column at least: what is beyond the edge is not even looked at.
    let (end, hasOverflowed) = column.addingReportingOverflow(width + 1)
    let near = hasOverflowed ? line : line.prefix(characters: end)
    return [
      near.sanitized(ascii: glyphs.isASCII).dropping(columns: column)
        .truncated(to: width, mark: glyphs.ellipsis)
    ]
  }

  /// How many rows a line takes, at least 1.
  public func height(of line: Line, width: Int) -> Int {
    isWrapped ? max(1, rows(of: line, width: width).count) : 1
  }
}

extension Line {
  /// How many blanks the line begins with.
  fileprivate var indentation: Int {
    var count = 0
    for span in spans {
      let blanks = span.text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      count += blanks
      guard blanks == span.text.utf8.count else { break }
    }
    return count
  }
}

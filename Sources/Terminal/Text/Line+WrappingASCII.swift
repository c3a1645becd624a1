extension Line {
  /// Wraps a line that is printable ASCII throughout, where bytes are characters and columns.
  ///
  /// Nearly all long lines are, and a log is wrapped anew each time it is drawn.
  func wrappedByByte(width: Int, hanging: Int) -> [Line] {
    var bytes: [UInt8] = []
    for span in spans { bytes.append(contentsOf: span.text.utf8) }
    var cutter = SpanCutter(spans: spans)
    let indent = Line(String(repeating: " ", count: hanging))
    return Self.breaks(in: bytes, width: width, hanging: hanging).enumerated().map { index, row in
      let line = cutter.cut(row)
      return index > 0 && hanging > 0 ? indent + line : line
    }
  }

  /// Where the rows are.
  private static func breaks(in bytes: [UInt8], width: Int, hanging: Int) -> [Range<Int>] {
    let space = UInt8(ascii: " ")
    var rows: [Range<Int>] = []
    var start = 0
    var limit = width
    while bytes.count - start > limit {
      let overflow = start + limit
      var end = overflow
      var next = overflow
      if bytes[overflow] != space,
        let blank = bytes[start..<overflow].lastIndex(of: space),
        bytes[start..<blank].contains(where: { $0 != space })
      {
        end = blank
        next = blank + 1
      }
      while end > start, bytes[end - 1] == space { end -= 1 }
      rows.append(start..<end)
      while next < bytes.count, bytes[next] == space { next += 1 }
      start = next
      limit = width - hanging
    }
    if start < bytes.count || rows.isEmpty { rows.append(start..<bytes.count) }
    return rows
  }
}

/// Cuts ranges of bytes out of spans of ASCII, from the left to the right.
private struct SpanCutter {
  let spans: [Span]
  private var index = 0
  /// The offset at which the span at `index` begins.
  private var offset = 0

  init(spans: [Span]) { self.spans = spans }

  mutating func cut(_ range: Range<Int>) -> Line {
    var line = Line()
    while index < spans.count {
      let text = spans[index].text.utf8
      let end = offset + text.count
      let first = max(range.lowerBound, offset)
      let last = min(range.upperBound, end)
      if first < last {
        let from = text.index(text.startIndex, offsetBy: first - offset)
        let to = text.index(from, offsetBy: last - first)
        line.append(String(spans[index].text[from..<to]), spans[index].ink)
      }
      guard end <= range.upperBound else { break }
      offset = end
      index += 1
    }
    return line
  }
}

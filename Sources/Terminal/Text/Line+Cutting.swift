extension Line {
  /// The line cut to a width, ending in `…` when something was cut off and `ellipsis` is true.
  public func truncated(to width: Int, ellipsis: Bool = true) -> Line {
    truncated(to: width, mark: ellipsis ? "…" : "")
  }

  /// The line cut to a width, ending in `mark` when something was cut off and the mark fits.
  public func truncated(to width: Int, mark: String) -> Line {
    guard width > 0 else { return Line() }
    guard self.width > width else { return self }
    let markWidth = TextWidth.of(mark)
    guard markWidth > 0, markWidth <= width else { return prefix(columns: width) }
    var line = prefix(columns: width - markWidth)
    line.append(mark, line.spans.last?.ink ?? spans.first?.ink ?? Ink())
    return line
  }

  /// The line in a column of a table: cut to a width and followed by a blank, then filled up.
  public func padded(to width: Int) -> Line {
    let text = truncated(to: max(0, width - 1))
    return text + Line(String(repeating: " ", count: max(0, width - text.width)))
  }

  /// The line without its first columns, for horizontal scrolling.
  ///
  /// A wide character that is cut in half becomes a space.
  public func dropping(columns: Int) -> Line {
    guard columns > 0 else { return self }
    var left = columns
    var rest: [Span] = []
    for span in spans {
      guard left > 0 else {
        rest.append(span)
        continue
      }
      let (index, taken) = span.text.cut(after: left)
      left -= taken
      let text = String(repeating: " ", count: max(0, -left)) + span.text[index...]
      if !text.isEmpty { rest.append(Span(text, span.ink)) }
      left = max(0, left)
    }
    return Line(rest)
  }

  /// At most so many characters, from the left.
  func prefix(characters: Int) -> Line {
    var left = max(0, characters)
    var kept: [Span] = []
    for span in spans {
      guard left > 0 else { break }
      // As many bytes are enough to tell that nothing is cut.
      guard span.text.utf8.count > left else {
        kept.append(span)
        left -= span.text.count
        continue
      }
      let part = span.text.prefix(left)
      left -= part.count
      kept.append(Span(String(part), span.ink))
    }
    return Line(kept)
  }

  /// The characters that fit in a width, from the left.
  func prefix(columns: Int) -> Line {
    var left = columns
    var kept: [Span] = []
    for span in spans {
      var (end, taken) = span.text.cut(after: left)
      if taken > left {
        // Half a wide character is none.
        end = span.text.index(before: end)
        taken = left
      }
      left -= taken
      if end > span.text.startIndex { kept.append(Span(String(span.text[..<end]), span.ink)) }
      guard end == span.text.endIndex else { break }
    }
    return Line(kept)
  }
}

extension String {
  /// Where at least so many columns end, and how many it really are, fewer at the end of the text.
  fileprivate func cut(after columns: Int) -> (index: Index, columns: Int) {
    if isPrintableASCII {
      let count = min(max(0, columns), utf8.count)
      return (utf8.index(startIndex, offsetBy: count), count)
    }
    var index = startIndex
    var taken = 0
    while taken < columns, index < endIndex {
      taken += TextWidth.of(self[index])
      index = self.index(after: index)
    }
    return (index, taken)
  }
}

extension Line {
  /// Breaks the line into lines of at most `width` columns.
  ///
  /// Breaks between words and between wide characters, and inside a word only when it is longer than
  /// a whole line. The spaces at a break are dropped; a newline in the text always breaks.
  ///
  /// - Parameters:
  ///   - width: the columns; below 1 counts as 1.
  ///   - hanging: how many blanks begin each line but the first, and those after a newline; at most
  ///     half of the columns.
  /// - Returns: at least one line.
  public func wrapped(width: Int, hanging: Int = 0) -> [Line] {
    let width = max(1, width)
    let hanging = max(0, min(hanging, width / 2))
    if spans.allSatisfy(\.text.isPrintableASCII) {
      return wrappedByByte(width: width, hanging: hanging)
    }
    return wrappedByCharacter(width: width, hanging: hanging)
  }

  /// The same for any text.
  func wrappedByCharacter(width: Int, hanging: Int) -> [Line] {
    var wrapper = Wrapper(width: width, hanging: hanging)
    for span in spans {
      for character in span.text {
        wrapper.add(Glyph(character: character, ink: span.ink))
      }
    }
    return wrapper.finish()
  }
}

/// A character in its ink.
private struct Glyph {
  var character: Character
  var ink: Ink
  var width: Int

  init(character: Character, ink: Ink) {
    self.character = character
    self.ink = ink
    self.width = TextWidth.of(character)
  }

  var isSpace: Bool { character == " " }
  var isWide: Bool { width > 1 }
}

private struct Wrapper {
  let width: Int
  let hanging: Int
  private var lines: [Line] = []
  private var row: [Glyph] = []
  private var rowWidth = 0
  /// How much of the row may stay when the rest has to move to the next one.
  private var breakpoint: Int?
  /// Whether the row goes on from one that was full, so that it must not begin with a space.
  private var isContinued = false

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  /// The columns that the row at hand has.
  private var limit: Int { isContinued ? width - hanging : width }

  mutating func add(_ glyph: Glyph) {
    if glyph.character == "\n" || glyph.character == "\r\n" {
      endRow(row[...])
      isContinued = false
      return
    }
    if glyph.isSpace, isContinued, row.isEmpty { return }
    if glyph.isWide, hasInk { breakpoint = row.count }
    while rowWidth + glyph.width > limit, !row.isEmpty {
      let kept = glyph.isSpace ? row[...] : row[..<(breakpoint ?? row.count)]
      endRow(kept, isTrimmed: true)
      isContinued = true
      breakRest()
      if glyph.isSpace { return }
    }
    row.append(glyph)
    rowWidth += glyph.width
    if glyph.isWide || (glyph.isSpace && hasInk) { breakpoint = row.count }
  }

  /// Breaks what has moved to the next row where that is shorter by the blanks it begins with.
  private mutating func breakRest() {
    while rowWidth > limit, row.count > 1 {
      var end = 0
      var columns = 0
      while end < row.count, columns + row[end].width <= limit {
        columns += row[end].width
        end += 1
      }
      endRow(row[..<max(1, end)])
    }
  }

  mutating func finish() -> [Line] {
    if !row.isEmpty || !isContinued { endRow(row[...]) }
    return lines
  }

  /// Whether the row holds more than its indentation.
  private var hasInk: Bool { row.contains { !$0.isSpace } }

  private mutating func endRow(_ kept: ArraySlice<Glyph>, isTrimmed: Bool = false) {
    let end = isTrimmed ? kept.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0 : kept.endIndex
    let indent = Line(isContinued ? String(repeating: " ", count: hanging) : "")
    lines.append(indent + Line(joining: kept[..<end]))
    row.removeFirst(kept.count)
    rowWidth = row.reduce(0) { $0 + $1.width }
    breakpoint = nil
  }
}

extension Line {
  fileprivate init(joining glyphs: ArraySlice<Glyph>) {
    var spans: [Span] = []
    for glyph in glyphs {
      if let last = spans.indices.last, spans[last].ink == glyph.ink {
        spans[last].text.append(glyph.character)
      } else {
        spans.append(Span(String(glyph.character), glyph.ink))
      }
    }
    self.init(spans)
  }
}

/// Cuts a template into text, outputs and tags, as liquidjs 10.27 does.
struct LiquidTokenizer {
  private let units: [UInt16]
  private var tokens: [LiquidToken] = []
  private var position = 0
  /// Whether the token before asks for the white space in front of the next text.
  private var trimsNext = false

  private static let braceOpen = UInt16(UInt8(ascii: "{"))
  private static let braceClose = UInt16(UInt8(ascii: "}"))
  private static let percent = UInt16(UInt8(ascii: "%"))
  private static let hyphen = UInt16(UInt8(ascii: "-"))

  /// The tokens of `units`.
  static func tokens(of units: [UInt16]) throws(LiquidError) -> [LiquidToken] {
    var tokenizer = LiquidTokenizer(units: units)
    while tokenizer.position < units.count {
      if tokenizer.isAt(braceOpen, percent) {
        try tokenizer.readTag()
      } else if tokenizer.isAt(braceOpen, braceOpen) {
        try tokenizer.readOutput()
      } else {
        tokenizer.readText()
      }
    }
    return tokenizer.tokens
  }

  private init(units: [UInt16]) {
    self.units = units
  }

  private func isAt(_ first: UInt16, _ second: UInt16, offset: Int? = nil) -> Bool {
    let offset = offset ?? position
    return offset + 1 < units.count && units[offset] == first && units[offset + 1] == second
  }

  private mutating func readText() {
    let start = position
    position += 1
    while position < units.count, !isAt(Self.braceOpen, Self.percent),
      !isAt(Self.braceOpen, Self.braceOpen)
    {
      position += 1
    }
    var content = start..<position
    if trimsNext {
      let blanks = units[content].prefix(while: LiquidReader.isBlank).count
      content = (start + blanks)..<position
      trimsNext = false
    }
    tokens.append(LiquidToken(kind: .text(content), range: start..<position))
  }

  private mutating func readOutput() throws(LiquidError) {
    let start = position
    guard let close = outputEnd() else {
      let snapshot = LiquidReader(units, start..<units.count).snapshot()
      throw LiquidError("output \(snapshot) not closed", at: start, isTokenization: true)
    }
    position = close + 2
    let content = content(from: start + 2, to: close)
    tokens.append(LiquidToken(kind: .output(content), range: start..<position))
  }

  /// Where the `}}` of the output here stands: the next one outside quotes.
  private func outputEnd() -> Int? {
    var offset = position + 2
    var quote: UInt16?
    while offset < units.count {
      let unit = units[offset]
      if let open = quote {
        if unit == UInt16(UInt8(ascii: "\\")) {
          offset += 1
        } else if unit == open {
          quote = nil
        }
      } else if unit == 0x22 || unit == 0x27 {
        quote = unit
      } else if isAt(Self.braceClose, Self.braceClose, offset: offset) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  private mutating func readTag() throws(LiquidError) {
    let start = position
    // The `%` that opens a tag may close it as well.
    guard
      let close = (start + 1..<units.count).first(where: {
        isAt(Self.percent, Self.braceClose, offset: $0)
      })
    else {
      let snapshot = LiquidReader(units, start..<units.count).snapshot()
      throw LiquidError("tag \(snapshot) not closed", at: start, isTokenization: true)
    }
    position = close + 2
    var reader = LiquidReader(units, content(from: start + 2, to: max(close, start + 2)))
    let name = try reader.tagName(orElse: "illegal tag syntax, tag name expected")
    let token = LiquidToken(
      kind: .tag(name: name, rest: reader.position..<reader.end), range: start..<position)
    tokens.append(token)
    if name == "raw" { try readRaw(after: start) }
  }

  /// What is between delimiters, without blanks and white space control, which is done here.
  private mutating func content(from start: Int, to end: Int) -> Range<Int> {
    var start = start
    var end = end
    let trimsBefore = start < units.count && units[start] == Self.hyphen
    let trimsAfter = units[end - 1] == Self.hyphen
    if trimsBefore {
      start += 1
      trimTextBefore()
    }
    if trimsAfter { end -= 1 }
    trimsNext = trimsAfter
    while start < end, LiquidReader.isBlank(units[start]) { start += 1 }
    while end > start, LiquidReader.isBlank(units[end - 1]) { end -= 1 }
    return start..<max(start, end)
  }

  private mutating func trimTextBefore() {
    guard let last = tokens.indices.last, case .text(let content) = tokens[last].kind else {
      return
    }
    let kept = units[content].lastIndex { !LiquidReader.isBlank($0) }.map { $0 + 1 }
    tokens[last].kind = .text(content.lowerBound..<(kept ?? content.lowerBound))
  }
}

extension LiquidTokenizer {
  /// Reads the text of a raw tag and its end, which is all that is looked for.
  private mutating func readRaw(after start: Int) throws(LiquidError) {
    let textStart = position
    guard let (open, close) = rawEnd() else {
      let snapshot = LiquidReader(units, start..<units.count).snapshot()
      throw LiquidError("raw \(snapshot) not closed", at: textStart, isTokenization: true)
    }
    // As a tag of its own kind it is out of the reach of white space control.
    tokens.append(
      LiquidToken(
        kind: .tag(name: Self.rawTextName, rest: textStart..<open), range: textStart..<open))
    position = close + 2
    trimsNext = units[close - 1] == Self.hyphen
    tokens.append(
      LiquidToken(kind: .tag(name: "endraw", rest: close..<close), range: open..<position))
  }

  /// The name of what stands between `raw` and `endraw`, which no tag can have.
  static let rawTextName = ""

  /// Where the `{%` and the `%}` of the `endraw` stand that ends the raw text here.
  private func rawEnd() -> (open: Int, close: Int)? {
    var open: Int?
    var offset = position
    while offset < units.count {
      if isAt(Self.braceOpen, Self.percent, offset: offset) {
        var reader = LiquidReader(units, (offset + 2)..<units.count)
        if reader.word() == "endraw" {
          open = open ?? offset
          offset = reader.position
        } else {
          // Another tag inside what looked like the end: look for the end again.
          open = nil
          offset += 2
        }
      } else if let open, isAt(Self.percent, Self.braceClose, offset: offset) {
        return (open, offset)
      } else {
        offset += 1
      }
    }
    return nil
  }
}

extension LiquidReader {
  /// The name of the tag here, `#` being one; steps over the blanks behind it.
  mutating func tagName(orElse message: String) throws(LiquidError) -> String {
    skipBlanks()
    var name = "#"
    if isAt("#") {
      position += 1
    } else {
      name = word()
    }
    guard !name.isEmpty else { throw error(message) }
    skipBlanks()
    return name
  }
}

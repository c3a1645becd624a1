extension FQLLexer {
  private static let longestToken = 100_000

  /// The next token, a name up to its first dot; `nil` at the end.
  mutating func read() throws(FQLSyntaxError) -> FQLToken? {
    skipSpace()
    guard let unit = peek else { return nil }
    let start = offset
    offset += 1
    switch unit {
    case UInt8(ascii: "!"):
      guard peek.map({ $0.isFQLLetter || $0 == UInt8(ascii: "(") }) ?? false || accept("=") else {
        throw unexpected(at: start)
      }
    case UInt8(ascii: "="): break
    case UInt8(ascii: "<"), UInt8(ascii: ">"): _ = accept("=")
    case UInt8(ascii: "a") where accept("nd"): return FQLToken(.and, start..<offset)
    case UInt8(ascii: "o") where accept("r"): return FQLToken(.or, start..<offset)
    case UInt8(ascii: "n") where accept("ull"): return FQLToken(.null, start..<offset)
    case UInt8(ascii: "\\"), UInt8(ascii: "_"): return try identifier(from: start)
    case _ where unit.isFQLLetter: return try identifier(from: start)
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return try number(from: start)
    case _ where unit.isFQLDigit: return try number(from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string(quote: unit, from: start)
    default:
      guard let kind = FQLToken.Kind(mark: unit) else { throw unexpected(at: start) }
      return FQLToken(kind, start..<offset)
    }
    return FQLToken(.operator, start..<offset)
  }

  private mutating func identifier(from start: Int) throws(FQLSyntaxError) -> FQLToken {
    // After a keyword that the end of the text cut short, the rest of it is consumed and lost:
    // `an` at the very end is the identifier `a`.
    let lostLength = offset - start - 1
    if lostLength > 0 {
      return FQLToken(.identifier, start..<offset, isWritten: false, lostLength: lostLength)
    }
    guard units[start] != UInt8(ascii: "\\") else { return try escapedIdentifier(from: start) }
    offset = units.endOfFQLName(from: offset)
    try checkLength(offset - start, from: start)
    if let unit = peek, !unit.endsFQLName {
      guard unit == UInt8(ascii: "\\") else { throw unexpected(at: offset) }
      return try escapedIdentifier(from: start)
    }
    return FQLToken(.identifier, start..<offset)
  }

  /// Reads an identifier up to whose first escape there is nothing but ordinary letters.
  private mutating func escapedIdentifier(from start: Int) throws(FQLSyntaxError) -> FQLToken {
    let backslash = UInt8(ascii: "\\")
    if units[start] == backslash { offset = start }
    var length = offset - start
    while let unit = peek, unit.continuesFQLName || unit == backslash {
      offset += 1
      length += unit == backslash ? try skipEscapedScalar() : 1
      try checkLength(length, from: start)
    }
    if let unit = peek, !unit.endsFQLName { throw unexpected(at: offset) }
    return FQLToken(.identifier, start..<offset, isWritten: false)
  }

  /// Steps over what a backslash stands in front of, whatever it is.
  ///
  /// - Returns: how many bytes that is.
  private mutating func skipEscapedScalar() throws(FQLSyntaxError) -> Int {
    // An escape takes one code unit: half of a supplementary character, and the other half cannot
    // continue an identifier.
    guard let length = peek?.scalarLength, length < 4 else { throw unexpected(at: offset) }
    offset += length
    return length
  }

  private mutating func number(from start: Int) throws(FQLSyntaxError) -> FQLToken {
    var hasPoint = false
    while let unit = peek, unit.isFQLDigit || unit == UInt8(ascii: ".") {
      offset += 1
      try checkLength(offset - start, from: start)
      guard unit == UInt8(ascii: ".") else { continue }
      if hasPoint || isAtTerminator { throw unexpected(at: offset - 1) }
      hasPoint = true
    }
    return FQLToken(.number, start..<offset)
  }

  private mutating func string(quote: UInt8, from start: Int) throws(FQLSyntaxError) -> FQLToken {
    var close = offset
    while close < units.count, units[close] != quote { close &+= 1 }
    guard close < units.count else {
      throw FQLSyntaxError(.unterminatedString, start..<units.count)
    }
    if close - start > Self.longestToken {
      try checkLength(text(in: start..<(close + 1)).utf16.count, from: start)
    }
    // Before anything but a terminator the closing quote stays, and opens the next string.
    offset = close + 1
    if !isAtTerminator { offset = close }
    return FQLToken(.string, start..<(close + 1))
  }

  private func checkLength(_ length: Int, from start: Int) throws(FQLSyntaxError) {
    if length > Self.longestToken { throw FQLSyntaxError(.tokenTooLong, start..<offset) }
  }
}

extension FQLToken.Kind {
  /// The kind of a token that is the single character `mark`.
  fileprivate init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "."): self = .dot
    case UInt8(ascii: "["): self = .openBracket
    case UInt8(ascii: "]"): self = .closeBracket
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "("): self = .openParenthesis
    case UInt8(ascii: ")"): self = .closeParenthesis
    default: return nil
    }
  }
}

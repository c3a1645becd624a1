/// Splits a trigger into tokens as fql-ts 1.10.1 does, with its dotted names joined.
///
/// Units are UTF-16 code units in the reference. This reads UTF-8, which is the same for all that
/// a token can be made of, and counts code units where it shows.
struct FQLLexer {
  private let units: [UInt8]
  private var offset = 0

  private static let longestToken = 100_000

  private init(_ text: String) {
    units = Array(text.utf8)
  }

  /// The tokens of `text`, the last one being the end.
  static func tokens(of text: String) throws(FQLSyntaxError) -> [FQLToken] {
    var lexer = FQLLexer(text)
    var tokens: [FQLToken] = []
    while let token = try lexer.next() {
      // `a`, `.`, `b` become the one name `a.b`; white space around the dot does not matter.
      if token.kind == .identifier, tokens.count >= 2, tokens[tokens.count - 1].kind == .dot,
        tokens[tokens.count - 2].kind == .identifier
      {
        tokens.removeLast()
        tokens[tokens.count - 1].text += "." + token.text
      } else {
        tokens.append(token)
      }
    }
    guard !tokens.isEmpty else { throw .empty }
    tokens.append(.end)
    return tokens
  }

  /// The next token; `nil` at the end.
  private mutating func next() throws(FQLSyntaxError) -> FQLToken? {
    while let unit = peek, Self.isWhitespace(unit) { offset += 1 }
    guard let unit = peek else { return nil }
    let start = offset
    offset += 1
    switch unit {
    case UInt8(ascii: "!"):
      if let following = peek, Self.isAlpha(following) || following == UInt8(ascii: "(") {
        return FQLToken(kind: .operator, text: "!")
      }
      guard accept("=") else { throw unexpected(at: start) }
      return FQLToken(kind: .operator, text: "!=")
    case UInt8(ascii: "="):
      return FQLToken(kind: .operator, text: "=")
    case UInt8(ascii: "<"):
      return FQLToken(kind: .operator, text: accept("=") ? "<=" : "<")
    case UInt8(ascii: ">"):
      return FQLToken(kind: .operator, text: accept("=") ? ">=" : ">")
    case UInt8(ascii: "a") where accept("nd"):
      return FQLToken(kind: .conditional, text: "and")
    case UInt8(ascii: "o") where accept("r"):
      return FQLToken(kind: .conditional, text: "or")
    case UInt8(ascii: "n") where accept("ull"):
      return FQLToken(kind: .null, text: "null")
    case UInt8(ascii: "\\"), UInt8(ascii: "_"):
      return try identifier(from: start)
    case _ where Self.isAlpha(unit):
      return try identifier(from: start)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return try number(from: start)
    case _ where Self.isDigit(unit):
      return try number(from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return try string(quote: unit, from: start)
    case UInt8(ascii: "."): return FQLToken(kind: .dot, text: ".")
    case UInt8(ascii: "["): return FQLToken(kind: .openBracket, text: "[")
    case UInt8(ascii: "]"): return FQLToken(kind: .closeBracket, text: "]")
    case UInt8(ascii: ","): return FQLToken(kind: .comma, text: ",")
    case UInt8(ascii: "("): return FQLToken(kind: .openParenthesis, text: "(")
    case UInt8(ascii: ")"): return FQLToken(kind: .closeParenthesis, text: ")")
    default:
      throw unexpected(at: start)
    }
  }

  private mutating func identifier(from start: Int) throws(FQLSyntaxError) -> FQLToken {
    // After a keyword that the end of the text cut short, the rest of it is consumed and lost:
    // `an` at the very end is the identifier `a`.
    let backslash = UInt8(ascii: "\\")
    var text = units[start] == backslash ? try escapedScalar() : units[start...start]
    if text.endIndex == offset {
      // Most identifiers have no escapes, and are a stretch of the text.
      while let unit = peek, unit != backslash, Self.continuesIdentifier(unit) { offset += 1 }
      text = units[text.startIndex..<offset]
      try checkLength(text.count, from: start)
    }
    while let unit = peek, Self.continuesIdentifier(unit) {
      offset += 1
      text += unit == backslash ? try escapedScalar() : [unit]
      try checkLength(text.count, from: start)
    }
    if let following = peek, !Self.endsIdentifier(following) { throw unexpected(at: offset) }
    return FQLToken(kind: .identifier, text: String(decoding: text, as: UTF8.self))
  }

  /// What a backslash stands in front of, whatever it is.
  private mutating func escapedScalar() throws(FQLSyntaxError) -> ArraySlice<UInt8> {
    guard offset < units.count else { throw unexpected(at: offset) }
    let length = scalarLength(at: offset)
    // An escape takes one code unit: half of a supplementary character, and the other half cannot
    // continue an identifier.
    guard length < 4 else { throw unexpected(at: offset) }
    defer { offset += length }
    return units[offset..<(offset + length)]
  }

  private mutating func number(from start: Int) throws(FQLSyntaxError) -> FQLToken {
    var hasPoint = false
    while let unit = peek, Self.isDigit(unit) || unit == UInt8(ascii: ".") {
      offset += 1
      try checkLength(offset - start, from: start)
      guard unit == UInt8(ascii: ".") else { continue }
      if hasPoint || Self.isTerminator(peek) { throw unexpected(at: offset - 1) }
      hasPoint = true
    }
    return FQLToken(kind: .number, text: String(decoding: units[start..<offset], as: UTF8.self))
  }

  private mutating func string(quote: UInt8, from start: Int) throws(FQLSyntaxError) -> FQLToken {
    guard let close = units[offset...].firstIndex(of: quote) else {
      throw .unterminatedString(offset: start)
    }
    let text = String(decoding: units[start...close], as: UTF8.self)
    if close - start > Self.longestToken {
      try checkLength(text.utf16.count, from: start)
    }
    // Before anything but a terminator the closing quote stays, and opens the next string.
    offset = Self.isTerminator(close + 1 < units.count ? units[close + 1] : nil) ? close + 1 : close
    return FQLToken(kind: .string, text: text)
  }

  /// Consumes `word` if it stands here, before a terminator.
  ///
  /// When the text ends while reading, what was read stays consumed.
  private mutating func accept(_ word: StaticString) -> Bool {
    let start = offset
    var isEqual = true
    var read = 0
    while read < word.utf8CodeUnitCount {
      guard let unit = peek else { return false }
      isEqual = isEqual && unit == word.utf8Start[read]
      let length = scalarLength(at: offset)
      offset += length
      read += length == 4 ? 2 : 1
      if Self.isTerminator(unit) { break }
    }
    if isEqual, read == word.utf8CodeUnitCount, Self.isTerminator(peek) { return true }
    offset = start
    return false
  }

  private var peek: UInt8? { offset < units.count ? units[offset] : nil }

  private func scalarLength(at offset: Int) -> Int {
    switch units[offset] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private func checkLength(_ length: Int, from start: Int) throws(FQLSyntaxError) {
    if length > Self.longestToken { throw .tokenTooLong(offset: start) }
  }

  private func unexpected(at offset: Int) -> FQLSyntaxError {
    guard offset < units.count else { return .unexpectedCharacter("the end", offset: offset) }
    let scalar = units[offset..<min(units.count, offset + scalarLength(at: offset))]
    return .unexpectedCharacter(String(decoding: scalar, as: UTF8.self), offset: offset)
  }
}

extension FQLLexer {
  private static func isWhitespace(_ unit: UInt8) -> Bool {
    unit == 0x20 || unit == 0x09 || unit == 0x0A
  }

  private static func isAlpha(_ unit: UInt8) -> Bool {
    (unit | 0x20) &- 0x61 < 26
  }

  private static func isDigit(_ unit: UInt8) -> Bool {
    unit &- 0x30 < 10
  }

  private static func continuesIdentifier(_ unit: UInt8) -> Bool {
    isAlpha(unit) || isDigit(unit) || unit == UInt8(ascii: "_") || unit == UInt8(ascii: "-")
      || unit == UInt8(ascii: "\\")
  }

  private static func endsIdentifier(_ unit: UInt8) -> Bool {
    isTerminator(unit) || unit == UInt8(ascii: ".") || unit == UInt8(ascii: "(")
      || unit == UInt8(ascii: "=") || unit == UInt8(ascii: "!")
  }

  private static func isTerminator(_ unit: UInt8?) -> Bool {
    guard let unit else { return true }
    return isWhitespace(unit) || unit == UInt8(ascii: ",") || unit == UInt8(ascii: "]")
      || unit == UInt8(ascii: ")")
  }
}

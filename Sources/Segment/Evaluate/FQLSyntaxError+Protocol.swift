extension FQLSyntaxError {
  /// What the reference's lexer says.
  ///
  /// It depends on the token that was being read, which is looked for again: nobody else wants to
  /// know. The reference reads UTF-16 units, and quotes half of a supplementary character.
  ///
  /// - Parameter text: the trigger that cannot be read.
  /// - Returns: the message.
  /// - Source: `src/lexer.ts` of segmentio/fql-ts.
  func lexerMessage(in text: String) -> String {
    var text = text
    return text.withUTF8 { lexerMessage(in: $0) }
  }

  private func lexerMessage(in units: UnsafeBufferPointer<UInt8>) -> String {
    let start = FQLLexer.startOfBrokenToken(in: units)
    let token = BrokenToken(first: start < units.count ? units[start] : 0)
    switch kind {
    case .unterminatedString:
      // The reference counts before it finds out that no quote comes.
      let rest = units[min(start + 1, units.count)...]
      let isTooLong =
        rest.count >= Self.longestString
        && String(decoding: rest, as: UTF8.self).utf16.count >= Self.longestString
      return isTooLong ? "unreasonable string length" : "unterminated string"
    case .tokenTooLong:
      return "unreasonable \(token.name) length"
    case .unexpectedCharacter(nil):
      return "expected character after escape character, got EOS"
    case .unexpectedCharacter(let character?):
      let behind = units[min(range.upperBound, units.count)...]
      switch token {
      case .negation:
        return "expected '=' after '!', got '\(Self.firstUnit(of: behind))'"
      case .number:
        return behind.first?.isFQLTerminator ?? true
          ? "unexpected terminator after decimal point" : "multiple decimal points in one number"
      case .identifier:
        return "expected termination character after identifier, got \(character.firstUnit)"
      case .string, .none:
        return "invalid character \"\(character.firstUnit)\""
      }
    case .empty, .nothingRecognised, .unclosedGroup, .valueMissing, .argumentMissing:
      return referenceMessage
    }
  }

  private static let longestString = 100_000

  /// What the reference takes for a character at the end of the text.
  private static let endMark = "-1"

  private static func firstUnit(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let first = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
    return first?.firstUnit ?? endMark
  }
}

/// A token that cannot be read, as far as its first byte tells what it is.
private enum BrokenToken {
  case negation
  case number
  case string
  case identifier
  /// No token begins like that.
  case none

  init(first: UInt8) {
    switch first {
    case UInt8(ascii: "!"): self = .negation
    case UInt8(ascii: "-"), UInt8(ascii: "+"): self = .number
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .string
    case UInt8(ascii: "_"), UInt8(ascii: "\\"): self = .identifier
    case _ where first.isFQLDigit: self = .number
    case _ where first.isFQLLetter: self = .identifier
    default: self = .none
    }
  }

  /// What the reference calls it where it is too long.
  var name: String {
    switch self {
    case .number: "number"
    case .string: "string"
    case .negation, .identifier, .none: "literal"
    }
  }
}

extension FQLLexer {
  /// Where the token begins that cannot be read.
  fileprivate static func startOfBrokenToken(in units: UnsafeBufferPointer<UInt8>) -> Int {
    var lexer = FQLLexer(units)
    while true {
      lexer.skipSpace()
      let start = lexer.offset
      // Why it cannot be read is known already.
      guard (try? lexer.read()) != nil else { return start }
    }
  }
}

extension Unicode.Scalar {
  /// The first UTF-16 unit, as far as half of a supplementary character can be answered.
  fileprivate var firstUnit: String {
    String(UTF16.width(self) == 1 ? self : "\u{FFFD}")
  }
}

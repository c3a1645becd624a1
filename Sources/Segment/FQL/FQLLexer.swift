/// Splits a trigger into tokens as fql-ts 1.10.1 does, with its dotted names joined.
///
/// Units are UTF-16 code units in the reference. This reads UTF-8, which is the same for all that
/// a token can be made of, and counts code units where it shows. The bytes belong to the caller,
/// who keeps them alive as long as the lexer. All that a lexer knows is how far it is, so that it can
/// look ahead and come back.
struct FQLLexer {
  /// The trigger.
  let units: UnsafeBufferPointer<UInt8>
  /// How far it has been read.
  var offset = 0

  /// A lexer at the start of `units`.
  init(_ units: UnsafeBufferPointer<UInt8>) {
    self.units = units
  }

  /// The next token; `nil` at the end.
  @inline(__always)
  mutating func next() throws(FQLSyntaxError) -> FQLToken? {
    guard let token = try read() else { return nil }
    guard token.kind == .identifier else { return token }
    skipSpace()
    return try peek == UInt8(ascii: ".") ? joined(token) : token
  }

  /// `name` with the parts behind it: `a`, `.`, `b` become the one name `a.b`.
  ///
  /// White space around the dot does not matter. A dot that no name follows is read again.
  private mutating func joined(_ name: FQLToken) throws(FQLSyntaxError) -> FQLToken {
    var name = name
    while peek == UInt8(ascii: ".") {
      let dot = offset
      offset += 1
      guard let part = try read(), part.kind == .identifier else {
        offset = dot
        break
      }
      name = Self.join(part, to: name, at: dot)
      skipSpace()
    }
    return name
  }

  private static func join(_ part: FQLToken, to name: FQLToken, at dot: Int) -> FQLToken {
    let isWritten =
      name.isWritten && part.isWritten
      && name.range.upperBound == dot && part.range.lowerBound == dot + 1
    return FQLToken(
      .identifier, name.range.lowerBound..<part.range.upperBound, isWritten: isWritten,
      lostLength: Int(part.lostLength))
  }
}

extension FQLLexer {
  /// The text of `token`: a string with its quotes, an identifier without its escapes.
  func text(of token: FQLToken) -> String {
    if token.kind == .end { return "eos" }
    return token.isWritten ? text(in: token.range) : resolvedText(of: token)
  }

  /// Runs `body` with the bytes of the text of `token`.
  @inline(__always)
  func withBytes<Outcome>(
    of token: FQLToken,
    _ body: (UnsafeBufferPointer<UInt8>) -> Outcome
  ) -> Outcome {
    guard token.isWritten else { return resolvedText(of: token).withBytes(body) }
    return body(units.stretch(from: token.range.lowerBound, to: token.range.upperBound))
  }

  /// What stands in `range`.
  @inline(__always)
  func text(in range: Range<Int>) -> String {
    String(utf8: units.stretch(from: range.lowerBound, to: range.upperBound))
  }

  /// The text of a name that does not stand in the trigger as it is meant.
  @inline(never)
  private func resolvedText(of token: FQLToken) -> String {
    var text: [UInt8] = []
    var offset = token.range.lowerBound
    let end = token.range.upperBound - Int(token.lostLength)
    while offset < end {
      if units[offset] == UInt8(ascii: "\\") {
        let next = offset + 1 + units[offset + 1].scalarLength
        text += units[(offset + 1)..<next]
        offset = next
      } else {
        if !units[offset].isFQLSpace { text.append(units[offset]) }
        offset += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension FQLLexer {
  /// The byte that is read next; `nil` at the end.
  @inline(__always) var peek: UInt8? { offset < units.count ? units[offset] : nil }

  /// Whether keywords, operators and strings may end here.
  @inline(__always) var isAtTerminator: Bool { isTerminator(at: offset) }

  /// Whether keywords, operators and strings may end at `offset`.
  @inline(__always)
  private func isTerminator(at offset: Int) -> Bool {
    offset >= units.count || units[offset].isFQLTerminator
  }

  /// Skips white space.
  @inline(__always)
  mutating func skipSpace() {
    while offset < units.count, units[offset].isFQLSpace { offset &+= 1 }
  }

  /// Consumes `word` if it stands here, before a terminator.
  ///
  /// When the text ends while reading, what was read stays consumed.
  @inline(__always)
  mutating func accept(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard units.stretch(from: offset, to: units.count).begins(with: word) else {
      // Nothing can be cut short further from the end.
      if units.count &- offset <= 4 * length { loseRest(ofWordOf: length) }
      return false
    }
    guard isTerminator(at: offset &+ length) else { return false }
    offset &+= length
    return true
  }

  /// Consumes all that is left when the text ends before a word of `length` code units could.
  private mutating func loseRest(ofWordOf length: Int) {
    var end = offset
    var read = 0
    while read < length {
      guard end < units.count else { return offset = end }
      if units[end].isFQLTerminator { return }
      read += units[end].scalarLength == 4 ? 2 : 1
      end += units[end].scalarLength
    }
  }

  /// The error of a character that may not stand at `offset`.
  func unexpected(at offset: Int) -> FQLSyntaxError {
    guard offset < units.count else {
      return FQLSyntaxError(.unexpectedCharacter(nil), offset..<offset)
    }
    let range = offset..<min(units.count, offset + units[offset].scalarLength)
    return FQLSyntaxError(.unexpectedCharacter(text(in: range).unicodeScalars.first), range)
  }
}

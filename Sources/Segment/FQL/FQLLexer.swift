/// Splits a trigger into tokens as fql-ts 1.10.1 does, with its dotted names joined.
///
/// Units are UTF-16 code units in the reference. This reads UTF-8, which is the same for all that
/// a token can be made of, and counts code units where it shows. The bytes belong to the caller,
/// who keeps them alive as long as the lexer.
struct FQLLexer {
  /// The trigger.
  let units: UnsafeBufferPointer<UInt8>
  /// How far it has been read.
  var offset = 0

  /// A dot behind a name that no name follows, and what does follow: read, not yet handed out.
  private var pending: [FQLToken] = []

  /// The texts of names that do not stand in the trigger as they are meant: those with escapes or
  /// with spaces around their dots.
  private var resolvedTexts: [String] = []

  /// A lexer at the start of `units`.
  init(_ units: UnsafeBufferPointer<UInt8>) {
    self.units = units
  }

  /// The next token; `nil` at the end.
  mutating func next() throws(FQLSyntaxError) -> FQLToken? {
    if !pending.isEmpty { return pending.removeFirst() }
    guard let token = try read() else { return nil }
    guard token.kind == .identifier else { return token }
    skipSpace()
    return try peek == UInt8(ascii: ".") ? joined(token) : token
  }

  /// `name` with the parts behind it: `a`, `.`, `b` become the one name `a.b`.
  ///
  /// White space around the dot does not matter.
  private mutating func joined(_ name: FQLToken) throws(FQLSyntaxError) -> FQLToken {
    var name = name
    while peek == UInt8(ascii: "."), let dot = try read() {
      guard let part = try read() else {
        pending = [dot]
        break
      }
      guard part.kind == .identifier else {
        pending = [dot, part]
        break
      }
      name = join(part, to: name, at: dot)
      skipSpace()
    }
    return name
  }

  /// The text of `token`: a string with its quotes, an identifier without its escapes.
  func text(of token: FQLToken) -> String {
    if token.kind == .end { return "eos" }
    if token.resolvedText >= 0 { return resolvedTexts[Int(token.resolvedText)] }
    return text(in: token.range, isASCII: token.isASCII)
  }

  /// Keeps `text` as that of a token.
  mutating func resolve(_ token: inout FQLToken, _ text: String) {
    token.resolvedText = Int32(truncatingIfNeeded: resolvedTexts.count)
    token.isASCII = false
    resolvedTexts.append(text)
  }

  /// Runs `body` with the bytes of the text of `token`.
  @inline(__always)
  func withBytes<Outcome>(
    of token: FQLToken,
    _ body: (UnsafeBufferPointer<UInt8>) -> Outcome
  ) -> Outcome {
    guard token.resolvedText >= 0 else {
      return body(units.stretch(from: token.range.lowerBound, to: token.range.upperBound))
    }
    return resolvedTexts[Int(token.resolvedText)].withBytes(body)
  }

  /// What stands in `range`, which may be known to be ASCII.
  func text(in range: Range<Int>, isASCII: Bool = false) -> String {
    let bytes = units.stretch(from: range.lowerBound, to: range.upperBound)
    return isASCII ? String(ascii: bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func join(_ part: FQLToken, to name: FQLToken, at dot: FQLToken) -> FQLToken {
    var joined = name
    joined.range = name.range.lowerBound..<part.range.upperBound
    let isWritten =
      name.resolvedText < 0 && part.resolvedText < 0
      && name.range.upperBound == dot.range.lowerBound
      && dot.range.upperBound == part.range.lowerBound
    if isWritten { return joined }
    let partText = text(of: part)
    // The text of the part, the last one, is not needed again, and a long name grows in place.
    if part.resolvedText >= 0 { resolvedTexts.removeLast() }
    if name.resolvedText < 0 { resolve(&joined, text(in: name.range)) }
    resolvedTexts[Int(joined.resolvedText)] += "."
    resolvedTexts[Int(joined.resolvedText)] += partText
    return joined
  }
}

extension FQLLexer {
  /// The byte that is read next; `nil` at the end.
  @inline(__always) var peek: UInt8? { offset < units.count ? units[offset] : nil }

  /// Whether keywords, operators and strings may end here.
  @inline(__always) var isAtTerminator: Bool {
    offset >= units.count || units[offset].isFQLTerminator
  }

  /// Skips white space.
  @inline(__always)
  mutating func skipSpace() {
    while offset < units.count, units[offset].isFQLSpace { offset += 1 }
  }

  /// Consumes `word` if it stands here, before a terminator.
  ///
  /// When the text ends while reading, what was read stays consumed.
  mutating func accept(_ word: StaticString) -> Bool {
    let start = offset
    let length = word.utf8CodeUnitCount
    var isEqual = true
    var read = 0
    while read < length {
      guard let unit = peek else { return false }
      isEqual = isEqual && unit == word.utf8Start[read]
      // Nothing can be cut short this far from the end.
      if !isEqual, units.count - offset > 16 { break }
      offset += unit.scalarLength
      read += unit.scalarLength == 4 ? 2 : 1
      if unit.isFQLTerminator { break }
    }
    if isEqual, read == length, isAtTerminator { return true }
    offset = start
    return false
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

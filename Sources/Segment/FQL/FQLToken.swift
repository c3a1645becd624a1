/// The smallest part of a trigger.
///
/// It holds nothing that has to be counted, which keeps it cheap: its text is with the lexer that read
/// it.
struct FQLToken: Sendable {
  /// What kind of part it is.
  let kind: Kind
  /// Whether its text is what stands in the trigger: without escapes, spaces around dots, or
  /// something lost at its end.
  let isWritten: Bool
  /// How many bytes at its end are not part of its text.
  let lostLength: UInt8
  /// Where it stands in the trigger, in UTF-8 bytes.
  let range: Range<Int>

  /// The kinds of token.
  enum Kind: UInt8, Hashable, Sendable {
    case identifier
    case `operator`
    case and
    case or
    case null
    case number
    case string
    case dot
    case openBracket
    case closeBracket
    case comma
    case openParenthesis
    case closeParenthesis
    /// The end of the text, or of a group.
    case end
  }

  /// How long a text can be that has tokens.
  static let longestText = Int(Int32.max)

  /// A token at `range`.
  @inline(__always)
  init(_ kind: Kind, _ range: Range<Int>, isWritten: Bool = true, lostLength: Int = 0) {
    self.kind = kind
    self.isWritten = isWritten
    self.lostLength = UInt8(truncatingIfNeeded: lostLength)
    self.range = range
  }
}

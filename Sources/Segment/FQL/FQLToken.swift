/// The smallest part of a trigger.
///
/// Its text is with the lexer that read it, which keeps tokens cheap.
struct FQLToken: Sendable {
  /// What kind of part it is.
  var kind: Kind
  /// Whether everything it is made of is ASCII; as far as is known.
  var isASCII = true
  /// Which of the lexer's resolved texts is its text; -1 when that is what stands in `range`.
  var resolvedText: Int32 = -1
  /// Where it stands in the trigger, in UTF-8 bytes.
  var range: Range<Int>

  /// The kinds of token.
  enum Kind: Hashable, Sendable {
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
  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

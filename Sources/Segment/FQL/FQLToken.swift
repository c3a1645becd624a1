/// The smallest part of a trigger.
///
/// Its text is with the lexer that read it, which keeps tokens cheap.
struct FQLToken: Hashable, Sendable {
  /// What kind of part it is.
  var kind: Kind
  /// Where it stands in the trigger, in UTF-8 bytes.
  var range: Range<Int>
  /// Which of the lexer's resolved texts is its text; `nil` when that is what stands in `range`.
  var resolvedText: Int?
  /// Whether everything in `range` is ASCII; only known of strings and names.
  var isASCII = true

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

  /// A token at `range`.
  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

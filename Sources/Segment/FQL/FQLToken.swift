/// The smallest part of a trigger.
struct FQLToken: Hashable, Sendable {
  /// What kind of part it is.
  var kind: Kind
  /// Where it stands in the trigger, in UTF-8 bytes.
  var range: Range<Int>
  /// Its text where that is not what stands in `range`: a name with escapes or with spaces around
  /// its dots.
  var resolvedText: String?

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
  init(_ kind: Kind, _ range: Range<Int>, resolvedText: String? = nil) {
    self.kind = kind
    self.range = range
    self.resolvedText = resolvedText
  }
}

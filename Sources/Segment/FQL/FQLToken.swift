/// The smallest part of a trigger.
struct FQLToken: Hashable, Sendable {
  /// What kind of part it is.
  var kind: Kind
  /// Its text: a string with its quotes, an identifier without its escapes.
  var text: String

  /// The kinds of token.
  enum Kind: Hashable, Sendable {
    case identifier
    case `operator`
    case conditional
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

  /// The token at the end of every list.
  static let end = FQLToken(kind: .end, text: "eos")
}

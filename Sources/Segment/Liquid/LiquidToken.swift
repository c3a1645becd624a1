/// A stretch of a template: text, an output or a tag.
struct LiquidToken {
  /// What it is.
  var kind: Kind
  /// Where it stands, delimiters included.
  var range: Range<Int>

  /// The kinds of token.
  enum Kind {
    /// Text, less what white space control took off.
    case text(Range<Int>)
    /// The content of `{{ }}`.
    case output(Range<Int>)
    /// The name in `{% %}` and what follows it.
    case tag(name: String, rest: Range<Int>)
  }

  /// The name, when this is a tag.
  var tagName: String? {
    if case .tag(let name, _) = kind { name } else { nil }
  }
}

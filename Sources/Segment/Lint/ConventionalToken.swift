/// A part of a trigger as people read it.
struct ConventionalToken: Hashable {
  var kind: Kind
  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>

  /// The kinds of part.
  enum Kind: Hashable {
    /// A word with the pieces of its path.
    case word([String])
    /// A text in quotes of any kind.
    case text(String)
    case number(Double)
    case sign(Sign)
    case open
    case close
    case comma
    case end
  }

  /// What signs stand for.
  enum Sign: Hashable {
    case equal
    case unequal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case not
    case and
    case or
  }
}

extension ConventionalToken {
  /// The word in lower case, when it is a single one.
  var keyword: String? {
    if case .word(let pieces) = kind, pieces.count == 1 { pieces[0].lowercased() } else { nil }
  }
}

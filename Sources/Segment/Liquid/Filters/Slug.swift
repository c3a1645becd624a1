/// Texts as parts of addresses: runs of what does not belong there become hyphens.
enum Slug {
  /// What belongs in a slug.
  enum Mode: String {
    /// Everything but white space.
    case raw
    /// Letters, marks and decimal digits.
    case `default`
    /// The same and what addresses allow.
    case pretty
    /// ASCII letters and digits.
    case ascii
    /// The same; Latin letters are meant to come without accents.
    case latin
  }

  /// `text` with hyphens, none of them at an end, accents and all if `withAccents`.
  static func slug(_ text: String, _ mode: Mode, withAccents: Bool) -> String {
    let text = withAccents ? text : withoutAccents(text)
    var slug = text.replacingRuns(with: "-") { !belongs($0, in: mode) }
    if slug.utf8.first == UInt8(ascii: "-") { slug = String(slug.unicodeScalars.dropFirst()) }
    if slug.utf8.last == UInt8(ascii: "-") { slug = String(slug.unicodeScalars.dropLast()) }
    return slug
  }

  private static func belongs(_ scalar: Unicode.Scalar, in mode: Mode) -> Bool {
    switch mode {
    case .raw: !scalar.isJavaScriptWhitespace
    case .default, .latin: isWordLike(scalar)
    case .pretty: isWordLike(scalar) || "._~!$&'()+,;=@".unicodeScalars.contains(scalar)
    case .ascii: scalar.isASCII && isWordLike(scalar)
    }
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
      true
    default:
      false
    }
  }

  private static let accents: [(letters: String, plain: String)] = [
    ("àáâãäå", "a"), ("æ", "ae"), ("ç", "c"), ("èéêë", "e"), ("ìíîï", "i"), ("ð", "d"), ("ñ", "n"),
    ("òóôõöø", "o"), ("ùúûü", "u"), ("ýÿ", "y"), ("ß", "ss"), ("œ", "oe"), ("þ", "th"),
    ("ẞ", "SS"), ("Œ", "OE"), ("Þ", "TH"),
  ]

  private static func withoutAccents(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if !scalar.isASCII,
        let plain = accents.first(where: { $0.letters.unicodeScalars.contains(scalar) })?.plain
      {
        result += plain
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

import Terminal

/// The little Markdown that prompts contain: `**strong**`, `*emphasis*` and `_emphasis_`.
enum Markdown {
  /// The text with its emphasis as attributes.
  ///
  /// Marks that are not closed stay as they are.
  static func line(_ text: String) -> Line {
    var line = Line()
    var rest = Substring(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    var plain = ""
    while let character = rest.first {
      if let (mark, attributes) = mark(at: rest), let inner = emphasised(rest, mark: mark) {
        line.append(plain, .text)
        plain = ""
        line.append(String(inner), Ink(.text, attributes))
        rest = rest.dropFirst(mark.count * 2 + inner.count)
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
    }
    line.append(plain, .text)
    return line
  }

  private static func mark(at text: Substring) -> (String, Attributes)? {
    if text.hasPrefix("**") { return ("**", .bold) }
    if text.hasPrefix("*") { return ("*", .italic) }
    if text.hasPrefix("_") { return ("_", .italic) }
    return nil
  }

  /// What stands between `mark` and the next one: something without a blank at either end.
  private static func emphasised(_ text: Substring, mark: String) -> Substring? {
    let inside = text.dropFirst(mark.count)
    guard let end = inside.firstRange(of: mark) else { return nil }
    let inner = inside[..<end.lowerBound]
    guard let first = inner.first, let last = inner.last, first != " ", last != " " else {
      return nil
    }
    return inner
  }
}

import Terminal

/// A text with Markdown, read: its lines, and where its links lead.
struct MarkdownText: Hashable {
  /// One for each line of the text, with its emphasis as attributes.
  var lines: [Line] = []
  /// The links, in order.
  var links: [Link] = []

  /// A link: what it says, and where it leads.
  struct Link: Hashable {
    var text: String
    var address: String
  }
}

/// The little Markdown that prompts contain: `**strong**`, `*emphasis*`, `[text](address)`, and
/// line breaks.
///
/// Marks that are not closed stay as they are. A text from outside can be of any length, so only its
/// beginning is read.
enum Markdown {
  /// The most characters that are read; the rest is left out.
  static let limit = 2000

  /// Reads a text.
  static func text(_ text: String) -> MarkdownText {
    var result = MarkdownText()
    let kept = text.prefix(limit)
    for line in kept.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var reader = MarkdownReader(Array(line))
      result.lines.append(reader.line())
      result.links += reader.links
    }
    if kept.endIndex < text.endIndex { result.lines.append(Line("…", .muted)) }
    return result
  }
}

/// Reads one line.
private struct MarkdownReader {
  private let characters: [Character]
  private(set) var links: [MarkdownText.Link] = []

  /// The most marks within marks.
  private static let depthLimit = 4
  /// The most characters of a link's text or address.
  private static let linkLimit = 500

  init(_ characters: [Character]) { self.characters = characters }

  mutating func line() -> Line { line(characters.indices, attributes: [], depth: 0) }

  private mutating func line(_ range: Range<Int>, attributes: Attributes, depth: Int) -> Line {
    var line = Line()
    var plain = ""
    var place = range.lowerBound
    while place < range.upperBound {
      if depth < Self.depthLimit, let part = emphasis(at: place, in: range) {
        line.append(plain, Ink(.text, attributes))
        plain = ""
        line += self.line(
          part.inside, attributes: attributes.union(part.attributes), depth: depth + 1)
        place = part.end
      } else if let link = link(at: place, in: range) {
        line.append(plain, Ink(.text, attributes))
        plain = ""
        line.append(link.link.text, Ink(.text, attributes.union(.underline)))
        links.append(link.link)
        place = link.end
      } else if characters[place] == "\\", place + 1 < range.upperBound,
        characters[place + 1].isPunctuation || characters[place + 1].isSymbol
      {
        plain.append(characters[place + 1])
        place += 2
      } else {
        plain.append(characters[place])
        place += 1
      }
    }
    line.append(plain, Ink(.text, attributes))
    return Line(line.spans.filter { !$0.text.isEmpty })
  }

  /// The emphasised text that begins at `place`: something without a blank at either end.
  private func emphasis(
    at place: Int, in range: Range<Int>
  ) -> (inside: Range<Int>, end: Int, attributes: Attributes)? {
    let mark = characters[place]
    guard mark == "*" || mark == "_" else { return nil }
    let isDouble = place + 1 < range.upperBound && characters[place + 1] == mark
    let length = isDouble ? 2 : 1
    let start = place + length
    guard start < range.upperBound, !characters[start].isWhitespace, characters[start] != mark,
      mark == "*" || !isWord(place - 1, in: range)
    else { return nil }
    var end = start + 1
    while end + length <= range.upperBound {
      guard characters[end] == mark else {
        end += 1
        continue
      }
      let isPair = end + 1 < range.upperBound && characters[end + 1] == mark
      if isPair == isDouble, !characters[end - 1].isWhitespace,
        mark == "*" || !isWord(end + length, in: range)
      {
        return (start..<end, end + length, isDouble ? .bold : .italic)
      }
      // The marks of strong text inside emphasis are not the end of the emphasis.
      end += isPair ? 2 : 1
    }
    return nil
  }

  /// Whether a letter or digit stands at `place`, so that a `_` beside it is part of a word.
  private func isWord(_ place: Int, in range: Range<Int>) -> Bool {
    range.contains(place) && (characters[place].isLetter || characters[place].isNumber)
  }

  /// The link that begins at `place`.
  private func link(
    at place: Int, in range: Range<Int>
  ) -> (link: MarkdownText.Link, end: Int)? {
    guard characters[place] == "[",
      let close = first("]", from: place + 1, in: range), close > place + 1,
      close + 1 < range.upperBound, characters[close + 1] == "(",
      let end = first(")", from: close + 2, in: range), end > close + 2
    else { return nil }
    let link = MarkdownText.Link(
      text: String(characters[(place + 1)..<close]),
      address: String(characters[(close + 2)..<end]))
    return (link, end + 1)
  }

  private func first(_ character: Character, from place: Int, in range: Range<Int>) -> Int? {
    guard place < range.upperBound else { return nil }
    return characters[place..<min(range.upperBound, place + Self.linkLimit)]
      .firstIndex(of: character)
  }
}

/// A `curl` command as it is copied from a browser or a manual: only what it sends is looked at.
struct PastedCurl: Hashable {
  /// What its data options send, joined as curl does; `nil` when it has none.
  private(set) var body: String?
  /// Whether some data would come from a file, which is not read.
  private(set) var readsFile = false

  /// The options with data.
  private static let dataOptions = [
    "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json",
  ]

  /// The command in `text`; `nil` when that is no curl command.
  init?(_ text: String) {
    var words = ShellWords(text)
    guard let first = words.next(), first == "curl" || first.hasSuffix("/curl") else { return nil }
    while let word = words.next() {
      guard let (option, attached) = Self.dataOption(word) else { continue }
      guard let data = attached ?? words.next() else { break }
      if data.hasPrefix("@"), option != "--data-raw" {
        readsFile = true
      } else {
        body = body.map { $0 + "&" + data } ?? data
      }
    }
  }

  /// The data option that a word is, and the data that is attached to it.
  private static func dataOption(_ word: String) -> (String, String?)? {
    if dataOptions.contains(word) { return (word, nil) }
    if let equals = word.firstIndex(of: "="), word.hasPrefix("--"),
      dataOptions.contains(String(word[..<equals]))
    {
      return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }
    // Only -d takes its data without a space.
    guard word.hasPrefix("-d"), !word.hasPrefix("--") else { return nil }
    return ("-d", String(word.dropFirst(2)))
  }
}

/// The words of a shell command: quotes and backslashes undone, nothing expanded.
struct ShellWords: IteratorProtocol {
  private var rest: Substring.UnicodeScalarView

  /// The words of `text`.
  init(_ text: String) {
    rest = text[...].unicodeScalars
  }

  mutating func next() -> String? {
    skipSpace()
    guard !rest.isEmpty else { return nil }
    var word = String.UnicodeScalarView()
    while let scalar = rest.first, !Self.isSpace(scalar) {
      rest.removeFirst()
      switch scalar {
      case "'": takeSingleQuoted(into: &word)
      case "\"": takeDoubleQuoted(into: &word)
      case "$" where rest.first == "'":
        rest.removeFirst()
        takeEscaped(into: &word)
      case "\\":
        guard let escaped = rest.popFirst() else { break }
        if escaped != "\n" { word.append(escaped) }
      default: word.append(scalar)
      }
    }
    return String(word)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// A backslash at the end of a line joins it with the next.
  private mutating func skipSpace() {
    while let scalar = rest.first {
      if scalar == "\\", rest.dropFirst().first == "\n" {
        rest = rest.dropFirst(2)
      } else if Self.isSpace(scalar) {
        rest.removeFirst()
      } else {
        return
      }
    }
  }

  private mutating func takeSingleQuoted(into word: inout String.UnicodeScalarView) {
    let inside = rest.prefix { $0 != "'" }
    word.append(contentsOf: inside)
    rest = rest[inside.endIndex...].dropFirst()
  }

  private mutating func takeDoubleQuoted(into word: inout String.UnicodeScalarView) {
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escaped = rest.first else {
        word.append(scalar)
        continue
      }
      if "\"\\$`\n".unicodeScalars.contains(escaped) {
        rest.removeFirst()
        if escaped != "\n" { word.append(escaped) }
      } else {
        word.append(scalar)
      }
    }
  }

  /// `$'…'`, as browsers write what holds a single quote.
  private mutating func takeEscaped(into word: inout String.UnicodeScalarView) {
    while let scalar = rest.popFirst(), scalar != "'" {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        word.append(scalar)
        continue
      }
      switch escaped {
      case "n": word.append("\n")
      case "t": word.append("\t")
      case "r": word.append("\r")
      case "u", "x", "U": takeHexadecimal(escaped, into: &word)
      default: word.append(escaped)
      }
    }
  }

  private mutating func takeHexadecimal(
    _ kind: Unicode.Scalar, into word: inout String.UnicodeScalarView
  ) {
    let length = kind == "x" ? 2 : kind == "u" ? 4 : 8
    let digits = rest.prefix(length).prefix { $0.properties.isASCIIHexDigit }
    rest = rest[digits.endIndex...]
    let value = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
    word.append(value ?? "\u{FFFD}")
  }
}

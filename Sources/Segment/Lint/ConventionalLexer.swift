/// Cuts a trigger into the parts that people see in it, wherever spaces are and whatever quotes.
struct ConventionalLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var offset = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The parts of `text`; `nil` when something in it means nothing to anybody.
  static func tokens(of text: String) -> [ConventionalToken]? {
    var lexer = ConventionalLexer(text)
    var tokens: [ConventionalToken] = []
    while true {
      lexer.skipSpace()
      let start = lexer.offset
      guard lexer.peek != nil else { break }
      guard let kind = lexer.kind() else { return nil }
      tokens.append(ConventionalToken(kind: kind, range: start..<lexer.offset))
    }
    tokens.append(ConventionalToken(kind: .end, range: lexer.offset..<lexer.offset))
    return tokens
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  @discardableResult
  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    position += 1
    offset += UTF8.width(scalar)
    return scalar
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    take()
    return true
  }

  private mutating func skipSpace() {
    while let scalar = peek, scalar.properties.isWhitespace { take() }
  }

  private mutating func kind() -> ConventionalToken.Kind? {
    guard let scalar = peek else { return nil }
    if scalar.isWordPart || scalar == "\\" { return word() }
    take()
    switch scalar {
    case "(": return .open
    case ")": return .close
    case ",": return .comma
    case "\"", "'": return text(closedBy: [scalar])
    case "“", "”", "„": return text(closedBy: ["”", "“"])
    case "‘", "’", "‚": return text(closedBy: ["’", "‘"])
    case "+", ".": return word(from: String(scalar))
    default: return sign(scalar).map { .sign($0) }
    }
  }

  private mutating func sign(_ scalar: Unicode.Scalar) -> ConventionalToken.Sign? {
    switch scalar {
    case "=":
      while take("=") {}
      return .equal
    case "!":
      guard take("=") else { return .not }
      _ = take("=")
      return .unequal
    case "<":
      if take(">") { return .unequal }
      return take("=") ? .lessOrEqual : .less
    case ">": return take("=") ? .greaterOrEqual : .greater
    case "&": return take("&") ? .and : nil
    case "|": return take("|") ? .or : nil
    default: return nil
    }
  }

  private mutating func text(closedBy quotes: Set<Unicode.Scalar>) -> ConventionalToken.Kind? {
    var text = String.UnicodeScalarView()
    while let scalar = take() {
      if quotes.contains(scalar) { return .text(String(text)) }
      text.append(scalar)
    }
    return nil
  }

  /// A number, or a name with its path: `a.b`, `a[0]`, `a["b"]`.
  private mutating func word(from head: String = "") -> ConventionalToken.Kind? {
    var isEscaped = false
    var pieces = [head]
    var written = head
    while let scalar = peek {
      if scalar == "\\" {
        take()
        guard let escaped = take() else { return nil }
        isEscaped = true
        // The runtime does not tell an escaped dot from another one.
        if escaped == "." { pieces.append("") } else { pieces[pieces.count - 1].append(escaped) }
      } else if scalar.isWordPart {
        take()
        pieces[pieces.count - 1].append(scalar)
        written.append(scalar)
      } else if scalar == "." {
        take()
        pieces.append("")
        written.append(scalar)
      } else if scalar == "[" {
        take()
        guard let piece = index() else { return nil }
        pieces.append(piece)
        isEscaped = true
      } else {
        break
      }
    }
    if !isEscaped, let first = written.utf8.first, first.isFQLDigit || "+-.".utf8.contains(first) {
      let number = written.javaScriptNumber
      return number.isFinite ? .number(number) : nil
    }
    guard pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
    return .word(pieces)
  }

  /// What stands in brackets, up to the closing one.
  private mutating func index() -> String? {
    if let quote = peek, quote == "\"" || quote == "'" {
      take()
      guard case .text(let text)? = text(closedBy: [quote]), take("]") else { return nil }
      return text
    }
    var digits = ""
    while let scalar = peek, scalar.isWordPart {
      take()
      digits.append(scalar)
    }
    return take("]") ? digits : nil
  }
}

extension String {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) { unicodeScalars.append(scalar) }
}

extension Unicode.Scalar {
  /// Whether names are made of it: a letter or digit of any language, `_` or `-`.
  fileprivate var isWordPart: Bool {
    if value < 0x80 { return UInt8(value).continuesFQLName }
    return properties.isXIDContinue
  }
}

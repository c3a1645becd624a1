/// Walks through the tokens of a trigger as the runtime does and notes what is odd.
struct TriggerLinter {
  let text: String
  private let syntaxError: FQLSyntaxError?
  var tokens: [Token] = []
  var position = 0
  /// Where the group begins that is being read.
  var groupStart: Range<Int>?
  /// Whether the closing parenthesis of the group has been taken.
  var isPastGroup = false
  var found: [TriggerLint] = []

  /// A token with its text.
  struct Token {
    var kind: FQLToken.Kind
    var text: String
    var range: Range<Int>
  }

  /// A linter of `trigger`.
  init(_ trigger: Trigger) {
    text = trigger.text
    syntaxError = trigger.syntaxError
    var text = trigger.text
    tokens = text.withUTF8 { units in
      var lexer = FQLLexer(units)
      var tokens: [Token] = []
      // What cannot be read is told by the syntax error.
      while let token = try? lexer.next() {
        tokens.append(Token(kind: token.kind, text: lexer.text(of: token), range: token.range))
      }
      return tokens
    }
  }

  /// What is odd, without corrections.
  mutating func lints() -> [TriggerLint] {
    if let syntaxError {
      found.append(Self.lint(for: syntaxError, in: Array(text.utf8)))
      if syntaxError.isLexical { return found }
    }
    level()
    return found
  }

  mutating func note(_ kind: TriggerLint.Kind, _ range: Range<Int>, _ explanation: String) {
    found.append(TriggerLint(kind, range, explanation))
  }

  var peek: Token? {
    !isPastGroup && position < tokens.count ? tokens[position] : nil
  }

  /// Takes the next token; `nil` at the end of the text or of the group.
  mutating func shift() -> Token? {
    guard let token = peek else { return nil }
    position += 1
    if groupStart != nil, token.kind == .closeParenthesis {
      isPastGroup = true
      return nil
    }
    return token
  }

  private mutating func level() {
    var first: FQLToken.Kind?
    var mixed: Token?
    while let token = shift() {
      let end = position > 1 ? tokens[position - 2].range.upperBound : 0
      switch token.kind {
      case .identifier: word(token)
      case .operator where token.text == "!":
        if let name = peek, name.kind == .identifier, FQLFunction(rawValue: name.text) != nil {
          _ = shift()
          call(name, isNegated: true, from: token)
        } else {
          note(
            .ignoredNegation, token.range,
            "This ! is skipped: it only negates contains( ) and match( ).")
        }
      case .openParenthesis: group(from: token)
      case .and, .or:
        if let first, first != token.kind { mixed = token }
        first = first ?? token.kind
        if mixed != nil { mixed = token }
      case .string where token.range.lowerBound < end:
        note(
          .missingSpace, token.range.lowerBound..<(token.range.lowerBound + 1),
          "This closing quote opens another text: it needs white space behind it.")
      case .string, .number, .null:
        note(.ignoredWord, token.range, "\(token.text) is skipped: it belongs to no condition.")
      default: continue
      }
    }
    guard let mixed else { return }
    note(
      .mixedConjunctions, mixed.range,
      "and and or are mixed: the last one, \(mixed.text), counts for all of them.")
  }

  private mutating func group(from open: Token) {
    guard groupStart == nil else { return }
    groupStart = open.range
    let before = position
    level()
    if position == before + 1 {
      note(
        .emptyGroup, open.range.lowerBound..<tokens[before].range.upperBound,
        "An empty group makes the trigger fail when it gets there.")
    }
    groupStart = nil
    isPastGroup = false
  }
}

extension TriggerLinter {
  private static func lint(for error: FQLSyntaxError, in units: [UInt8]) -> TriggerLint {
    func lint(_ kind: TriggerLint.Kind, _ explanation: String) -> TriggerLint {
      TriggerLint(kind, error.range, "The trigger never matches: " + explanation)
    }
    let unit = error.range.lowerBound < units.count ? units[error.range.lowerBound] : 0
    switch (error.kind, unit) {
    case (.unclosedGroup, _):
      return lint(
        .nestedGroup, "this group has no closing parenthesis of its own, and none may be nested.")
    case (.unexpectedCharacter, UInt8(ascii: "&")), (.unexpectedCharacter, UInt8(ascii: "|")):
      return lint(.symbolConjunction, "&& and || are written and and or.")
    case (.unexpectedCharacter, UInt8(ascii: "<")), (.unexpectedCharacter, UInt8(ascii: ">")),
      (.unexpectedCharacter, UInt8(ascii: "!")):
      return lint(.missingSpace, "this operator needs white space on both sides.")
    case (.unexpectedCharacter(let scalar?), _) where "“”„‘’‚".unicodeScalars.contains(scalar):
      return lint(.typographicQuotes, "only plain double quotes are quotes.")
    case (.unexpectedCharacter(let scalar?), _)
    where scalar == "[" || scalar.properties.isAlphabetic:
      return lint(.unreadablePath, "\(scalar) in a path needs a backslash, and an index a dot.")
    default:
      return lint(.syntaxError, "it \(error.reason).")
    }
  }
}

internal import Yams

extension YAMLSyntaxError {
  static func tooManyNodes(at position: TextPosition) -> Self {
    YAMLSyntaxError(
      position: position, what: "the file holds more values than can be read",
      fix: "Leave out what is not needed, and aliases (*name) that repeat large parts.")
  }

  static func tooDeep(at position: TextPosition) -> Self {
    YAMLSyntaxError(
      position: position,
      what: "values are nested more than \(YAMLNode.maximumDepth) levels deep",
      fix: "Nest less.")
  }

  static func keyIsNotText(at position: TextPosition) -> Self {
    YAMLSyntaxError(
      position: position, what: "a key must be text, not a list or a mapping",
      fix: "If this is a text with braces or brackets, put it in quotes.")
  }

  static func unsupportedTag(at position: TextPosition) -> Self {
    YAMLSyntaxError(
      position: position, what: "this YAML tag has no meaning here",
      fix: "Remove the tag; put the value in quotes when it is a text.")
  }

  static func undefinedAlias(at position: TextPosition) -> Self {
    YAMLSyntaxError(
      position: position, what: "this alias has no anchor",
      fix: "Put the text in quotes, or name a value with &name before.")
  }

  /// The parser's error in our words, without a line of the file, which may hold a key.
  init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      self.init(
        position: TextPosition(line: mark.line, column: mark.column),
        what: "this is not YAML: \(problem)\(Self.inWords(context))",
        fix: Self.advice(problem))
    case .composer(_, let problem, let mark, _):
      let position = TextPosition(line: mark.line, column: mark.column)
      if problem.contains("alias") {
        self = .undefinedAlias(at: position)
      } else {
        self.init(
          position: position, what: "the file holds a second YAML document",
          fix: "Keep one document and remove the line ---.")
      }
    case .reader(_, let offset, _, let yaml):
      self.init(
        position: Self.position(ofCharacter: offset ?? 0, in: yaml),
        what: "there is a control character in the text",
        fix: "Remove it, or write it as an escape such as \"\\u001b\" in double quotes.")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      self.init(
        position: TextPosition(line: context.mark.line, column: context.mark.column),
        what: "the key \(names) is written more than once in one mapping",
        fix: "Keep one of them.")
    default:
      self.init(
        position: .start, what: "the YAML cannot be read", fix: "Check the file's syntax.")
    }
  }

  private static func inWords(_ context: YamlError.Context?) -> String {
    guard let context else { return "" }
    return " (\(context.text) that starts at line \(context.mark.line))"
  }

  private static func advice(_ problem: String) -> String {
    if problem.contains("tab") || problem.contains("cannot start any token") {
      return "Indent with spaces, not tabs, and put texts that start with @, ` or % in quotes."
    }
    if problem.contains("mapping values are not allowed") {
      return "Put a text that contains a colon and a space in quotes, and check the indentation."
    }
    if problem.contains("quoted") || problem.contains("unexpected end of stream") {
      return "Close the quote."
    }
    return "Check the indentation, the quotes and the brackets there."
  }

  private static func position(ofCharacter offset: Int, in text: String) -> TextPosition {
    var position = TextPosition.start
    for character in text.prefix(offset) {
      if character.isNewline {
        position = TextPosition(line: position.line + 1, column: 1)
      } else {
        position.column += character.unicodeScalars.count
      }
    }
    return position
  }
}

extension TriggerLinter {
  /// Reads what begins with the word `token`.
  mutating func word(_ token: Token) {
    let place = withBytes(of: token.text) { FQLField.Place(identifier: $0) }
    if let place {
      condition(on: place.part, token)
    } else if FQLFunction(rawValue: token.text) != nil {
      call(token, isNegated: false, from: token)
    } else {
      skipped(token)
    }
  }

  private mutating func skipped(_ token: Token) {
    let word = token.text
    switch word.lowercased() {
    case "not" where word == "not":
      note(.ignoredNegation, token.range, "not is skipped: nothing but calls can be negated.")
    case "and" where word == "and", "or" where word == "or":
      note(.missingSpace, token.range, "\(word) is skipped: it needs white space behind it.")
    case "and", "or", "not":
      note(
        .capitalKeyword, token.range, "\(word) is skipped: keywords are written in lower case.")
    case _ where peek?.kind == .operator || peek?.kind == .openParenthesis:
      let meant = FieldName.part(near: word.prefix { $0 != "." }.description)
      let advice = meant.map { " \($0.key) is probably meant." } ?? ""
      note(
        .unknownField, token.range,
        "\(word) is skipped: a trigger only knows type, event, name, userId, properties, traits and "
          + "context." + advice)
      // Its comparison is skipped as well, and told with it.
      while let next = peek, next.kind == .operator, next.text != "!" { _ = shift() }
      if let next = peek, [.string, .number, .null].contains(next.kind) { _ = shift() }
    default:
      note(.ignoredWord, token.range, "\(word) is skipped: it belongs to no condition.")
    }
  }

  private mutating func condition(on part: FQLField.Part, _ name: Token) {
    if !part.hasPath, name.text != part.key {
      note(.ignoredPath, name.range, "What follows \(part.key) is ignored: it has no members.")
    } else if part.hasPath, name.text == part.key {
      note(
        .partWithoutName, name.range,
        "\(name.text) alone is looked up as \(name.text).\(name.text), not as a whole.")
    }
    guard let operation = shift() else { return }
    guard let operand = shift() else {
      note(
        .missingValue, name.range.lowerBound..<operation.range.upperBound,
        "Without a value, \(name.text) is compared with what ends the condition.")
      return
    }
    let range = name.range.lowerBound..<operand.range.upperBound
    let isComparison = FQLOperator(rawValue: operation.text) != nil
    if operand.kind == .operator, operand.text == "=", operation.kind == .operator {
      let isDouble = operation.text == "="
      note(
        isDouble ? .doubleEquals : .missingSpace,
        operation.range.lowerBound..<operand.range.upperBound,
        isDouble
          ? "\(name.text) is compared with the text \"=\": one equals sign is enough."
          : "\(operation.text)= needs white space behind it: \(name.text) is compared with \"=\".")
      // The value that was meant follows, and is skipped.
      while peek?.kind == .operator, peek?.text == "=" { _ = shift() }
      if let next = peek, [.string, .number, .null, .identifier].contains(next.kind) {
        _ = shift()
      }
      return
    }
    guard isComparison else {
      note(
        .unknownOperator, operation.range,
        "\(operation.text) after \(name.text) is no operator, so the condition never holds.")
      return
    }
    value(operand)
    comparison(part, name.text, operation, operand, range)
  }

  private mutating func comparison(
    _ part: FQLField.Part,
    _ name: String,
    _ operation: Token,
    _ operand: Token,
    _ range: Range<Int>
  ) {
    let isBoolean = operand.kind == .identifier && ["true", "false"].contains(operand.text)
    switch operation.text {
    case "=" where operand.kind == .null && !part.hasPath && (part == .type || part == .event),
      "!=" where operand.kind == .null && !part.hasPath && (part == .type || part == .event):
      note(.nullAsText, range, "\(name) is compared with the text \"null\", not with nothing.")
    case "!=" where isBoolean && (part.hasPath || part == .userID):
      note(
        .unequalBoolean, range,
        "\(name) is compared with a text, so this also holds for the boolean \(operand.text).")
    case "!=" where operand.kind == .number && part.hasPath:
      note(
        .unequalNumber, range,
        "Without \(name) this does not hold, although it then differs from \(operand.text).")
    case "<", "<=", ">", ">=":
      let value =
        operand.kind == .string ? String(operand.text.dropFirst().dropLast()) : operand.text
      let isNumber = isBoolean || !value.javaScriptNumber.isNaN
      guard !isNumber || operand.text.utf8.first == UInt8(ascii: "'") else { return }
      note(
        .sizeOfText, range,
        "\(name) is compared with \(operand.text), which is no number, so this "
          + "never holds.")
    default: return
    }
  }

  /// Notes what is odd about a value.
  mutating func value(_ operand: Token) {
    switch operand.kind {
    case .string: quotes(of: operand)
    case .number, .null: break
    case .identifier:
      let lower = operand.text.lowercased()
      if lower != operand.text, ["true", "false", "null"].contains(lower) {
        note(
          .capitalKeyword, operand.range,
          "\(operand.text) is the text \"\(operand.text)\": keywords are written in lower case.")
      }
    default:
      note(
        .syntaxAsValue, operand.range,
        "\(operand.text) is taken for a value, the text \"\(operand.text)\".")
    }
  }

  private mutating func quotes(of operand: Token) {
    let inner = operand.text.dropFirst().dropLast()
    if operand.text.first == "'" {
      note(
        .singleQuotes, operand.range,
        "The quotes in \(operand.text) are part of the text: only double quotes are taken off.")
    }
    if inner.contains("~") || inner.contains("\"") {
      note(
        .untypableText, operand.range,
        "The trigger field of Segment takes neither a double quote nor a tilde in a text.")
    }
  }
}

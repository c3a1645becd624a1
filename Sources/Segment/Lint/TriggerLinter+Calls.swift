extension TriggerLinter {
  /// Reads a call whose name has been taken.
  mutating func call(_ function: Token, isNegated: Bool, from start: Token) {
    _ = shift()
    let name = shift()
    _ = shift()
    let operand = shift()
    let wasInGroup = groupStart != nil && !isPastGroup
    let close = shift()
    guard let name, let operand else { return }
    let range = start.range.lowerBound..<(close ?? operand).range.upperBound
    if wasInGroup, isPastGroup, position < tokens.count,
      tokens[position].kind != .closeParenthesis
    {
      note(
        .functionEndsGroup, range,
        "The parenthesis of \(function.text)( ) ends the group around it, so it has to come last.")
    }
    guard let place = withBytes(of: name.text, { FQLField.Place(argument: $0) }) else {
      note(
        .unsupportedFunction, range,
        "\(function.text)(\(name.text), …) is skipped: it works on event, name, userId, properties, "
          + "traits and context.")
      return
    }
    if place.part.hasPath, name.text == place.part.key {
      note(
        .partWithoutName, name.range,
        "\(name.text) alone is looked up as \(name.text).\(name.text), not as a whole.")
    }
    value(operand)
    if function.text == "match" { pattern(operand) }
    if isNegated, place.part != .event {
      note(
        .negatedFunction, range,
        "Without \(name.text) this does not hold, although nothing is then found in it.")
    }
  }

  private mutating func pattern(_ operand: Token) {
    let isQuoted = operand.kind == .string
    let inner = isQuoted ? operand.text.dropFirst().dropLast() : operand.text[...]
    let stars = inner.count { $0 == "*" }
    if stars == 0 {
      note(
        .patternWithoutStar, operand.range,
        "match needs a star: \(operand.text) loses its first character and is looked for at the end."
      )
    } else if stars > 1 || inner.first != "*" && inner.last != "*" {
      note(
        .patternWithStars, operand.range,
        "match only knows one star, at an end: the others in \(operand.text) are taken literally.")
    }
  }

  /// Runs `body` with the bytes of `text`.
  func withBytes<Outcome>(
    of text: String,
    _ body: (UnsafeBufferPointer<UInt8>) -> Outcome
  ) -> Outcome {
    var text = text
    return text.withUTF8(body)
  }
}

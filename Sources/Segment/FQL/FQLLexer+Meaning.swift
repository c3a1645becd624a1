/// What the tokens of a condition mean to the parser.
extension FQLLexer {
  /// What the condition looks at that begins with the identifier `name`; `nil` when none does.
  func target(identifier name: FQLToken) -> FQLCondition.Target? {
    withBytes(of: name) { name in
      FQLField.Place(identifier: name).map { FQLCondition.Target($0, in: name) }
    }
  }

  /// What a function looks at whose first argument is `name`; `nil` when that is none.
  func target(argument name: FQLToken) -> FQLCondition.Target? {
    withBytes(of: name) { name in
      FQLField.Place(argument: name).map { FQLCondition.Target($0, in: name) }
    }
  }

  /// The function that `token` names.
  func function(_ token: FQLToken) -> FQLFunction? {
    guard token.kind == .identifier else { return nil }
    return withBytes(of: token) { name in
      if name.equals("contains") { return .contains }
      return name.equals("match") ? .match : nil
    }
  }

  /// The operator that `token` is; a word can be one as well.
  func comparison(_ token: FQLToken) -> FQLOperator? {
    guard token.kind == .operator else { return FQLOperator(rawValue: text(of: token)) }
    let isLong = token.range.count == 2
    switch byte(at: token) {
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: "!"): return isLong ? .notEquals : nil
    case UInt8(ascii: "<"): return isLong ? .lessOrEqual : .less
    default: return isLong ? .greaterOrEqual : .greater
    }
  }

  /// What a condition asks of a field in `part` by the operator `written` and the value `operand`.
  func comparison(
    _ written: FQLOperator?,
    with operand: FQLToken,
    of part: FQLField.Part
  ) -> FQLComparison {
    if operand.kind == .null || operand.kind == .identifier,
      let special = special(written, operand, of: part)
    {
      return FQLComparison(special, FQLComparison.Value())
    }
    var value = value(of: operand)
    if !part.hasPath {
      value.kind = .text
    } else if operand.kind == .number {
      switch written {
      case .equals?: return FQLComparison(.numberEquals, value)
      case .notEquals?: return FQLComparison(.numberNotEquals, value)
      default: break
      }
    }
    return FQLComparison(written, value)
  }

  /// The operator of a comparison with `null` or a truth value, where that is one of its own.
  private func special(
    _ written: FQLOperator?,
    _ operand: FQLToken,
    of part: FQLField.Part
  ) -> FQLOperator? {
    guard part != .type, part != .event else { return nil }
    switch written {
    case .equals?:
      if isWord("null", operand) { return .notExists }
      if part == .name { return nil }
      return truth(of: operand).map { $0 ? .isTrue : .isFalse }
    case .notEquals?: return isWord("null", operand) ? .exists : nil
    default: return nil
    }
  }

  private func truth(of token: FQLToken) -> Bool? {
    guard token.kind == .identifier else { return nil }
    if isWord("true", token) { return true }
    return isWord("false", token) ? false : nil
  }

  private func isWord(_ word: StaticString, _ token: FQLToken) -> Bool {
    withBytes(of: token) { $0.equals(word) }
  }

  /// What `token` stands for as a value.
  func value(of token: FQLToken) -> FQLComparison.Value {
    var value = FQLComparison.Value()
    switch token.kind {
    case .number:
      let written = text(of: token)
      value.kind = .number
      value.number = written.withBytes { PlainDecimal($0)?.value } ?? written.javaScriptNumber
      value.text = value.number.javaScriptText
    case .string where byte(at: token) == UInt8(ascii: "\""):
      // Only double quotes are taken off; single ones stay part of the value.
      let inner = (token.range.lowerBound + 1)..<(token.range.upperBound - 1)
      value.kind = .text
      value.text = text(in: inner)
    default:
      if let flag = truth(of: token) {
        (value.kind, value.number) = (.bool, flag ? 1 : 0)
        value.text = flag ? "true" : "false"
      } else {
        value.kind = .text
        value.text = text(of: token)
      }
    }
    return value
  }

  /// The first byte of `token`.
  func byte(at token: FQLToken) -> UInt8 { units[token.range.lowerBound] }
}

extension FQLParser {
  /// The function that `token` names.
  func function(_ token: FQLToken) -> FQLFunction? {
    guard token.kind == .identifier else { return nil }
    return lexer.withBytes(of: token) { name in
      if name.equals("contains") { return .contains }
      return name.equals("match") ? .match : nil
    }
  }

  /// Reads the condition that begins with the identifier `name`, if one does.
  mutating func condition(on name: FQLToken) throws(FQLSyntaxError) {
    guard let field = lexer.withBytes(of: name, { FQLField.Place(identifier: $0) }) else {
      guard let function = function(name) else { return }
      return try call(function, isNegated: false, from: name)
    }
    guard let operation = try shift(), let operand = try shift() else {
      throw FQLSyntaxError(.valueMissing, range(from: name))
    }
    let written = comparison(operation)
    if let special = special(written, operand, on: field.part) {
      return add(field, named: name, FQLComparison(special, FQLComparison.Value()), from: name)
    }
    var value = value(of: operand)
    var compiled = written
    if !field.part.hasPath {
      value.kind = .text
    } else if operand.kind == .number {
      switch written {
      case .equals?: compiled = .numberEquals
      case .notEquals?: compiled = .numberNotEquals
      default: break
      }
    }
    let other = written == nil ? lexer.text(of: operation) : nil
    add(
      field, named: name, FQLComparison(compiled, value), otherOperator: other, from: name)
  }

  /// The operator of a comparison with `null` or a truth value, where that is one of its own.
  private func special(
    _ comparison: FQLOperator?,
    _ operand: FQLToken,
    on part: FQLField.Part
  ) -> FQLOperator? {
    guard part != .type, part != .event, operand.kind == .null || operand.kind == .identifier
    else { return nil }
    switch comparison {
    case .equals?:
      if isWord("null", operand) { return .notExists }
      if part == .name { return nil }
      return truth(of: operand).map { $0 ? .isTrue : .isFalse }
    case .notEquals?: return isWord("null", operand) ? .exists : nil
    default: return nil
    }
  }

  /// Reads a call of `contains` or `match`; the parentheses and the comma are taken for granted.
  mutating func call(
    _ function: FQLFunction,
    isNegated: Bool,
    from start: FQLToken
  ) throws(FQLSyntaxError) {
    _ = try shift()
    guard let name = try shift() else { throw argumentMissing(1, of: function, from: start) }
    _ = try shift()
    guard let operand = try shift() else { throw argumentMissing(2, of: function, from: start) }
    _ = try shift()
    guard name.kind != .end,
      let field = lexer.withBytes(of: name, { FQLField.Place(argument: $0) })
    else { return }
    var value = value(of: operand)
    value.kind = .text
    let operation: FQLOperator
    switch function {
    case .contains:
      operation = isNegated ? .notContains : .contains
    case .match where lexer.text(of: operand).endsWithUnits(of: "*\""):
      operation = isNegated ? .notStartsWith : .startsWith
      value.text = String(codeUnits: value.text.utf16.dropLast())
    case .match:
      // Without a star the first unit is dropped all the same.
      operation = isNegated ? .notEndsWith : .endsWith
      value.text = String(codeUnits: value.text.utf16.dropFirst())
    }
    add(field, named: name, FQLComparison(operation, value), from: start)
  }

  private func argumentMissing(
    _ position: Int,
    of function: FQLFunction,
    from start: FQLToken
  ) -> FQLSyntaxError {
    FQLSyntaxError(.argumentMissing(function, position: position), range(from: start))
  }
}

extension FQLParser {
  /// The operator that `token` is; a word can be one as well.
  private func comparison(_ token: FQLToken) -> FQLOperator? {
    guard token.kind == .operator else { return FQLOperator(rawValue: lexer.text(of: token)) }
    let isLong = token.range.count == 2
    switch byte(at: token) {
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: "!"): return isLong ? .notEquals : nil
    case UInt8(ascii: "<"): return isLong ? .lessOrEqual : .less
    default: return isLong ? .greaterOrEqual : .greater
    }
  }

  private func truth(of token: FQLToken) -> Bool? {
    guard token.kind == .identifier else { return nil }
    if isWord("true", token) { return true }
    return isWord("false", token) ? false : nil
  }

  private func isWord(_ word: StaticString, _ token: FQLToken) -> Bool {
    lexer.withBytes(of: token) { $0.equals(word) }
  }

  /// What `token` stands for as a value.
  private func value(of token: FQLToken) -> FQLComparison.Value {
    var value = FQLComparison.Value()
    switch token.kind {
    case .number:
      let written = lexer.text(of: token)
      value.kind = .number
      value.number = written.withBytes { PlainDecimal($0)?.value } ?? written.javaScriptNumber
      value.text = value.number.javaScriptText
    case .string where byte(at: token) == UInt8(ascii: "\""):
      // Only double quotes are taken off; single ones stay part of the value.
      let inner = (token.range.lowerBound + 1)..<(token.range.upperBound - 1)
      value.kind = .text
      value.isASCII = token.spelling == .ascii
      value.text = lexer.text(in: inner, isASCII: value.isASCII)
    default:
      if let flag = truth(of: token) {
        (value.kind, value.number) = (.bool, flag ? 1 : 0)
        value.text = flag ? "true" : "false"
      } else {
        value.kind = .text
        value.isASCII = token.spelling == .ascii
        value.text = lexer.text(of: token)
      }
    }
    return value
  }
}

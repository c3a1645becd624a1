extension FQLParser {
  /// The functions of the language.
  enum Function: String {
    case contains
    case match
  }

  /// The function that `token` names.
  func function(_ token: FQLToken) -> Function? {
    guard token.kind == .identifier else { return nil }
    return withBytes(of: token) { name in
      switch name.count {
      case 8 where name.elementsEqual("contains".utf8): .contains
      case 5 where name.elementsEqual("match".utf8): .match
      default: nil
      }
    }
  }

  /// The condition that begins with the identifier `name`; `nil` if none does.
  mutating func condition(on name: FQLToken) throws(FQLSyntaxError) -> FQLNode? {
    guard let field = withBytes(of: name, { FQLField(identifier: $0) }) else {
      guard let function = function(name) else { return nil }
      return try call(function, isNegated: false, from: name)
    }
    guard let operation = try shift(), let operand = try shift() else {
      throw FQLSyntaxError(.valueMissing, range(from: name))
    }
    return .condition(condition(field, operation, operand, at: range(from: name)))
  }

  private func condition(
    _ field: FQLField,
    _ operation: FQLToken,
    _ operand: FQLToken,
    at range: Range<Int>
  ) -> FQLCondition {
    let comparison = comparison(operation)
    var special: FQLOperator?
    switch (comparison, field) {
    case (_, .type), (_, .event): break
    case (.notEquals?, _) where isNull(operand): special = .exists
    case (.equals?, _) where isNull(operand): special = .notExists
    case (_, .name): break
    case (.equals?, _) where truth(of: operand) != nil:
      special = truth(of: operand) == true ? .isTrue : .isFalse
    case (_, .userID): break
    case (.equals?, _) where operand.kind == .number:
      return FQLCondition(field, .numberEquals, value(of: operand), at: range)
    case (.notEquals?, _) where operand.kind == .number:
      return FQLCondition(field, .numberNotEquals, value(of: operand), at: range)
    default: return condition(field, comparison, operation, value(of: operand), at: range)
    }
    if let special { return FQLCondition(field, special, nil, at: range) }
    let text = FQLCondition.text(of: value(of: operand))
    return condition(field, comparison, operation, .string(text), at: range)
  }

  private func condition(
    _ field: FQLField,
    _ comparison: FQLOperator?,
    _ operation: FQLToken,
    _ value: JSONValue,
    at range: Range<Int>
  ) -> FQLCondition {
    if let comparison { return FQLCondition(field, comparison, value, at: range) }
    return FQLCondition(field, text(of: operation), value, at: range)
  }

  /// A call of `contains` or `match`; the parentheses and the comma are taken for granted.
  mutating func call(
    _ function: Function,
    isNegated: Bool,
    from start: FQLToken
  ) throws(FQLSyntaxError) -> FQLNode? {
    _ = try shift()
    guard let name = try shift() else { throw argumentMissing(1, of: function, from: start) }
    _ = try shift()
    guard let operand = try shift() else { throw argumentMissing(2, of: function, from: start) }
    _ = try shift()
    let argument = name.kind == .end ? nil : withBytes(of: name) { FQLField(argument: $0) }
    guard let field = argument else { return nil }
    let text = FQLCondition.text(of: value(of: operand))
    let operation: FQLOperator
    let part: String
    switch function {
    case .contains:
      operation = isNegated ? .notContains : .contains
      part = text
    case .match where self.text(of: operand).endsWithUnits(of: "*\""):
      operation = isNegated ? .notStartsWith : .startsWith
      part = String(codeUnits: text.utf16.dropLast())
    case .match:
      // Without a star the first unit is dropped all the same.
      operation = isNegated ? .notEndsWith : .endsWith
      part = String(codeUnits: text.utf16.dropFirst())
    }
    return .condition(FQLCondition(field, operation, .string(part), at: range(from: start)))
  }

  private func argumentMissing(
    _ position: Int,
    of function: Function,
    from start: FQLToken
  ) -> FQLSyntaxError {
    FQLSyntaxError(
      .argumentMissing(function: function.rawValue, position: position), range(from: start))
  }
}

extension FQLParser {
  /// The operator that `token` is; a word can be one as well.
  private func comparison(_ token: FQLToken) -> FQLOperator? {
    guard token.kind == .operator else { return FQLOperator(rawValue: text(of: token)) }
    let isLong = token.range.count == 2
    switch byte(at: token) {
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: "!"): return isLong ? .notEquals : nil
    case UInt8(ascii: "<"): return isLong ? .lessOrEqual : .less
    default: return isLong ? .greaterOrEqual : .greater
    }
  }

  private func isNull(_ token: FQLToken) -> Bool {
    token.kind == .null || token.kind == .identifier && isWord("null", token)
  }

  private func truth(of token: FQLToken) -> Bool? {
    guard token.kind == .identifier else { return nil }
    if isWord("true", token) { return true }
    return isWord("false", token) ? false : nil
  }

  private func isWord(_ word: String, _ token: FQLToken) -> Bool {
    withBytes(of: token) { $0.count == word.utf8.count && $0.elementsEqual(word.utf8) }
  }

  /// What `token` stands for as a value.
  private func value(of token: FQLToken) -> JSONValue {
    switch token.kind {
    case .number:
      let text = text(of: token)
      return .number(JSONNumber(PlainDecimal(text.utf8)?.value ?? text.javaScriptNumber))
    case .identifier:
      return truth(of: token).map { .bool($0) } ?? .string(text(of: token))
    case .string:
      // Only double quotes are taken off; single ones stay part of the value.
      let isQuoted = byte(at: token) == UInt8(ascii: "\"")
      let inner = (token.range.lowerBound + 1)..<(token.range.upperBound - 1)
      return .string(isQuoted ? lexer.text(in: inner) : text(of: token))
    default:
      return .string(text(of: token))
    }
  }
}

extension FQLParser {
  /// Reads the condition that begins with the identifier `name`, if one does.
  mutating func condition(on name: FQLToken) throws(FQLSyntaxError) {
    guard let target = lexer.target(identifier: name) else {
      guard let function = lexer.function(name) else { return }
      return try call(function, isNegated: false, from: name)
    }
    guard let operation = try shift() else { throw valueMissing(from: name) }
    let written = lexer.comparison(operation)
    let other = written == nil ? lexer.text(of: operation) : nil
    guard let operand = try shift() else { throw valueMissing(from: name) }
    let comparison = lexer.comparison(written, with: operand, of: target.part)
    add(target, comparison, otherOperator: other, from: name)
  }

  private func valueMissing(from name: FQLToken) -> FQLSyntaxError {
    FQLSyntaxError(.valueMissing, range(from: name))
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
    guard name.kind != .end, let target = lexer.target(argument: name) else { return }
    var value = lexer.value(of: operand)
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
    add(target, FQLComparison(operation, value), from: start)
  }

  private func argumentMissing(
    _ position: Int,
    of function: FQLFunction,
    from start: FQLToken
  ) -> FQLSyntaxError {
    FQLSyntaxError(.argumentMissing(function, position: position), range(from: start))
  }
}

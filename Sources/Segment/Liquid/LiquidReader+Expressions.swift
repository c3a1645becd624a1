extension LiquidReader {
  /// The expression here, with its filters, up to the end.
  mutating func filteredExpression() throws(LiquidError) -> LiquidExpression {
    let start = position
    let postfix = try expression()
    guard !postfix.isEmpty else {
      throw error("invalid value expression: \(snapshot(from: start))")
    }
    var filters: [LiquidExpression.FilterCall] = []
    while let filter = try filter() { filters.append(filter) }
    return LiquidExpression(postfix: postfix, filters: filters)
  }

  /// Operands and operators in postfix order: an operator waits until one that binds less follows.
  private mutating func expression() throws(LiquidError) -> [LiquidExpression.Item] {
    var items: [LiquidExpression.Item] = []
    var waiting: [LiquidOperator] = []
    while !isAtEnd {
      if let next = takeOperator() {
        while let last = waiting.last, last.precedence > next.precedence {
          items.append(.operator(waiting.removeLast()))
        }
        waiting.append(next)
      } else if let operand = try value() {
        items.append(.operand(operand))
      } else {
        break
      }
    }
    while let last = waiting.popLast() { items.append(.operator(last)) }
    return items
  }

  private mutating func takeOperator() -> LiquidOperator? {
    skipBlanks()
    guard let first = peek(), LiquidOperator.mayBegin(with: first) else { return nil }
    for (candidate, units) in LiquidOperator.longestFirst
    where rest.starts(with: units) {
      if candidate.isWord, let following = peek(units.count), Self.isWordUnit(following) {
        continue
      }
      position += units.count
      return candidate
    }
    return nil
  }

  private mutating func filter() throws(LiquidError) -> LiquidExpression.FilterCall? {
    skipBlanks()
    if isAtEnd { return nil }
    guard take("|") else { throw error("expected \"|\" before filter") }
    let name = word()
    guard !name.isEmpty else {
      guard isAtEnd else { throw error("expected filter name") }
      return nil
    }
    skipBlanks()
    var arguments: [LiquidExpression.Argument] = []
    guard isAt(":") else {
      guard isAtEnd || isAt("|") else { throw error("expected \":\" after filter name") }
      return LiquidExpression.FilterCall(name: name, arguments: arguments)
    }
    repeat {
      position += 1
      if let argument = try argument() { arguments.append(argument) }
      skipBlanks()
      guard isAtEnd || isAt(",") || isAt("|") else {
        throw error("unexpected character \(snapshot())")
      }
    } while isAt(",")
    return LiquidExpression.FilterCall(name: name, arguments: arguments)
  }

  private mutating func argument() throws(LiquidError) -> LiquidExpression.Argument? {
    skipBlanks()
    let start = position
    guard let value = try value() else { return nil }
    let end = position
    skipBlanks()
    guard isAt(":") else { return .init(key: nil, operand: value) }
    position += 1
    return .init(key: text(start..<end), operand: try self.value())
  }
}

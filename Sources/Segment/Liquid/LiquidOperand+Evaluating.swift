extension LiquidOperand {
  /// The operand's value.
  func value(in context: inout LiquidContext) throws(LiquidError) -> LiquidValue {
    switch self {
    case .literal(let value):
      return value
    case .range(let low, let high):
      let low = try low.value(in: &context).javaScriptNumber()
      let high = try high.value(in: &context).javaScriptNumber()
      let range = LiquidRange(low: low, high: high)
      try context.use(range)
      return .range(range)
    case .member(let root, let keys):
      var keys = keys[...]
      var value: LiquidValue
      if let root {
        value = try root.value(in: &context)
      } else if let name = keys.popFirst() {
        value = context.lookUp(try name.key(in: &context))
      } else {
        return .undefined
      }
      for key in keys { value = value.member(try key.key(in: &context)) }
      return value
    }
  }

  /// The operand's value as a key.
  func key(in context: inout LiquidContext) throws(LiquidError) -> LookupKey {
    switch try value(in: &context) {
    case .json(.string(let text)):
      try context.work(text.utf8.count)
      return LookupKey(text)
    case .special(.null):
      return LookupKey("null")
    case .special(.empty), .special(.blank):
      return LookupKey("")
    case let value:
      if value.isArray { try context.work(value.weight()) }
      return LookupKey(try value.javaScriptText())
    }
  }
}

extension LiquidExpression {
  /// The expression's value after its filters.
  func value(in context: inout LiquidContext) throws(LiquidError) -> LiquidValue {
    var value = try unfiltered(in: &context)
    for filter in filters { value = try filter.applied(to: value, in: &context) }
    return value
  }

  /// The value of the operands and operators: what is at the bottom of the stack in the end.
  private func unfiltered(in context: inout LiquidContext) throws(LiquidError) -> LiquidValue {
    var stack: [LiquidValue] = []
    for item in postfix {
      switch item {
      case .operand(let operand):
        stack.append(try operand.value(in: &context))
      case .operator(.not):
        stack.append(.flag(!(stack.popLast() ?? .undefined).isTrue))
      case .operator(let operation):
        let right = stack.popLast() ?? .undefined
        let left = stack.popLast() ?? .undefined
        stack.append(.flag(try operation.result(left, right, in: &context)))
      }
    }
    return stack.first ?? .undefined
  }
}

extension LiquidOperator {
  /// The result for two operands; `not` looks at the second.
  fileprivate func result(
    _ left: LiquidValue,
    _ right: LiquidValue,
    in context: inout LiquidContext
  ) throws(LiquidError) -> Bool {
    var visits = 0
    switch self {
    case .equals, .notEquals:
      let isEqual = left.equals(right, visits: &visits)
      try context.work(EvaluationBudget.value * visits)
      return isEqual == (self == .equals)
    case .contains:
      try context.work(left.textLength + right.weight())
      let isContained = try left.contains(right, visits: &visits)
      try context.work(EvaluationBudget.value * visits)
      return isContained
    case .not:
      return !right.isTrue
    case .and:
      return left.isTrue && right.isTrue
    case .or:
      return left.isTrue || right.isTrue
    case .less, .greater, .lessOrEqual, .greaterOrEqual:
      try context.work(left.weight() + right.weight())
      return try isOrdered(left, right)
    }
  }

  private func isOrdered(
    _ left: LiquidValue, _ right: LiquidValue
  ) throws(LiquidError) -> Bool {
    switch self {
    case .less:
      try LiquidValue.compare(left, right, by: { $0.precedesByCodeUnit($1) }, <)
    case .greater:
      try LiquidValue.compare(left, right, by: { $1.precedesByCodeUnit($0) }, >)
    case .lessOrEqual:
      try LiquidValue.compare(left, right, by: { !$1.precedesByCodeUnit($0) }, <=)
    case .greaterOrEqual:
      try LiquidValue.compare(left, right, by: { !$0.precedesByCodeUnit($1) }, >=)
    default:
      false
    }
  }
}

extension LiquidExpression.FilterCall {
  /// What the filter makes of `input`; an unknown one passes it on.
  fileprivate func applied(
    to input: LiquidValue,
    in context: inout LiquidContext
  ) throws(LiquidError) -> LiquidValue {
    var values: [LiquidValue] = []
    for argument in arguments {
      let value = try argument.operand?.value(in: &context) ?? .undefined
      // A pair is an array of its key and its value.
      values.append(argument.key.map { .list([.text($0), value]) } ?? value)
    }
    switch filter {
    case .disabled:
      throw LiquidError("filter \"\(name)\" is disabled")
    case .unknown:
      return input
    case .known(let filter):
      guard let price = filter.price else {
        return try filter.apply(input, LiquidArguments(values), &context)
      }
      try context.work(values.reduce(input.weight(price)) { $0 + $1.weight(price) })
      let result = try filter.apply(input, LiquidArguments(values), &context)
      try context.work(result.textLength + EvaluationBudget.value * (result.elementCount ?? 0))
      return result
    }
  }
}

/// What a character costs of an `EvaluationBudget`.
struct CharacterPrice: Sendable {
  /// What each byte of ASCII texts costs.
  let ascii: Int
  /// What each byte of other texts costs.
  let other: Int

  /// For what looks at each byte and no more.
  static let look = CharacterPrice(ascii: 1, other: 1)

  /// What `text` costs.
  func of(_ text: String) -> Int {
    let isASCII = ascii == other || text.withBytes { $0.allSatisfy { $0 < 0x80 } }
    return 1 + text.utf8.count * (isASCII ? ascii : other)
  }
}

extension LiquidValue {
  /// What it costs of an `EvaluationBudget` to go through the value.
  ///
  /// - Parameter price: what it costs for each character.
  /// - Returns: the cost.
  func weight(_ price: CharacterPrice = .look) -> Int {
    switch self {
    case .undefined, .special, .halfPair:
      return 1
    case .json(let value):
      return value.weight(price)
    case .list(let elements):
      let own = EvaluationBudget.value * (1 + elements.count)
      return elements.reduce(own) { $0 + $1.weight(price) }
    case .range(let range):
      // Its numbers have to be made.
      return 2 * EvaluationBudget.value * (1 + range.count)
    }
  }
}

extension JSONValue {
  fileprivate func weight(_ price: CharacterPrice) -> Int {
    switch self {
    case .null, .bool, .number:
      return 1
    case .string(let text):
      return price.of(text)
    case .array(let elements):
      var weight = EvaluationBudget.value * (1 + elements.count)
      for place in elements.indices { weight += elements[place].weight(price) }
      return weight
    case .object(let members):
      var weight = EvaluationBudget.value * (1 + members.count)
      for place in members.slots.indices { weight += members.slots[place].value.weight(price) }
      return weight
    }
  }
}

extension LiquidContext {
  /// `value` as output, which is work where there are elements to put together.
  mutating func text(of value: LiquidValue) throws(LiquidError) -> String {
    if value.isArray { try work(value.weight()) }
    return try value.text()
  }
}

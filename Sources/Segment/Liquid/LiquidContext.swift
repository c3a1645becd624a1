/// What a template is rendered with, and what rendering keeps track of.
struct LiquidContext {
  /// What names are looked up in: the event, or an item of an `@arrayPath`.
  var scope: LiquidValue
  /// The variables that the template has set, which hide members of the scope.
  private(set) var variables: [(key: LookupKey, value: LiquidValue)] = []
  /// The members of the scope that counters have set, with their last numbers.
  private(set) var counters: [(name: String, value: Double)] = []
  /// How many blocks are being rendered.
  var blockDepth = 0
  /// How often each cycle has come round.
  var cycles: [String: Int] = [:]
  /// Whether `break` or `continue` was met: nothing more comes out.
  var isStopped = false
  /// The rules of time zones.
  let timeZones: TimeZones
  /// How much may still be done.
  private(set) var budget: EvaluationBudget
  private var memory = 0.0
  private var numbers = 0.0
  private var emitted = 0

  private static let memoryLimit = 1e8
  /// So many numbers of ranges take the reference longer than the time it has for a template.
  private static let numberLimit = 2e6

  /// A fresh context for `scope`.
  init(scope: LiquidValue, timeZones: TimeZones, budget: EvaluationBudget) {
    self.scope = scope
    self.timeZones = timeZones
    self.budget = budget
  }

  /// Counts `units` of work.
  ///
  /// - Throws: when there was more than the reference could do in the time that it has.
  mutating func work(_ units: Int) throws(LiquidError) {
    guard budget.takes(units) else { throw LiquidError("template render limit exceeded") }
  }

  /// The value of `operand` where `element` is all that can be seen.
  mutating func value(
    of operand: LiquidOperand, in element: LiquidValue
  ) throws(LiquidError) -> LiquidValue {
    var inner = LiquidContext(scope: element, timeZones: timeZones, budget: budget)
    inner.memory = memory
    inner.numbers = numbers
    let value = try operand.value(in: &inner)
    memory = inner.memory
    numbers = inner.numbers
    budget = inner.budget
    return value
  }

  /// Counts `amount` units of memory.
  ///
  /// - Throws: when a render has used more than the reference allows.
  mutating func use(_ amount: Double) throws(LiquidError) {
    memory += amount.isNaN ? 0 : max(0, amount)
    guard memory <= Self.memoryLimit else { throw LiquidError("memory alloc limit exceeded") }
  }

  /// Counts the memory of `amount` units, elements or bytes.
  mutating func use(_ amount: Int) throws(LiquidError) {
    try use(Double(amount))
  }

  /// Counts the numbers of `range`.
  ///
  /// - Throws: when there are more than the reference has memory or time for.
  mutating func use(_ range: LiquidRange) throws(LiquidError) {
    try use(range.high - range.low + 1)
    numbers += range.extent
    guard numbers <= Self.numberLimit else { throw LiquidError("template render limit exceeded") }
  }

  /// Counts `text` as output.
  ///
  /// - Throws: when there is more of it than any text may be long.
  mutating func emit(_ text: String, into output: inout String) throws(LiquidError) {
    try work(text.utf8.count)
    output += text
    emitted += text.utf8.count
    guard emitted <= EvaluationFailure.longestText else {
      throw LiquidError("Invalid string length")
    }
  }

  /// Sets a variable, to be seen from everywhere after.
  mutating func assign(_ name: String, _ value: LiquidValue) {
    let key = LookupKey(name)
    if let place = variables.firstIndex(where: { $0.key.text.isExactly(name) }) {
      variables[place].value = value
    } else {
      variables.append((key, value))
    }
  }

  /// Adds `step` to a member of the scope and gives its number before; what is no number is 0.
  mutating func count(_ name: String, by step: Double) throws(LiquidError) -> Double {
    let key = LookupKey(name)
    var before = 0.0
    if case .json(.number(let number)) = scope.member(key), scope.hasOwn(key) {
      before = number.double
    }
    guard case .json(.object(var members)) = scope else { return before }
    // The scope is copied, and so is the event when all is done.
    try work(4 * EvaluationBudget.value * members.count)
    members[name] = .number(JSONNumber(before + step))
    scope = .json(.object(members))
    counters.append((name, before + step))
    return before
  }

  /// The value of the name `key`.
  func lookUp(_ key: LookupKey) -> LiquidValue {
    if blockDepth > 0, key.text == "block" { return .json(["super": ""]) }
    if let variable = variables.first(where: { $0.key.text.isExactly(key.text) }) {
      return variable.value
    }
    if scope.hasOwn(key) { return scope.member(key) }
    return LiquidValue.json([:]).member(key)
  }
}

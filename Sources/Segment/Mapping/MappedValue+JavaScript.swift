extension MappedValue {
  /// How deep values may be nested before the engine refuses them, as JavaScript's stack would.
  static let maximumDepth = 512

  /// The name of the value's type in Segment's error messages.
  var typeName: String {
    switch self {
    case .undefined: "undefined"
    case .json(let value): value.typeName
    case .array: "array"
    case .object: "object"
    }
  }

  /// Whether JavaScript takes the value for true in a condition.
  var isTruthy: Bool {
    switch self {
    case .undefined: false
    case .json(let value): value.isTruthy
    case .array, .object: true
    }
  }

  /// Whether there is neither `undefined` nor `null` here.
  var isPresent: Bool {
    switch self {
    case .undefined, .json(.null): false
    default: true
    }
  }

  /// The elements, when this is an array.
  var elements: [MappedValue]? {
    switch self {
    case .json(.array(let elements)): elements.map { .json($0) }
    case .array(let elements): elements
    default: nil
    }
  }

  /// The members in JavaScript's order, when this is an object.
  var members: [Member]? {
    switch self {
    case .json(.object(let object)):
      object.inJavaScriptOrder.slots.map { Member(key: $0.key, value: .json($0.value)) }
    case .object(let members): members
    default: nil
    }
  }

  /// What `Object.assign` and `Object.entries` find: members, or elements and code units by index.
  var entries: [Member] {
    if let members { return members }
    if let elements { return Self.indexed(elements) }
    return Self.indexed((stringValue?.codeUnitTexts ?? []).map { .json(.string($0)) })
  }

  private static func indexed(_ values: [MappedValue]) -> [Member] {
    values.enumerated().map { Member(key: String($0.offset), value: $0.element) }
  }

  /// The value of the member `key`, as JavaScript reads it.
  func member(_ key: LookupKey) -> MappedValue {
    switch self {
    case .undefined:
      return .undefined
    case .json(let value):
      return MappedValue(value.member(key))
    case .array(let elements):
      if let index = key.index {
        return elements.indices.contains(index) ? elements[index] : .undefined
      }
      return key.isLength ? .json(.number(JSONNumber(elements.count))) : .undefined
    case .object(let members):
      return members.first { $0.key.isExactly(key.text) }?.value ?? .undefined
    }
  }

  /// What `String(value)` gives.
  ///
  /// - Throws: when arrays are nested too deep.
  func javaScriptText() throws(EvaluationFailure) -> String {
    var budget = EvaluationBudget()
    return try javaScriptText(&budget)
  }

  /// What `String(value)` gives, at the expense of `budget` where there are elements to put together.
  ///
  /// - Throws: when arrays are nested too deep, or the text gets too long.
  func javaScriptText(
    depth: Int = 0, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> String {
    guard depth < Self.maximumDepth else { throw .nestedTooDeep }
    switch self {
    case .undefined: return "undefined"
    case .json(.null): return "null"
    case .json(.bool(let flag)): return flag ? "true" : "false"
    case .json(.number(let number)): return number.double.javaScriptText
    case .json(.string(let text)): return text
    case .json(.object), .object: return "[object Object]"
    case .json(.array), .array:
      var text = ""
      let elements = elements ?? []
      try budget.spend(values: 1 + elements.count)
      for (offset, element) in elements.enumerated() {
        if offset > 0 { text += "," }
        guard element.isPresent else { continue }
        text += try element.javaScriptText(depth: depth + 1, &budget)
        try EvaluationFailure.check(length: text.utf8.count)
      }
      return text
    }
  }
}

extension LookupPath {
  /// What the path leads to from `root`, at the expense of `budget` where members are searched.
  func value(
    in root: MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    if case .object(let members) = root { try budget.spend(members.count) }
    return value(in: root)
  }

  /// What the path leads to from `root`.
  ///
  /// Nothing is written, which the compiler does not see: it would copy `root` where it is used.
  @_effects(readonly)
  func value(in root: MappedValue) -> MappedValue {
    switch root {
    case .json(let json): MappedValue(value(in: json))
    default: walked(from: root)
    }
  }

  /// The same for what JSON cannot hold.
  ///
  /// A walk begins with a copy, which the compiler would make in any case if it stood above.
  @_effects(readonly) @inline(never)
  private func walked(from root: MappedValue) -> MappedValue {
    var value = root
    for key in keys {
      guard value.isTruthy else { return value }
      value = value.member(key)
    }
    return value
  }
}

extension EvaluationFailure {
  /// The refusal of values that are nested too deep.
  static let nestedTooDeep = EvaluationFailure("Maximum call stack size exceeded", kind: .range)

  /// The longest text that the engine makes, in UTF-8 units.
  ///
  /// JavaScript engines have such a limit too, if a higher one. A few nested directives can ask for
  /// texts that no memory holds.
  static let longestText = 1 << 24

  /// Refuses a text of `length` units if that is too long.
  static func check(length: Int) throws(EvaluationFailure) {
    guard length <= longestText else {
      throw EvaluationFailure("Invalid string length", kind: .range)
    }
  }
}

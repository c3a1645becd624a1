extension MappedValue {
  /// The copy that a mapping hands out: no member is `undefined`, keys are in JavaScript's order.
  ///
  /// Elements of arrays stay, even when `undefined`.
  ///
  /// - Throws: when the value is nested too deep, or larger than `budget` allows.
  func cleaned(
    depth: Int = 0, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    guard depth < Self.maximumDepth else { throw .nestedTooDeep }
    return try isItsOwnCopy(depth: depth, &budget) ? self : copied(depth: depth, &budget)
  }

  /// Whether a copy would be the same.
  ///
  /// - Throws: when the value is nested too deep, or larger than `budget` allows.
  func isItsOwnCopy(
    depth: Int = 0, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> Bool {
    guard case .json(let value) = self else { return isUndefined }
    let look = value.look(depth: depth, budget)
    let rest = budget.rest
    budget = look.budget
    if let failure = look.failure { throw failure }
    // A copy takes longer than a look.
    if look.findsWork { try budget.spend(EvaluationBudget.value * (rest - budget.rest)) }
    return !look.findsWork
  }

  /// The copy of a value that is not its own.
  func copied(
    depth: Int = 0, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    switch self {
    case .undefined:
      return self
    case .json(let value):
      return .json(value.cleaned())
    case .array(let elements):
      var copy: [MappedValue] = []
      try budget.spend(values: elements.count)
      for element in elements { copy.append(try element.cleaned(depth: depth + 1, &budget)) }
      return MappedValue(elements: copy)
    case .object(let members):
      var copy: [Member] = []
      try budget.spend(values: members.count)
      for member in members where member.key != JavaScriptKeyOrder.prototypeKey {
        let value = try member.value.cleaned(depth: depth + 1, &budget)
        if !value.isUndefined { copy.append(Member(key: member.key, value: value)) }
      }
      return MappedValue(members: copy)
    }
  }
}

extension JSONValue {
  /// Whether other values can be inside.
  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }

  /// A look for objects with a key that a copy would move or lose.
  ///
  /// Almost none has, and then the value is its own copy. All of it is looked at in any case, since
  /// small mappings can make very large values, of which it is the count. Nothing is written, which
  /// the compiler does not see as the function calls itself; told so, it copies nothing on the way.
  @_effects(readonly)
  fileprivate func look(depth: Int, _ budget: EvaluationBudget) -> CleaningLook {
    var look = CleaningLook(budget: budget)
    switch self {
    case .null, .bool, .number:
      break
    case .string(let text):
      look.spend(text.utf8.count)
    case .array(let elements):
      guard depth < MappedValue.maximumDepth else {
        look.refusal = .depth
        return look
      }
      var units = elements.count
      for place in elements.indices {
        guard elements[place].isContainer else {
          units &+= elements[place].textLength
          continue
        }
        look.add(elements[place].look(depth: depth + 1, look.budget))
        if look.refusal != nil { return look }
      }
      look.spend(units)
    case .object(let object):
      guard depth < MappedValue.maximumDepth else {
        look.refusal = .depth
        return look
      }
      var units = object.slots.count
      for place in object.slots.indices {
        units &+= object.slots[place].key.utf8.count
        if JavaScriptKeyOrder.disturbs(object.slots[place].key) { look.findsWork = true }
        guard object.slots[place].value.isContainer else {
          units &+= object.slots[place].value.textLength
          continue
        }
        look.add(object.slots[place].value.look(depth: depth + 1, look.budget))
        if look.refusal != nil { return look }
      }
      look.spend(units)
    }
    return look
  }

  /// The length of a text in UTF-8; 0 of anything else.
  private var textLength: Int {
    if case .string(let text) = self { text.utf8.count } else { 0 }
  }

  /// The value with the keys of every object in JavaScript's order.
  ///
  /// - Precondition: `look` has seen the value, and so at its depth.
  fileprivate func cleaned() -> JSONValue {
    switch self {
    case .null, .bool, .number, .string:
      self
    case .array(let elements):
      .array(elements.map { $0.cleaned() })
    case .object(let object):
      .object(
        JSONObject(
          object.inJavaScriptOrder.slots.lazy
            .filter { $0.key != JavaScriptKeyOrder.prototypeKey }
            .map { ($0.key, $0.value.cleaned()) }))
    }
  }
}

/// What a look at a value has found.
private struct CleaningLook {
  /// What is left of the budget.
  var budget: EvaluationBudget
  /// Whether some key would be moved or lost.
  var findsWork = false
  /// Why the look was not finished.
  var refusal: Refusal?

  enum Refusal {
    case depth
    case work
  }

  init(budget: EvaluationBudget) {
    self.budget = budget
  }

  /// The failure that ends the evaluation, if one does.
  var failure: EvaluationFailure? {
    switch refusal {
    case .depth: .nestedTooDeep
    case .work: .tooMuchWork
    case nil: nil
    }
  }

  mutating func spend(_ units: Int) {
    if !budget.takes(units) { refusal = .work }
  }

  /// Goes on from a look at something inside.
  mutating func add(_ inner: CleaningLook) {
    budget = inner.budget
    findsWork = findsWork || inner.findsWork
    refusal = inner.refusal
  }
}

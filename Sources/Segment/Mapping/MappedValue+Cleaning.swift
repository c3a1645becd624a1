extension MappedValue {
  /// The copy that a mapping hands out: no member is `undefined`, keys are in JavaScript's order.
  ///
  /// Elements of arrays stay, even when `undefined`.
  ///
  /// - Throws: when the value is nested too deep.
  func cleaned(depth: Int = 0) throws(EvaluationFailure) -> MappedValue {
    guard depth < Self.maximumDepth else { throw .nestedTooDeep }
    switch self {
    case .undefined:
      return self
    case .json(let value):
      return try value.needsCleaning(depth: depth) ? .json(value.cleaned()) : self
    case .array(let elements):
      var copy: [MappedValue] = []
      for element in elements { copy.append(try element.cleaned(depth: depth + 1)) }
      return MappedValue(elements: copy)
    case .object(let members):
      var copy: [Member] = []
      for member in members where member.key != JavaScriptKeyOrder.prototypeKey {
        let value = try member.value.cleaned(depth: depth + 1)
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

  /// Whether some object inside has a key that a copy would move or lose.
  ///
  /// Almost none has, and then the value is its own copy.
  fileprivate func needsCleaning(depth: Int) throws(EvaluationFailure) -> Bool {
    switch self {
    case .null, .bool, .number, .string:
      return false
    case .array(let elements):
      guard depth < MappedValue.maximumDepth else { throw .nestedTooDeep }
      for place in elements.indices where elements[place].isContainer {
        if try elements[place].needsCleaning(depth: depth + 1) { return true }
      }
      return false
    case .object(let object):
      guard depth < MappedValue.maximumDepth else { throw .nestedTooDeep }
      for place in object.slots.indices {
        if JavaScriptKeyOrder.disturbs(object.slots[place].key) { return true }
        guard object.slots[place].value.isContainer else { continue }
        if try object.slots[place].value.needsCleaning(depth: depth + 1) { return true }
      }
      return false
    }
  }

  /// The value with the keys of every object in JavaScript's order.
  ///
  /// - Precondition: `needsCleaning` has looked at the value, and so at its depth.
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

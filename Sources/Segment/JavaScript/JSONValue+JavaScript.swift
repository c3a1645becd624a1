extension JSONValue {
  /// Whether JavaScript takes the value for true in a condition.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .number(let number): number.double != 0 && !number.double.isNaN
    case .string(let text): !text.isEmpty
    case .array, .object: true
    }
  }

  /// The name of the value's type in Segment's error messages.
  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// What `typeof` says.
  var typeofName: String {
    switch self {
    case .null, .array: "object"
    default: typeName
    }
  }

  /// The value of the member `key`, as JavaScript reads it; `nil` is `undefined`.
  ///
  /// Arrays and texts have canonical indexes and a length. Inherited members are not found.
  func member(_ key: LookupKey) -> JSONValue? {
    switch self {
    case .object(let object):
      return object[key.text]
    case .array(let elements):
      if let index = key.index { return self[index] }
      guard key.isLength else { return nil }
      return .number(JSONNumber(elements.count))
    case .string(let text):
      if let index = key.index { return text.codeUnit(at: index).map { .string($0) } }
      guard key.isLength else { return nil }
      return .number(JSONNumber(text.utf16.count))
    case .null, .bool, .number:
      return nil
    }
  }
}

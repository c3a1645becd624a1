/// A value in a template.
enum LiquidValue: Sendable {
  /// No value: what a missing name gives.
  case undefined
  /// Data of the event, or what can be written as such.
  case json(JSONValue)
  /// An array that a filter made; it can hold what JSON cannot.
  case list([LiquidValue])
  /// The numbers of a range.
  case range(LiquidRange)
  /// A value with rules of its own.
  case special(LiquidSpecial)
  /// Half of a surrogate pair, which splitting gives and no `String` can hold.
  case halfPair(UInt16)

  static func text(_ text: String) -> LiquidValue { .json(.string(text)) }
  static func number(_ number: Double) -> LiquidValue { .json(.number(JSONNumber(number))) }
  static func flag(_ flag: Bool) -> LiquidValue { .json(.bool(flag)) }

  /// The text of one code unit.
  static func unit(_ unit: UInt16) -> LiquidValue {
    Unicode.Scalar(unit).map { .text(String($0)) } ?? .halfPair(unit)
  }

  /// The value of `mapped`, in which objects hold no `undefined` any more.
  init(_ mapped: MappedValue) {
    switch mapped {
    case .undefined: self = .undefined
    case .json(let value): self = .json(value)
    case .array(let elements): self = .list(elements.map { LiquidValue($0) })
    case .object: self = .json(mapped.json ?? .null)
    }
  }

  /// The value as the mapping kit knows it: specials are objects without members.
  var mapped: MappedValue {
    switch self {
    case .undefined: .undefined
    case .json(let value): .json(value)
    case .special: .json(.object(JSONObject()))
    case .halfPair: .json("\u{FFFD}")
    case .list(let elements): MappedValue(elements: elements.map(\.mapped))
    case .range(let range): .json(.array(range.numbers.map { .number(JSONNumber($0)) }))
    }
  }

  /// The elements, when this is an array.
  var elements: [LiquidValue]? {
    switch self {
    case .json(.array(let elements)): elements.map { .json($0) }
    case .list(let elements): elements
    case .range(let range): range.numbers.map { .number($0) }
    default: nil
    }
  }

  /// The length of a text in UTF-8; 0 of anything else.
  var textLength: Int {
    if case .json(.string(let text)) = self { text.utf8.count } else { 0 }
  }

  /// How many elements there are, when this is an array.
  var elementCount: Int? {
    switch self {
    case .json(.array(let elements)): elements.count
    case .list(let elements): elements.count
    case .range(let range): range.count
    default: nil
    }
  }

  /// The element at `place` of an array, which must be there; `undefined` of anything else.
  func element(at place: Int) -> LiquidValue {
    switch self {
    case .json(.array(let elements)): .json(elements[place])
    case .list(let elements): elements[place]
    case .range(let range): .number(range.number(at: place))
    default: .undefined
    }
  }

  /// Whether this is an array.
  var isArray: Bool {
    switch self {
    case .json(.array), .list, .range: true
    default: false
    }
  }

  /// Whether there is nothing here: no value, `null`, or the literal `nil`.
  var isNil: Bool {
    switch self {
    case .undefined, .json(.null), .special(.null): true
    default: false
    }
  }

  /// Whether a condition takes the value for true: everything but `nil` and `false`.
  var isTrue: Bool {
    if case .json(.bool(let flag)) = self { flag } else { !isNil }
  }
}

/// Values that are written as words, or that only a browser has.
enum LiquidSpecial: Hashable, Sendable {
  /// `nil` and `null`.
  case null
  /// `empty`.
  case empty
  /// `blank`.
  case blank
  /// What asynchronous filters give where templates are rendered synchronously, as in browsers.
  case promise
}

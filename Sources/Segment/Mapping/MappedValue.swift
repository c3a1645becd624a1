/// What a part of a mapping yields: a JSON value, or JavaScript's `undefined`.
///
/// `undefined` can also be inside arrays and objects. Only then is the value not plain JSON; the
/// initialisers below see to it, so that most code has one case to deal with.
enum MappedValue: Hashable, Sendable {
  /// No value.
  case undefined
  /// A value without `undefined` anywhere inside.
  case json(JSONValue)
  /// An array with `undefined` somewhere inside.
  case array([MappedValue])
  /// An object with `undefined` somewhere inside, its keys in JavaScript's order.
  case object([Member])

  /// One name and its value.
  struct Member: Hashable, Sendable {
    var key: String
    var value: MappedValue
  }

  /// The value of `json`; `nil` is `undefined`.
  init(_ json: JSONValue?) {
    self = json.map { .json($0) } ?? .undefined
  }

  /// An array of `elements`.
  init(elements: [MappedValue]) {
    var values: [JSONValue] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      guard case .json(let value) = element else {
        self = .array(elements)
        return
      }
      values.append(value)
    }
    self = .json(.array(values))
  }

  /// An object of `members`, of which none may repeat a key.
  init(members: [Member]) {
    var object = JSONObject()
    // One without members, too, is a new object, and the same as no other.
    object.reserveCapacity(max(1, members.count))
    for member in members {
      guard case .json(let value) = member.value else {
        self = .object(members)
        return
      }
      object.append(member.key, value)
    }
    self = .json(.object(object))
  }

  /// The value as JSON: `undefined` inside arrays becomes `null`, members without value are left
  /// out; `nil` is `undefined`.
  var json: JSONValue? {
    switch self {
    case .undefined: nil
    case .json(let value): value
    case .array(let elements): .array(elements.map { $0.json ?? .null })
    case .object(let members):
      .object(
        JSONObject(
          members.compactMap { member in
            member.value.json.map { (member.key, $0) }
          }))
    }
  }

  /// The same for a value that is not needed any more.
  consuming func asJSON() -> JSONValue? {
    switch consume self {
    case .json(let value): value
    case let other: other.json
    }
  }

  /// Whether there is no value.
  var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }

  /// Whether this is an object.
  var isObject: Bool {
    switch self {
    case .json(.object), .object: true
    default: false
    }
  }

  /// The text, when this is a string.
  var stringValue: String? {
    if case .json(.string(let text)) = self { text } else { nil }
  }
}

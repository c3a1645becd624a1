internal import Segment

/// A value of a YAML file that knows where it was written.
struct YAMLNode: Hashable, Sendable {
  /// Where the value begins; for an alias, where the anchored value does.
  var position: TextPosition
  /// The value.
  var content: Content

  /// The three kinds of YAML values.
  enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  /// One key of a mapping and its value.
  struct Member: Hashable, Sendable {
    var key: String
    var keyPosition: TextPosition
    var value: YAMLNode
  }
}

extension YAMLNode {
  /// The members, when this is a mapping.
  var members: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// The elements, when this is a sequence.
  var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The scalar, when this is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The value of `key`; `nil` when there is none or this is not a mapping.
  subscript(key: String) -> YAMLNode? {
    members?.first { $0.key == key }?.value
  }

  /// The text, when this is a scalar that may be read as one.
  var text: String? {
    guard let scalar else { return nil }
    return scalar.isSubstituted ? scalar.text : scalar.value.stringValue
  }

  /// The number, when this is one.
  var number: Double? { scalar?.typedValue.doubleValue }

  /// The truth value, when this is one.
  var flag: Bool? { scalar?.typedValue.boolValue }

  /// The value as data, without its positions.
  var json: JSONValue {
    switch content {
    case .scalar(let scalar): scalar.value
    case .sequence(let elements): .array(elements.map(\.json))
    case .mapping(let members): .object(JSONObject(members.map { ($0.key, $0.value.json) }))
    }
  }

  /// The kind of value, as a message names what was found.
  var kindInWords: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "nothing"
      case .bool: "true or false"
      case .number: "a number"
      default: "text"
      }
    }
  }
}

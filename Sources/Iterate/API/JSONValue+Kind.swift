internal import Segment

extension JSONValue {
  /// What the value is, in words that fit into a sentence, such as `an object`.
  var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): "the number \(number.text)"
    case .string: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

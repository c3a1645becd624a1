import Segment

/// What kind of value something is, as it is shown and typed in the editor.
enum ValueKind: String, Hashable, Sendable, CaseIterable {
  case text
  case number
  case flag
  case null
  /// A list or an object, or any value written as JSON.
  case json = "JSON"

  /// The kind of `value`.
  init(_ value: JSONValue) {
    switch value {
    case .string: self = .text
    case .number: self = .number
    case .bool: self = .flag
    case .null: self = .null
    case .array, .object: self = .json
    }
  }

  /// The kind after this one, round and round.
  var next: ValueKind {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }

  /// The value nearest to `value` that is of this kind.
  func converted(_ value: JSONValue) -> JSONValue {
    guard ValueKind(value) != self else { return value }
    let text = value.stringValue ?? value.text
    switch self {
    case .text: return .string(text)
    case .number, .flag, .null, .json:
      // What a text says counts, where it says something of this kind.
      if let meant = try? JSONValue.parse(text), ValueKind(meant) == self { return meant }
    }
    return switch self {
    case .text: .string(text)
    case .number: 0
    case .flag: .bool(value != .null && value != "" && value != 0)
    case .null: .null
    case .json: .object(JSONObject())
    }
  }
}

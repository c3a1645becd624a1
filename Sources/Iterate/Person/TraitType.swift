public import Segment

/// What kind of value a trait has, as Iterate tells kinds apart.
///
/// - Source: `UserPropertyValue` of Iterate's iOS SDK 1.6.2.
public enum TraitType: String, Hashable, Sendable, CaseIterable {
  case text
  case number
  case boolean
  /// `{"type": "date", "value": <seconds since 1970>}`.
  case date
  /// A list, another object, or `null`.
  case other

  /// The kinds that can be chosen for a trait.
  public static let editable: [TraitType] = [.text, .number, .boolean, .date]

  /// The kind of `value`.
  public init(_ value: JSONValue) {
    switch value {
    case .string: self = .text
    case .number: self = .number
    case .bool: self = .boolean
    case .object(let members) where Self.seconds(in: members) != nil: self = .date
    case .null, .array, .object: self = .other
    }
  }

  /// What it is called in a sentence.
  public var phrase: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .boolean: "a boolean"
    case .date: "a date"
    case .other: "a list, an object or null"
    }
  }

  /// The seconds since 1970 in a date's object; `nil` when it is no date.
  static func seconds(in members: JSONObject) -> Int? {
    guard members.count == 2, members["type"]?.stringValue == "date" else { return nil }
    return members["value"]?.integerValue
  }

  /// A date as Iterate's SDKs send it.
  static func date(seconds: Int) -> JSONValue {
    ["type": "date", "value": .number(JSONNumber(seconds))]
  }
}

public import Segment

/// The value of a trait as it is shown and typed.
public enum TraitText {
  /// The value as text: dates as in ISO 8601, what has no kind as JSON.
  public static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .object(let members):
      guard let seconds = TraitType.seconds(in: members) else { return value.text }
      return CalendarDate.text(seconds: seconds)
    default: return value.text
    }
  }

  /// The value that `text` is as a trait of a kind.
  ///
  /// - Parameters:
  ///   - text: a number, `true` or `false`, a date as `2026-01-31`, as `2026-01-31T10:00:00Z` or in
  ///     seconds since 1970, any text, or JSON.
  ///   - type: what it is to be.
  /// - Returns: the value.
  /// - Throws: a failure of the category `data` that says what may be typed.
  public static func value(_ text: String, as type: TraitType) throws(Failure) -> JSONValue {
    switch type {
    case .text: return .string(text)
    case .number:
      if case .number(let number)? = parsed(text) { return .number(number) }
      throw refused(text, "a number", fix: "Type digits, such as 42 or 42.5.")
    case .boolean:
      if case .bool(let flag)? = parsed(text) { return .bool(flag) }
      throw refused(text, "a boolean", fix: "Type true or false.")
    case .date:
      if let seconds = Int(text.trimmingBlanks) ?? CalendarDate.seconds(text.trimmingBlanks) {
        return TraitType.date(seconds: seconds)
      }
      throw refused(
        text, "a date", fix: "Type 2026-01-31, 2026-01-31T10:00:00Z, or seconds since 1970.")
    case .other:
      if let value = parsed(text) { return value }
      throw refused(text, "JSON", fix: "Type a list, an object or null as JSON.")
    }
  }

  /// The value nearest to `value` that is of a kind.
  ///
  /// - Parameters:
  ///   - value: the value as it is.
  ///   - type: the kind it is to have.
  ///   - now: what becomes a date that can be made of nothing.
  /// - Returns: the value, which is of that kind.
  public static func converted(_ value: JSONValue, to type: TraitType, now: Instant) -> JSONValue {
    // What cannot be converted gets the plainest value there is.
    if let converted = try? Self.value(text(of: value), as: type) { return converted }
    return switch type {
    case .text: .string(text(of: value))
    case .number: 0
    case .boolean: .bool(value != JSONValue.number(JSONNumber(0)) && value != "" && value != .null)
    case .date: TraitType.date(seconds: Int(now.millisecondsSinceEpoch / 1000))
    case .other: .null
    }
  }

  private static func parsed(_ text: String) -> JSONValue? {
    // Why it is no JSON does not matter: what may be typed is said instead.
    try? JSONValue.parse(text)
  }

  private static func refused(_ text: String, _ what: String, fix: String) -> Failure {
    Failure("\"\(text)\" is not \(what)", fix: fix, category: .data)
  }
}

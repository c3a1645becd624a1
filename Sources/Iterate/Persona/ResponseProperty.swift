public import Segment

/// A value that is recorded with a person's answers.
public struct ResponseProperty: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// The value.
  public var value: JSONValue
  /// The query parameter's name, such as `response_number_seats`; `nil` when it has no form there.
  public var parameter: String?
  /// The query parameter's value, not encoded.
  public var text: String

  /// The parameter as people read it, such as `response_number_seats=5`.
  public var summary: String {
    parameter.map { "\($0)=\(text)" } ?? "\(name) is left out"
  }
}

extension Persona {
  /// The response properties this client records with the answers.
  ///
  /// Those that an app sets itself are not known here.
  ///
  /// - Parameter eventTraits: a reply's `event_traits`.
  /// - Returns: the first properties in the order of the reply, which can have any number of them.
  /// - Source: `SDK/Iterate.swift` of Iterate's iOS SDK 1.6.2, `Iterate.kt` and `SurveyView.kt` of its
  ///   Android SDK 1.6.4, `iterate.tsx` and `Survey.tsx` of its React Native SDK 2.8.2.
  public func responseProperties(_ eventTraits: JSONObject?) -> [ResponseProperty] {
    (eventTraits ?? [:]).prefix(PersonaReader.limit).map { property($0.key, $0.value) }
  }

  /// One of the response properties.
  func property(_ name: String, _ value: JSONValue) -> ResponseProperty {
    let (kind, text) = form(of: value)
    return ResponseProperty(
      name: name, value: value, parameter: kind.map { "response\($0)_\(name)" }, text: text)
  }

  private func form(of value: JSONValue) -> (kind: String?, text: String) {
    switch value {
    case .string(let text): return ("", text)
    case .bool(let flag): return ("_boolean", flag ? "true" : "false")
    case .number(let number):
      // The Android SDK reads every number of a reply as a Double, and types whole numbers only.
      return self == .android ? ("", number.javaText) : ("_number", number.text)
    case .object:
      guard let seconds = value.date else { return (nil, "") }
      // gson makes a map of it, which is no date to the Android SDK, and a Double of the seconds.
      if self == .android { return ("", "{type=date, value=\(seconds.javaText)}") }
      return ("_date", seconds.text)
    case .null, .array: return (nil, "")
    }
  }
}

extension JSONValue {
  /// The seconds since 1970 of a date as the SDKs write it: `{"type": "date", "value": 1735689600}`.
  var date: JSONNumber? {
    guard case .object(let members) = self, members.count == 2, members["type"] == "date",
      case .number(let seconds)? = members["value"]
    else { return nil }
    return seconds
  }
}

public import Segment

/// A value that is recorded with a person's answers.
public struct ResponseProperty: Hashable, Sendable {
  /// Who gave it.
  public enum Origin: String, Hashable, Sendable {
    /// Iterate, in a reply's `event_traits`.
    case server
    /// The app.
    case app
  }

  /// What it is called.
  public var name: String
  /// The value.
  public var value: JSONValue
  /// Who gave it.
  public var origin: Origin
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
  /// On iOS the server's count only where the app has set none, because the app's are captured
  /// before; elsewhere the server's replace the app's of the same name.
  ///
  /// - Parameters:
  ///   - server: a reply's `event_traits`.
  ///   - app: what the app has set; `nil` for nothing.
  /// - Returns: the properties, the app's before the server's.
  /// - Source: `SDK/Iterate.swift` of Iterate's iOS SDK 1.6.2, `Iterate.kt` and `SurveyView.kt` of its
  ///   Android SDK 1.6.4, `iterate.tsx` and `Survey.tsx` of its React Native SDK 2.8.2.
  public func responseProperties(server: JSONObject?, app: JSONObject?) -> [ResponseProperty] {
    let own = (app ?? [:]).map { property($0.key, $0.value, from: .app) }
    if self == .ios, app != nil { return own }
    let given = (server ?? [:]).map { property($0.key, $0.value, from: .server) }
    return own.filter { server?[$0.name] == nil } + given
  }

  private func property(
    _ name: String, _ value: JSONValue, from origin: ResponseProperty.Origin
  ) -> ResponseProperty {
    let (kind, text) = form(of: value, from: origin)
    return ResponseProperty(
      name: name, value: value, origin: origin, parameter: kind.map { "response\($0)_\(name)" },
      text: text)
  }

  private func form(
    of value: JSONValue, from origin: ResponseProperty.Origin
  ) -> (kind: String?, text: String) {
    switch value {
    case .string(let text): return ("", text)
    case .bool(let flag): return ("_boolean", flag ? "true" : "false")
    case .number(let number):
      let isWhole = Int(exactly: number.double) != nil
      // The Android SDK reads every number of a reply as a Double, and types whole numbers only.
      if self == .android, origin == .server { return ("", number.fractionText) }
      return (self == .android && !isWhole ? "" : "_number", number.text)
    case .object:
      guard let seconds = value.date else { return (nil, "") }
      // gson makes a map of it, which is no date to the Android SDK, and a Double of the seconds.
      if self == .android, origin == .server {
        return ("", "{type=date, value=\(seconds.fractionText)}")
      }
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

extension JSONNumber {
  /// The number as a Double prints itself: whole ones end in `.0`.
  var fractionText: String {
    Int(exactly: double) != nil && !text.contains(where: { ".eE".contains($0) })
      ? "\(text).0" : text
  }
}

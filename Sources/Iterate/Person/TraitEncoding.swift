public import Segment

/// How a client puts what `identify` was given into a request's `user_traits`.
public enum TraitEncoding {
  /// What arrives of the traits, and what is worth knowing about it.
  public struct Encoded: Hashable, Sendable {
    /// The `user_traits`; `nil` when the traits are no object, or nothing is left.
    public var userTraits: JSONObject?
    /// One sentence for each surprise.
    public var notes: [String]
  }

  /// Encodes the argument of `Iterate('identify', traits)`.
  ///
  /// The website's client and the Android SDK send JSON as it is, the latter without `null`; the
  /// iOS and React Native SDKs have no form for `null`, lists and objects.
  ///
  /// - Source: `UserPropertyValue` of Iterate's iOS SDK 1.6.2, `redux.tsx` of its React Native SDK
  ///   2.8.2, `IterateSharedPrefs.kt` of its Android SDK 1.6.4.
  public static func encode(_ traits: JSONValue, for persona: Persona) -> Encoded {
    guard case .object(let members) = traits else {
      let note = "The traits are \(traits.kindInWords), not an object: no user_traits are sent."
      return Encoded(userTraits: nil, notes: [note])
    }
    var sent = JSONObject()
    var notes: [String] = []
    for (name, value) in members {
      if canEncode(value, for: persona) {
        sent[name] = value
      } else {
        let reason = "it is \(value.kindInWords)"
        notes.append("\(persona.title) cannot send the trait \"\(name)\": \(reason).")
      }
    }
    if let id = sent["external_id"], id.stringValue == nil {
      notes.append(
        "external_id is \(id.kindInWords), not a text: Iterate may not recognise the person."
      )
    }
    return Encoded(userTraits: sent.isEmpty ? nil : sent, notes: notes)
  }

  /// Whether a client has a form for `value`; a date is an object with a form of its own.
  static func canEncode(_ value: JSONValue, for persona: Persona) -> Bool {
    switch (persona, value) {
    case (.web, _): true
    case (_, .null): false
    case (.android, _): true
    case (_, .object(let members)) where TraitType.seconds(in: members) != nil: true
    case (.ios, .array), (.ios, .object), (.reactNative, .array), (.reactNative, .object): false
    case (.ios, .number(let number)): Int(exactly: number.double) != nil
    case (.ios, _), (.reactNative, _): true
    }
  }
}

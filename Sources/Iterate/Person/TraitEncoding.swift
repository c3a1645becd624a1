public import Segment

/// How a client puts what `identify` was given into a request's `user_traits`.
public enum TraitEncoding {
  /// What arrives of the traits, and what is worth knowing about it.
  public struct Encoded: Hashable, Sendable {
    /// The `user_traits`; `nil` when the traits are no object, or nothing is left.
    public var userTraits: JSONObject?
    /// The surprises, in the order of the traits.
    public var warnings: [TraitWarning]

    /// One sentence for each surprise.
    public var notes: [String] { warnings.map(\.sentence) }

    /// Why the client does not make a request with these traits at all; `nil` when it does.
    public var refusal: TraitWarning? { warnings.first { $0.effect == .requestNotSent } }
  }

  /// Encodes the argument of `Iterate('identify', traits)`.
  ///
  /// The website's client and the Android SDK send JSON as it is, the latter without `null` and with
  /// numbers as Java prints Doubles. The React Native SDK drops `null`, lists and objects. The iOS SDK
  /// has no form for these and for fractions, and then sends nothing at all. Dates, written
  /// `{"type": "date", "value": 1735689600}`, are whole seconds.
  ///
  /// - Source: `UserPropertyValue` of Iterate's iOS SDK 1.6.2, `redux.tsx` of its React Native SDK
  ///   2.8.2, `IterateSharedPrefs.kt` of its Android SDK 1.6.4.
  public static func encode(_ traits: JSONValue, for persona: Persona) -> Encoded {
    guard case .object(let members) = traits else {
      let sentence = "The traits are \(traits.kindInWords), not an object: no user_traits are sent."
      return Encoded(
        userTraits: nil, warnings: [TraitWarning(sentence, effect: .dropped, grade: .certain)])
    }
    var sent = JSONObject()
    var warnings: [TraitWarning] = []
    for (name, value) in members {
      let (form, warning) = persona.form(of: value, named: name)
      sent[name] = form
      if let warning { warnings.append(warning) }
    }
    if let id = sent["external_id"], id.stringValue == nil {
      warnings.append(
        TraitWarning(
          "external_id is \(id.kindInWords), not a text: Iterate may not recognise the person.",
          trait: "external_id", effect: .suspicious, grade: .likely))
    }
    return Encoded(userTraits: sent.isEmpty ? nil : sent, warnings: warnings)
  }
}

extension Persona {
  /// What is sent of one trait, `nil` for nothing, and what is worth knowing about it.
  fileprivate func form(
    of value: JSONValue, named name: String
  ) -> (value: JSONValue?, warning: TraitWarning?) {
    if self != .web, let seconds = value.date { return date(seconds, named: name) }
    guard canEncode(value) else {
      var sentence = "\(title) cannot send the trait \"\(name)\": it is \(value.kindInWords)."
      if self == .ios { sentence += " The whole request is not sent." }
      return (
        nil,
        TraitWarning(
          sentence, trait: name, effect: self == .ios ? .requestNotSent : .dropped, grade: .certain)
      )
    }
    return self == .android ? doubled(value, named: name) : (value, nil)
  }

  /// As the Android SDK sends it: what it keeps is read again by gson, numbers as Doubles.
  private func doubled(
    _ value: JSONValue, named name: String
  ) -> (value: JSONValue?, warning: TraitWarning?) {
    let sent = value.withJavaNumbers
    guard sent != value else { return (value, nil) }
    let sentence =
      "Android sends the trait \"\(name)\" as \(sent.excerpt), not \(value.excerpt) (likely)."
    return (sent, TraitWarning(sentence, trait: name, effect: .changed, grade: .likely))
  }

  private func date(
    _ seconds: JSONNumber, named name: String
  ) -> (value: JSONValue?, warning: TraitWarning?) {
    let whole = Int(exactly: seconds.double.rounded(.down)).map(JSONNumber.init) ?? seconds
    let value: JSONValue = ["type": "date", "value": .number(whole)]
    if self == .android { return doubled(value, named: name) }
    guard self == .reactNative else { return (value, nil) }
    let sentence =
      "The trait \"\(name)\" is a date: after a restart of the app React Native sends it as a text "
      + "(likely)."
    return (value, TraitWarning(sentence, trait: name, effect: .changed, grade: .likely))
  }

  private func canEncode(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.web, _): true
    case (_, .null): false
    case (.android, _): true
    case (.ios, .array), (.ios, .object), (.reactNative, .array), (.reactNative, .object): false
    case (.ios, .number(let number)): Int(exactly: number.double) != nil
    case (.ios, _), (.reactNative, _): true
    }
  }
}

extension JSONValue {
  /// The value with its numbers as Java prints Doubles.
  fileprivate var withJavaNumbers: JSONValue {
    switch self {
    case .number(let number): .number(JSONNumber(literal: number.javaText))
    case .array(let elements): .array(elements.map(\.withJavaNumbers))
    case .object(let members):
      .object(
        members.reduce(into: JSONObject()) { $0[$1.key] = $1.value.withJavaNumbers })
    case .null, .bool, .string: self
    }
  }

  /// The beginning of it as JSON text; of a date its seconds.
  fileprivate var excerpt: String {
    let text = date?.text ?? text
    return text.count > 60 ? "\(text.prefix(60))…" : text
  }
}

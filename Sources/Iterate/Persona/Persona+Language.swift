internal import Segment

extension Persona {
  /// The language a client shows a prompt in, and what it then says.
  public struct Wording: Hashable, Sendable {
    /// The language's code, such as `de`.
    public var language: String
    /// What chose it, such as `the trait language`.
    public var reason: String
    /// The invitation; `nil` without a prompt, which opens the survey straight away.
    public var message: String?
    /// The label of the button.
    public var button: String
  }

  /// The wording of a survey's prompt on this client.
  ///
  /// The person's trait `language` goes first, then the device's language, if the survey has them;
  /// then comes the survey's primary language on iOS, and English elsewhere. Without a translation
  /// into it the prompt's own texts are shown. What the website's client does is not public; it is
  /// taken to do as the React Native SDK does.
  ///
  /// - Parameters:
  ///   - survey: the survey.
  ///   - situation: the person and the device.
  /// - Returns: the language, what chose it, and the texts.
  /// - Source: `Helpers/Language.swift` of Iterate's iOS SDK 1.6.2, `Iterate.kt` of its Android SDK
  ///   1.6.4, `language.tsx` of its React Native SDK 2.8.2.
  public func wording(of survey: ReplySurvey, in situation: Situation) -> Wording {
    let (language, reason) = language(of: survey, in: situation)
    let translation = survey.translations.first { $0.language == language }
    let message = translation.map(\.message).flatMap { $0.isEmpty ? nil : $0 }
    return Wording(
      language: language, reason: reason,
      message: survey.prompt.map { message ?? $0.message },
      button: translation?.button ?? survey.prompt?.buttonText ?? "")
  }

  private func language(
    of survey: ReplySurvey, in situation: Situation
  ) -> (code: String, reason: String) {
    let available =
      [survey.primaryLanguage].compactMap { $0 } + survey.translations.map(\.language)
    if let trait = situation.userTraits?["language"]?.stringValue {
      let code = self == .ios ? trait.prefix(2).lowercased() : trait
      if available.contains(code) { return (code, "the trait language") }
    }
    let device = String(situation.deviceLanguage.prefix(2))
    if available.contains(device) { return (device, "the device") }
    if self == .ios, let primary = survey.primaryLanguage {
      return (primary, "the survey's primary language")
    }
    return ("en", "nothing else fits")
  }
}

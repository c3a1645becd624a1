extension Persona {
  /// What a survey looks like on a client.
  public struct Look: Hashable, Sendable {
    /// `#rrggbb`, as the reply has it; `nil` when it has none.
    public var color: String?
    /// Whether it is dark.
    public var isDark: Bool
    /// Whether the survey asks for the other appearance and is overruled by the device.
    public var isOverruled: Bool
  }

  /// The look of a survey on this client.
  ///
  /// On iOS and in React Native a dark device wins over a survey that asks to be light; Android
  /// obeys the survey. What the website's client does is not public; it is taken to obey.
  ///
  /// - Parameters:
  ///   - survey: the survey.
  ///   - situation: the device.
  /// - Returns: the colour, and whether it is dark.
  /// - Source: `SurveyViewController.swift` of Iterate's iOS SDK 1.6.2, `SurveyView.kt` of its
  ///   Android SDK 1.6.4, `components/Survey.tsx` of its React Native SDK 2.8.2.
  public func look(of survey: ReplySurvey, in situation: Situation) -> Look {
    let isDark: Bool
    switch (self, survey.appearance) {
    case (_, "dark"): isDark = true
    case (.web, "light"), (.android, "light"): isDark = false
    default: isDark = situation.isDark
    }
    return Look(
      color: isDark ? survey.colorDark ?? survey.color : survey.color, isDark: isDark,
      isOverruled: isDark && survey.appearance == "light")
  }
}

/// The gates between a request and a survey on screen, for the simulator and the ladder alike.
///
/// - Source: the gates are those that Iterate's public SDKs (iOS 1.6.2, Android 1.6.4, React Native
///   2.8.2) and its documentation name; Iterate's own order is not public.
public enum SurveyGates {
  /// Decides every gate for `survey`, in the order of `GateID`.
  ///
  /// All gates are decided, also behind one that fails. The survey is shown when none fails.
  public static func findings(
    for survey: Survey, question: EligibilityQuestion
  ) -> [GateFinding] {
    let overridden = [
      traits(survey, question),
      url(survey, question),
      once(survey, question),
      hours(survey, question),
      sampling(survey, question),
    ]
    return [
      requested(survey, question),
      published(survey, question),
      platform(survey, question),
      event(survey, question),
    ]
      + overridden.map { question.preview == .off ? $0 : $0.skippedByPreview }
      + [delay(survey), client(question)]
  }

  /// Whether `survey` is shown as far as is known: whether none of its gates fails.
  public static func admit(_ survey: Survey, question: EligibilityQuestion) -> Bool {
    findings(for: survey, question: question).allSatisfy { $0.result != .fail }
  }
}

extension ReplySurvey {
  /// The survey as a reply would have it, from what the workspace says of it.
  ///
  /// It belongs to no company, because the workspace does not know which one.
  public init(_ survey: Survey) {
    let seconds = survey.targeting.delaySeconds
    self.init(
      id: survey.id, title: survey.name, color: survey.prompt?.color,
      colorDark: survey.prompt?.colorDark, appearance: survey.prompt?.appearance.rawValue,
      prompt: survey.prompt.map { Prompt(message: $0.message, buttonText: $0.button) },
      primaryLanguage: survey.primaryLanguage, translations: survey.translations,
      questions: survey.questions,
      triggers: seconds > 0 ? [DisplayTrigger(type: "seconds", seconds: seconds)] : [],
      targetedEvents: survey.events, multipleResponses: survey.allowsMultipleResponses,
      platform: survey.platform.rawValue)
  }
}

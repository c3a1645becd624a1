extension SurveyGates {
  /// The survey is put on screen at once or after a while; it holds nothing back.
  static func delay(_ survey: Survey) -> GateFinding {
    let seconds = survey.targeting.delaySeconds
    return .pass(
      .delay, seconds > 0 ? "It is shown \(seconds) s after the event." : "It is shown at once.")
  }

  /// The client can put the survey on screen.
  static func client(_ question: EligibilityQuestion) -> GateFinding {
    switch question.readiness {
    case .ready:
      .pass(.client, "The client can show it.")
    case .unable(let reason, let remedy):
      .fail(.client, reason, remedy: remedy)
    case .unknown:
      .unknown(
        .client, "Whether the client can show it is not known.",
        remedy: "Fire the event, and read the reply as the client does.")
    }
  }
}

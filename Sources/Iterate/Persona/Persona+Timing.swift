extension Persona {
  /// When this client shows the survey of a reply.
  public enum Timing: Hashable, Sendable {
    /// As soon as the reply is there.
    case atOnce
    /// So many seconds later; never negative.
    case afterSeconds(Int)
    /// When the person scrolls.
    case onScroll
    /// When the person is about to leave.
    case onExit

    /// The time inside a sentence: "shown …".
    public var phrase: String {
      switch self {
      case .atOnce: "at once"
      case .afterSeconds(let seconds): "after \(seconds) s"
      case .onScroll: "when the person scrolls"
      case .onExit: "when the person is about to leave"
      }
    }

    /// The seconds until it is shown; `nil` when something else than time decides.
    public var delaySeconds: Int? {
      switch self {
      case .atOnce: 0
      case .afterSeconds(let seconds): seconds
      case .onScroll, .onExit: nil
      }
    }
  }

  /// The lists of triggers in a reply, by where they stand.
  enum TriggerPlace: String, Hashable, Sendable {
    /// Beside the survey.
    case results = "results.triggers"
    /// Inside the survey.
    case survey = "results.survey.triggers"
  }

  /// When this client shows a survey with these two lists of triggers: it looks at the first of one.
  ///
  /// The iOS SDK reads the survey's own triggers, the Android and React Native SDKs those beside the
  /// survey. Which of the two the website's client reads is not public: those beside it go first.
  ///
  /// - Source: Iterate's iOS SDK 1.6.2, Android SDK 1.6.4 and React Native SDK 2.8.2.
  func timing(beside results: [DisplayTrigger], inside survey: [DisplayTrigger]) -> Timing {
    let place = triggerPlace(isBesideEmpty: results.isEmpty)
    return timing(of: (place == .results ? results : survey).first)
  }

  /// Which list this client takes its trigger from.
  func triggerPlace(isBesideEmpty: Bool) -> TriggerPlace {
    switch self {
    case .web: isBesideEmpty ? .survey : .results
    case .ios: .survey
    case .android, .reactNative: .results
    }
  }

  private func timing(of trigger: DisplayTrigger?) -> Timing {
    guard let trigger else { return .atOnce }
    switch (self, trigger.type) {
    case (_, "seconds"):
      let seconds = trigger.seconds ?? 0
      return seconds > 0 ? .afterSeconds(seconds) : .atOnce
    case (.web, "scroll"): return .onScroll
    case (.web, "exit"): return .onExit
    default: return .atOnce
    }
  }
}

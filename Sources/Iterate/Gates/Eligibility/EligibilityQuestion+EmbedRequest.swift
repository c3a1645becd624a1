public import Segment

extension EligibilityQuestion {
  /// The question that an embed request asks; of the person it says no more than the request does.
  public init(_ request: EmbedRequest, at now: Instant) {
    self.init(
      occasion: Occasion(request),
      client: ClientType(request.type),
      preview: PreviewRequest(request.targeting),
      traits: request.userTraits,
      pageURL: request.browserURL ?? "",
      now: now
    )
  }
}

extension EligibilityQuestion.Occasion {
  fileprivate init(_ request: EmbedRequest) {
    if let trigger = request.trigger, trigger.type == "manual", let surveyID = trigger.surveyID {
      self = .manual(surveyID: surveyID)
    } else {
      self = .event(request.eventName)
    }
  }
}

extension EligibilityQuestion.ClientType {
  fileprivate init(_ type: String?) {
    guard let type else {
      self = .unstated
      return
    }
    self = Survey.Platform(rawValue: type).map(Self.platform) ?? .unrecognised(type)
  }
}

extension EligibilityQuestion.PreviewRequest {
  fileprivate init(_ targeting: EmbedRequest.Targeting?) {
    guard let targeting, targeting.frequency == "always" else {
      self = .off
      return
    }
    self = targeting.surveyID.map(Self.survey) ?? .everySurvey
  }
}

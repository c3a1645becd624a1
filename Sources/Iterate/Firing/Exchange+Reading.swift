internal import Segment

extension Exchange {
  /// What `persona` makes of the reply; `nil` without one, and for what reports a display.
  ///
  /// Where the request went, and with which key or token, is taken from the exchange itself.
  public func reading(by persona: Persona, in situation: Persona.Situation) -> PersonaReading? {
    guard kind == .embed, let response, let json else { return nil }
    var situation = situation
    let path = EmbedEndpoint.embed(base: "")
    if request.url.hasSuffix(path) { situation.host = String(request.url.dropLast(path.count)) }
    if let bearer = request.bearer {
      let isToken = EmbedKey(bearer)?.userID != nil
      situation.token = isToken ? bearer : nil
      situation.embedKey = isToken ? situation.embedKey : bearer
    }
    return persona.reading(
      status: response.status, body: json, survey: reply?.survey, in: situation)
  }

  /// What the plan's own client makes of the reply.
  func reading(in plan: FiringPlan) -> PersonaReading? {
    reading(by: plan.context.persona, in: Persona.Situation(plan))
  }
}

extension Persona.Situation {
  /// The situation of a plan: its person, in the browser's language.
  public init(_ plan: FiringPlan) {
    self.init(deviceLanguage: plan.context.workspace.locale, userTraits: plan.userTraits)
    if case .host(let base) = plan.context.profile.target { host = base }
  }
}

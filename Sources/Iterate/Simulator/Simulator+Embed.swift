internal import Segment

extension Simulator {
  /// Answers which survey is to be shown.
  mutating func embed(
    _ body: JSONValue?, caller: Caller, at now: Instant
  ) throws(SimulatorRefusal) -> EmbedResults {
    let request = try Self.embedRequest(body)
    let (personID, issued) = identify(caller, traits: request.userTraits, at: now)
    let question = question(request, personID: personID, at: now)
    let shown = prepared.candidates(for: question.occasion, among: surveys)
      .first { SurveyGates.admit(surveys[$0], question: question) }
    return EmbedResults(
      token: issued,
      document: shown.map {
        prepared.document(at: $0, of: surveys, companyID: companyID, seed: seed)
      },
      lastUpdated: now.wholeSeconds)
  }

  private static func embedRequest(_ body: JSONValue?) throws(SimulatorRefusal) -> EmbedRequest {
    guard let body else { throw .malformedBody("the body is empty") }
    do throws(EmbedRequestProblem) {
      return try EmbedRequest(decoding: body)
    } catch {
      throw .malformedBody(error.sentence)
    }
  }

  /// Finds or makes the person who asks, and keeps what the request says of them.
  ///
  /// - Returns: the person, and the token that was issued when the company's key was used.
  mutating func identify(
    _ caller: Caller, traits: JSONObject?, at now: Instant
  ) -> (personID: String, issued: Secret?) {
    var traits = traits
    let externalID = SimulatedPerson.externalID(in: traits)
    let known = externalID.flatMap { persons.personID(externalID: $0) }
    let personID: String
    var issued: Secret?
    switch caller {
    case .company:
      if let chosen = takeNextPerson() {
        personID = chosen
        // The id of somebody else does not pass to whom was chosen.
        if known != nil, known != chosen { traits?["external_id"] = nil }
      } else {
        personID = known ?? newPerson()
      }
      issued = token(for: personID, at: now)
      persons.issueToken(to: personID, at: now.wholeSeconds)
    case .person(let present, let token):
      personID =
        externalID.map { persons.recognise(externalID: $0, behind: token, of: present) } ?? present
    }
    if let traits { persons.learn(traits, of: personID) }
    return (personID, issued)
  }

  private mutating func takeNextPerson() -> String? {
    guard let chosen = nextPersonID else { return nil }
    nextPersonID = nil
    return persons.present(chosen)
  }

  private func token(for personID: String, at now: Instant) -> Secret {
    let token = SimulatedToken(companyID: companyID, userID: personID, issuedAt: now.wholeSeconds)
    return Secret(token.text(seed: seed))
  }

  private mutating func newPerson() -> String {
    let id = newID()
    persons.create(id)
    return id
  }

  /// The question the gates are asked on behalf of a person the simulator knows.
  private func question(
    _ request: EmbedRequest, personID: String, at now: Instant
  ) -> EligibilityQuestion {
    let person = persons[personID]
    var question = EligibilityQuestion(request, at: now)
    question.traits = person?.traits
    question.displays = person?.displays
    question.sampling = SamplingDraw(seed: seed, personID: personID)
    return question
  }
}

extension Instant {
  /// The whole seconds since 1970, rounded down.
  var wholeSeconds: Int {
    let (seconds, rest) = millisecondsSinceEpoch.quotientAndRemainder(dividingBy: 1000)
    return Int(rest < 0 ? seconds - 1 : seconds)
  }
}

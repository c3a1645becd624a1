internal import Segment

extension Simulator {
  /// Answers which survey is to be shown, as the `results` of the reply.
  mutating func embed(
    _ body: JSONValue?, caller: Caller, at now: Instant
  ) throws(SimulatorRefusal) -> JSONValue {
    let request = try Self.embedRequest(body)
    let (personID, issued) = identify(caller, traits: request.userTraits, at: now)
    let question = question(request, personID: personID, at: now)
    let survey = surveys.first { SurveyGates.admit($0, question: question) }
    let triggers = survey.map(SurveyDocument.triggers(of:)) ?? []

    var results = JSONObject()
    if let issued { results["auth"] = ["token": .string(issued.reveal())] }
    if let survey {
      results["survey"] = SurveyDocument(survey, companyID: companyID, seed: seed).json
    }
    results["triggers"] = .array(triggers)
    results["tracking"] = ["last_updated": .number(JSONNumber(now.wholeSeconds))]
    return .object(results)
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
  private mutating func identify(
    _ caller: Caller, traits: JSONObject?, at now: Instant
  ) -> (personID: String, issued: Secret?) {
    let externalID = SimulatedPerson.externalID(in: traits)
    let personID: String
    var issued: Secret?
    switch caller {
    case .company:
      personID = externalID.flatMap { persons.personID(externalID: $0) } ?? newPerson()
      let token = SimulatedToken(
        companyID: companyID, userID: personID, issuedAt: now.wholeSeconds)
      let secret = Secret(token.text(seed: seed))
      persons.issue(secret, for: personID)
      issued = secret
    case .person(let token):
      if let externalID { persons.recognise(externalID: externalID, behind: token) }
      personID = persons.personID(of: token) ?? newPerson()
    }
    if let traits { persons.learn(traits, of: personID) }
    return (personID, issued)
  }

  private mutating func newPerson() -> String {
    let person = SimulatedPerson(id: newID())
    persons.insert(person)
    return person.id
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

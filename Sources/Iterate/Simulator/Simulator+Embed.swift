internal import Segment

extension Simulator {
  /// Answers which survey is to be shown.
  mutating func embed(
    _ body: JSONValue?, caller: Caller, at now: Instant
  ) throws(SimulatorRefusal) -> EmbedResults {
    let request = try Self.embedRequest(body)
    let (person, issued) = try identify(caller, traits: request.userTraits, at: now)
    let question = question(request, of: person, at: now)
    let shown = prepared.candidates(for: question.occasion, among: surveys)
      .first { SurveyGates.admit(surveys[$0], question: question) }
    if let shown {
      persons.receive(surveys[shown].id, asPreview: question.preview != .off, by: person.id)
    }
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
  private mutating func identify(
    _ caller: Caller, traits: JSONObject?, at now: Instant
  ) throws(SimulatorRefusal) -> (person: SimulatedPerson, issued: Secret?) {
    var recognition = recognition(of: caller, traits: traits)
    guard traits == nil || !recognition.person.hasTooManyTraits else { throw .tooManyTraits }
    var issued: Secret?
    if caller == .company {
      nextPersonID = nil
      recognition.person.tokenIssuedAt = now.wholeSeconds
      issued = token(for: recognition.person.id, at: now)
    }
    // The id of somebody new is used up.
    if recognition.way == .new { _ = newID() }
    persons.keep(recognition)
    return (recognition.person, issued)
  }

  /// Who a request comes from, and what it adds to what is known of the person.
  ///
  /// It takes as long with a million persons as with one.
  ///
  /// - Parameters:
  ///   - caller: whom its key or token stands for.
  ///   - traits: its `user_traits`.
  /// - Returns: the person it is to be answered as.
  func recognition(of caller: Caller, traits: JSONObject?) -> Recognition {
    var traits = traits
    let externalID = SimulatedPerson.externalID(in: traits)
    var recognition: Recognition
    switch caller {
    case .company:
      let known = externalID.flatMap { persons.personID(externalID: $0) }
      if let chosen = nextPersonID.flatMap({ persons.present($0) }).flatMap({ persons[$0] }) {
        recognition = Recognition(person: chosen)
        // The id of somebody else does not pass to whom was chosen.
        if known != nil, known != chosen.id { traits?["external_id"] = nil }
      } else {
        recognition =
          known.flatMap { persons[$0] }.map { Recognition(person: $0) } ?? somebodyNew
      }
    case .person(let present, let token):
      recognition =
        persons.recognise(externalID: externalID, behind: token, of: present) ?? somebodyNew
    }
    if let traits { recognition.person.learn(traits) }
    return recognition
  }

  private var somebodyNew: Recognition {
    var identifiers = identifiers
    return Recognition(
      person: SimulatedPerson(id: identifiers.objectID(), number: persons.createdCount + 1),
      way: .new)
  }

  private func token(for personID: String, at now: Instant) -> Secret {
    let token = SimulatedToken(companyID: companyID, userID: personID, issuedAt: now.wholeSeconds)
    return Secret(token.text(seed: seed))
  }

  /// The question the gates are asked on behalf of a person the simulator knows.
  private func question(
    _ request: EmbedRequest, of person: SimulatedPerson, at now: Instant
  ) -> EligibilityQuestion {
    var question = EligibilityQuestion(request, at: now)
    question.traits = person.traits
    question.displays = person.displays
    question.sampling = SamplingDraw(seed: seed, personID: person.id)
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

public import Segment

extension Simulator {
  /// Answers one request as its server must: with the clock and the faults that are set.
  ///
  /// Total: whatever is wrong with the request is told in the reply.
  ///
  /// - Parameters:
  ///   - request: the request; `/_simulator/…` steers the simulator and meets no faults.
  ///   - now: the time of day, from which the simulator's own clock may have been moved.
  /// - Returns: what to answer, and how to deliver it.
  public mutating func reply(to request: SimulatorRequest, at now: Instant) -> SimulatorReply {
    if AdminCall.isAddressed(by: request) {
      return SimulatorReply(administer(request, at: now))
    }
    let time = clock.time(at: now)
    var faults: [Fault] = []
    var reply: SimulatorReply
    if let preflight = CrossOrigin.preflight(request) {
      reply = SimulatorReply(preflight)
    } else {
      faults = takeFaults(for: request)
      let refusal = faults.lazy.compactMap(\.refusal).first
      reply = SimulatorReply(refusal ?? respond(to: request, at: time))
      for fault in faults { fault.spoil(&reply) }
    }
    CrossOrigin.open(&reply.response, to: request)
    journal.note(
      RequestJournal.Entry(
        time: time, method: request.method, path: request.path, status: reply.response.status,
        faults: faults))
    return reply
  }

  /// Only what Iterate's API would be asked meets faults: they are not used up by mistakes.
  private mutating func takeFaults(for request: SimulatorRequest) -> [Fault] {
    guard !faults.isEmpty, (try? LoopbackGuard.check(request)) != nil,
      (try? SimulatorRoute(request)) != nil
    else { return [] }
    return faults.take()
  }

  /// Answers one request as it is at `time`, without faults.
  ///
  /// Total: whatever is wrong with the request is told in the response. A refused request changes
  /// nothing.
  ///
  /// - Parameters:
  ///   - request: an embed, displayed or dismiss call.
  ///   - time: the time the simulator goes by.
  /// - Returns: the response.
  public mutating func respond(
    to request: SimulatorRequest, at time: Instant
  ) -> SimulatorResponse {
    do throws(SimulatorRefusal) {
      try LoopbackGuard.check(request)
      let route = try SimulatorRoute(request)
      try Self.checkBody(of: request)
      let caller = try caller(of: request)
      let json = try Self.json(of: request)
      switch route {
      case .embed:
        let results = try embed(json, caller: caller, at: time)
        return SimulatorResponse(
          status: 200, contentType: "application/json; charset=utf-8", body: results.body)
      case .displayed(let id):
        let results = try displayed(id, caller: caller, at: time)
        return SimulatorResponse(status: 200, json: ["results": results])
      case .dismiss(let id):
        let results = try dismissed(id, caller: caller, at: time)
        return SimulatorResponse(status: 200, json: ["results": results])
      }
    } catch {
      return error.response
    }
  }
}

extension Simulator {
  /// Whom a key or token stands for.
  enum Caller: Hashable, Sendable {
    /// The company: a person is made or recognised.
    case company
    /// The person this token stands for.
    case person(String, token: SimulatedToken)
  }

  private func caller(of request: SimulatorRequest) throws(SimulatorRefusal) -> Caller {
    guard let bearer = request.bearer else { throw .unknownKey }
    if bearer == Self.embedKey { return .company }
    guard let caller = person(behind: bearer) else { throw .unknownKey }
    return caller
  }

  /// The person that a token of this simulator stands for; `nil` when it stands for nobody.
  func person(behind bearer: Secret) -> Caller? {
    SimulatedToken(bearer, companyID: companyID, seed: seed).flatMap { token in
      persons.personID(of: token).map { .person($0, token: token) }
    }
  }

  static func checkBody(of request: SimulatorRequest) throws(SimulatorRefusal) {
    guard request.body.count <= bodyLimit else { throw .bodyTooLarge }
    if let type = request.mediaType, type != "application/json" { throw .wrongContentType(type) }
  }

  /// The body as JSON; `nil` when there is none.
  static func json(of request: SimulatorRequest) throws(SimulatorRefusal) -> JSONValue? {
    guard !request.body.isEmpty else { return nil }
    do throws(JSONSyntaxError) {
      return try JSONValue.parse(request.body)
    } catch {
      throw .malformedBody("the body is not JSON: \(error)")
    }
  }
}

public import Segment

/// A copy of a simulator at which firings are tried out: nothing is sent, and nothing remains.
///
/// The requests are those of real firings, byte for byte; they only take no way through a network.
public struct Rehearsal: Sendable {
  /// The copy as it is now.
  public private(set) var simulator: Simulator
  /// What the person's client remembers.
  public private(set) var session: PersonSession

  /// A rehearsal at `simulator`, by a client that remembers `session`.
  public init(_ simulator: Simulator, session: PersonSession) {
    self.simulator = simulator
    self.session = session
  }

  /// The simulator as this client meets it.
  public var host: KnownHost { KnownHost(simulator, token: session.token) }

  /// Fires what `plan` says at `now`, to its end.
  ///
  /// - Returns: the finished firing.
  public mutating func fire(_ plan: FiringPlan, at now: Instant) -> Firing {
    var firing = Firing(id: 0, plan: plan)
    let access = Access(
      baseURL: SimulatorRequest.baseURL, key: Simulator.embedKey, isSimulator: true)
    while let request = firing.next(session: session, access: access) {
      let response = simulator.respond(
        to: SimulatorRequest(request), at: simulator.clock.time(at: now))
      firing.receive(.success(HTTPResponse(response)), session: &session)
    }
    return firing
  }
}

extension SimulatorRequest {
  /// Where rehearsed requests go.
  fileprivate static let baseURL = "http://127.0.0.1"

  /// The request as it arrives at the simulator.
  fileprivate init(_ request: HTTPRequest) {
    let authorization = request.bearer.map { HTTPHeader("Authorization", "Bearer \($0.reveal())") }
    self.init(
      method: request.method, path: String(request.url.dropFirst(Self.baseURL.count)),
      headers: [HTTPHeader("Host", "127.0.0.1")] + [authorization].compactMap { $0 }
        + request.headers,
      body: request.body)
  }
}

extension HTTPResponse {
  /// The response as it arrives at the client.
  fileprivate init(_ response: SimulatorResponse) {
    self.init(status: response.status, headers: response.headers, body: response.body)
  }
}

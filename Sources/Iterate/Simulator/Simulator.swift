public import Segment

/// Iterate's embed API as a value: requests in, responses out, without a network and without a clock.
///
/// It speaks the recorded contract of Iterate's SDKs and decides with `SurveyGates`. What it hands
/// out depends on nothing but the seed and the requests so far, so that every run can be repeated.
public struct Simulator: Hashable, Sendable {
  /// The company that `embedKey` belongs to.
  public static let embedKeyCompanyID = "5eed0000000000000000c0de"

  /// The one embed key the simulator accepts, which opens nothing else and is no secret.
  public static let embedKey = Secret(
    SimulatedToken(companyID: embedKeyCompanyID, userID: nil, issuedAt: 1_767_225_600).text(seed: 0)
  )

  /// The most bytes a request's body may have: 1 MiB.
  public static let bodyLimit = 1 << 20

  /// The company that surveys and tokens belong to.
  public let companyID: String
  /// What ids, tokens and samples are drawn from.
  public let seed: UInt64
  /// The surveys, in the order in which they are considered; replacing them keeps the persons.
  public var surveys: [Survey]
  /// Everyone who asked so far.
  public internal(set) var persons = SimulatedPersons()

  private var identifiers: SplitMix64

  /// A simulator that knows `surveys` and nobody yet.
  public init(
    companyID: String = Simulator.embedKeyCompanyID, surveys: [Survey], seed: UInt64 = 0
  ) {
    self.companyID = companyID
    self.surveys = surveys
    self.seed = seed
    self.identifiers = SplitMix64(seed: seed, labels: ["identifiers"])
  }

  /// Answers one request as it is at `now`.
  ///
  /// Total: whatever is wrong with the request is told in the response. A refused request changes
  /// nothing.
  public mutating func respond(
    to request: SimulatorRequest, at now: Instant
  ) -> SimulatorResponse {
    do throws(SimulatorRefusal) {
      try LoopbackGuard.check(request)
      let route = try SimulatorRoute(request)
      try Self.checkBody(of: request)
      let caller = try caller(of: request)
      let json = try Self.json(of: request)
      let results: JSONValue =
        switch route {
        case .embed: try embed(json, caller: caller, at: now)
        case .displayed(let id): try displayed(id, caller: caller, at: now)
        case .dismiss(let id): try dismissed(id, caller: caller, at: now)
        }
      return SimulatorResponse(status: 200, json: ["results": results])
    } catch {
      return error.response
    }
  }

  /// A new id: 24 hexadecimal digits.
  mutating func newID() -> String {
    identifiers.objectID()
  }
}

extension Simulator {
  /// Whom a key or token stands for.
  enum Caller: Hashable, Sendable {
    /// The company: a person is made or recognised.
    case company
    /// The person this token was issued for.
    case person(token: Secret)
  }

  private func caller(of request: SimulatorRequest) throws(SimulatorRefusal) -> Caller {
    guard let bearer = request.bearer else { throw .unknownKey }
    if bearer == Self.embedKey { return .company }
    guard persons.personID(of: bearer) != nil else { throw .unknownKey }
    return .person(token: bearer)
  }

  private static func checkBody(of request: SimulatorRequest) throws(SimulatorRefusal) {
    guard request.body.count <= bodyLimit else { throw .bodyTooLarge }
    if let type = request.mediaType, type != "application/json" { throw .wrongContentType(type) }
  }

  /// The body as JSON; `nil` when there is none.
  private static func json(of request: SimulatorRequest) throws(SimulatorRefusal) -> JSONValue? {
    guard !request.body.isEmpty else { return nil }
    do throws(JSONSyntaxError) {
      return try JSONValue.parse(request.body)
    } catch {
      throw .malformedBody("the body is not JSON: \(error)")
    }
  }
}

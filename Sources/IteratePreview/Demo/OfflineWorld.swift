internal import Console
internal import Iterate
internal import Segment

/// A world without sockets, threads and clocks: what the console asks for is done at once, and
/// whatever is done twice comes out the same.
///
/// The simulator in it is the real one, without the server in front.
struct OfflineWorld {
  private var simulator: Simulator
  /// The time of day in milliseconds since 1970, which requests take a little of.
  var now: Int64
  private var random: UInt64 = 0

  /// How long a request takes, in milliseconds.
  private static let latency: Int64 = 2
  private static let base = "http://127.0.0.1:4711"

  /// A world with a simulator of `surveys`.
  init(surveys: [Survey], now: Int64 = 1_767_276_131_318) {
    simulator = Simulator(surveys: surveys)
    self.now = now
  }

  /// The moment of the next action.
  mutating func moment() -> Moment {
    random += 1
    return Moment(
      now: Instant(millisecondsSinceEpoch: now), random: (random, random &* 0x9E37_79B9_7F4A_7C15))
  }

  /// Does one thing and gives what comes of it.
  mutating func actions(of effect: Effect) -> [Action] {
    switch effect {
    case .serveSurveys(let surveys):
      simulator.surveys = surveys
      return [.simulatorStarted(.success(Self.base))]
    case .simulator(let order):
      // A refusal changes nothing, and that is then what is seen.
      if let order { try? simulator.perform(order, at: Instant(millisecondsSinceEpoch: now)) }
      return [.simulatorSeen(simulator)]
    case .send(let firing, let request):
      now += Self.latency
      return [.answered(firing: firing, .success(respond(to: request)))]
    case .check(let subscriptions):
      let lints = subscriptions.map { ($0, $0.lints) }
      return [.checked(Dictionary(lints) { first, _ in first })]
    case .encodeQRCode(let text):
      return [.qrCodeEncoded(text, Result { () throws(Failure) in try QRCode.encode(text) })]
    default: return []
    }
  }

  private mutating func respond(to request: HTTPRequest) -> HTTPResponse {
    let path = request.url.dropFirst(Self.base.count).prefix { $0 != "?" }
    let answer = simulator.reply(
      to: SimulatorRequest(
        method: request.method, path: String(path), query: nil,
        headers: request.headers + [
          HTTPHeader("Host", String(Self.base.dropFirst("http://".count))),
          HTTPHeader("Authorization", "Bearer \(request.bearer?.reveal() ?? "")"),
        ], body: request.body), at: Instant(millisecondsSinceEpoch: now)
    ).response
    return HTTPResponse(
      status: answer.status, headers: answer.headers, body: answer.body,
      timings: HTTPTimings(total: Int(Self.latency) * 1000))
  }
}

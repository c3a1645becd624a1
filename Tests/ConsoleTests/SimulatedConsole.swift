import Console
import Iterate
import Segment
import Terminal
import Testing

/// A console at a simulator that is a value: what it wants done is done, one thing after the other.
struct SimulatedConsole {
  var console: TestConsole
  var simulator: Simulator
  /// The time of day.
  var now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)
  /// How long each answer takes, in milliseconds.
  var delay = 3
  /// The most requests that were in flight at once.
  private(set) var mostInFlight = 0
  /// Everything that was wanted.
  private(set) var effects: [Effect] = []
  private var waiting: [(firing: Int, request: HTTPRequest)] = []

  init(
    _ workspace: Workspace = .acme, profile: String? = nil, rows: Int = 40, columns: Int = 120,
    glyphs: Glyphs = .unicode, preferences: Preferences = Preferences()
  ) {
    console = TestConsole(
      workspace, profile: profile, rows: rows, columns: columns, glyphs: glyphs,
      preferences: preferences)
    simulator = Simulator(surveys: workspace.surveys, seed: 7)
    console.send(.simulatorSeen(simulator))
  }

  var state: State { console.state }
  var screen: String { console.screen }

  /// Presses keys, and takes up what they want.
  mutating func press(_ keys: String...) {
    for key in keys {
      console.press(key)
      takeUp()
    }
  }

  /// Lets time pass.
  mutating func wait(milliseconds: Int64) {
    now.millisecondsSinceEpoch += milliseconds
    console.wait(milliseconds: milliseconds)
    takeUp()
  }

  /// Answers requests, oldest first, until nothing is wanted any more or so many are answered.
  mutating func answer(upTo limit: Int = .max) {
    var answered = 0
    while answered < limit, !waiting.isEmpty {
      let (firing, request) = waiting.removeFirst()
      now.millisecondsSinceEpoch += Int64(delay)
      console.wait(milliseconds: Int64(delay))
      console.send(.answered(firing: firing, .success(reply(to: request))))
      answered += 1
      takeUp()
    }
  }

  /// How many requests wait for an answer.
  var waitingCount: Int { waiting.count }

  private mutating func takeUp() {
    while true {
      let wanted = console.take()
      guard !wanted.isEmpty else { return }
      effects += wanted
      for effect in wanted { take(effect) }
    }
  }

  private mutating func take(_ effect: Effect) {
    switch effect {
    case .send(let firing, let request):
      waiting.append((firing, request))
      mostInFlight = max(mostInFlight, waiting.count)
    case .cancel(let firing): waiting.removeAll { $0.firing == firing }
    case .simulator(let order):
      if let order { _ = try? simulator.perform(order, at: now) }
      console.send(.simulatorSeen(simulator))
    case .resolveAccess(let profile, _):
      console.send(
        .accessResolved(
          profile: profile,
          .success(
            ResolvedAccess(
              access: Access(
                baseURL: "https://iteratehq.com", key: Simulator.embedKey, isSimulator: false)))))
    default: break
    }
  }

  private mutating func reply(to request: HTTPRequest) -> HTTPResponse {
    let host = request.url.firstRange(of: "://").map { request.url[$0.upperBound...] }
    let path = host?.drop { $0 != "/" } ?? "/"
    let bearer = request.bearer.map { HTTPHeader("Authorization", "Bearer \($0.reveal())") }
    let reply = simulator.reply(
      to: SimulatorRequest(
        method: request.method, path: String(path),
        headers: [HTTPHeader("Host", "127.0.0.1")] + [bearer].compactMap { $0 } + request.headers,
        body: request.body), at: now)
    return HTTPResponse(
      status: reply.response.status, headers: reply.response.headers, body: reply.response.body,
      timings: HTTPTimings(total: delay * 1000))
  }
}

extension [Effect] {
  /// The matrices that are to be filled.
  var matrices: [MatrixJob] {
    compactMap { if case .fillMatrix(let job) = $0 { job } else { nil } }
  }
}

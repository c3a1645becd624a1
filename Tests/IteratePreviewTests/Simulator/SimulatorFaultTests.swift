import Iterate
import Segment
import TestSupport
import Testing

@testable import IteratePreview

/// Every fault over a real socket, as the product's own client and its verdict take it.
@Suite("A firing that meets a fault", .timeLimit(.minutes(2)))
struct SimulatorFaultTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let fault: Fault
    /// `nil` for a fault that does not keep the survey from being shown.
    let category: Failure.Category?
    let what: String
    var testDescription: String { fault.text }

    init(_ fault: Fault, _ category: Failure.Category?, _ what: String = "") {
      self.fault = fault
      self.category = category
      self.what = what
    }
  }

  private static let broke = "The connection to 127.0.0.1 broke before the reply was complete"
  private static let refused = "The API refused the request"

  static let rows = [
    Row(.latency(milliseconds: 50), nil),
    Row(.latency(milliseconds: 60_000), .timedOut, "No complete reply from 127.0.0.1 within"),
    Row(.drop, .unreachable, broke),
    Row(.reset, .unreachable, broke),
    Row(.drip, .timedOut, "No complete reply from 127.0.0.1 within"),
    Row(.huge, .undecodable, "The reply is larger than 10485760 bytes and was not kept"),
    Row(.unauthorized, .key, "The API rejected the embed key (401)"),
    Row(.forbidden, .key, "The API rejected the embed key (403)"),
    Row(.notFound, .refused, "\(refused) (status 404)"),
    Row(.tooManyRequests(retryAfterSeconds: 7), .refused, "\(refused) (status 429)"),
    Row(.serverError, .refused, "\(refused) (status 500)"),
    Row(.unavailable, .refused, "\(refused) (status 503)"),
    Row(.redirect, .undecodable, "The API redirects to another address (status 302)"),
    Row(.errors, .refused, refused),
    Row(.legacyError, .refused, refused),
    Row(.noToken, nil),
    Row(.html, .undecodable, "The reply is a web page, not JSON"),
    Row(.truncated, .undecodable, "The reply stops in the middle of its JSON"),
    Row(.wrongType, nil),
  ]

  @Test("leaves no kind out")
  func complete() {
    #expect(Set(Self.rows.map(\.fault.name)) == Set(Fault.kinds.map(\.name)))
  }

  @Test("ends soon, with one clear sentence and the right category", arguments: rows)
  func firing(row: Row) async throws {
    let started = ContinuousClock.now
    let (firing, server) = try await Self.fire(at: row.fault)
    #expect(ContinuousClock.now - started < .seconds(10))
    let verdict = firing.verdict
    if let category = row.category {
      #expect(verdict.failure?.category == category, "\(verdict)")
      #expect(verdict.failure?.what.hasPrefix(row.what) == true, "\(verdict.failure as Any)")
      #expect(verdict.failure?.fix.isEmpty == false)
      #expect(verdict.outcome == .undecided)
    } else {
      #expect(verdict.outcome == .shown && verdict.failure == nil, "\(verdict)")
    }
    await server.stop()
  }

  @Test("429 tells when to come back")
  func retryAfter() async throws {
    let (firing, server) = try await Self.fire(at: .tooManyRequests(retryAfterSeconds: 7))
    #expect(firing.verdict.failure?.fix.contains("Retry-After 7") == true)
    await server.stop()
  }

  @Test("without a token makes the next call a new person")
  func noToken() async throws {
    let (_, server) = try await Self.fire(at: .noToken, times: 2, isAnonymous: true)
    #expect(server.snapshot.persons.createdCount == 2)
    await server.stop()
  }

  @Test("leaves the server fit: the next request is answered", arguments: Fault.kinds)
  func recovery(fault: Fault) async throws {
    let (firing, server) = try await Self.fire(at: fault, remaining: 1)
    let port = try #require(Int(HostName(url: firing.exchanges[0].request.url)?.port ?? ""))
    let ping = try await RawHTTP.exchange(RawHTTP.request("GET", "/_simulator/ping"), port: port)
    #expect(ping.status == 200)
    await server.stop()
  }

  /// Fires the first template of the demo workspace at a simulator with a fault.
  private static func fire(
    at fault: Fault, remaining: Int? = nil, times: Int = 1, isAnonymous: Bool = false
  ) async throws -> (Firing, SimulatorServer) {
    let workspace = DemoWorkspace.value
    let server = SimulatorServer(Simulator(surveys: workspace.surveys, seed: 1))
    let port = try await server.start()
    try server.perform(.setFault(FaultSetting(fault, remaining: remaining)))
    let access = Access(
      baseURL: "http://127.0.0.1:\(port)", key: Simulator.embedKey, isSimulator: true)
    let person = isAnonymous ? Person(userID: nil) : workspace.person
    let context = FiringContext(
      workspace: workspace, profile: .simulator, person: person)
    let environment = Environment(
      now: Instant(millisecondsSinceEpoch: 1_767_225_600_000), messageID: "m", anonymousID: "a",
      locale: workspace.locale, timeZone: Environment.simulatedTimeZone,
      userAgent: Environment.simulatedUserAgent)
    let template = try #require(workspace.template(named: "Checkout Finished"))
    let client = HTTPClient.loopback(
      limits: HTTPLimits(connect: .seconds(1), total: .milliseconds(1500)))
    var session = PersonSession(anonymousID: "a")
    var firings: [Firing] = []
    for number in 1...times {
      var firing = Firing(
        id: number,
        plan: try FiringPlan(
          draft: template.draft(person: person), context: context, environment: environment,
          destination: Destination(subscriptions: workspace.subscriptions)))
      while let request = firing.next(session: session, access: access) {
        do throws(APIFailure) {
          firing.receive(.success(try await client.send(request)), session: &session)
        } catch {
          firing.receive(.failure(error), session: &session)
        }
      }
      firings.append(firing)
    }
    return (try #require(firings.last), server)
  }
}

import Iterate
import Segment
import TestSupport
import Testing

@Suite("A firing")
struct FiringTests {
  private var session = PersonSession(anonymousID: "anon-1")

  private func firing(
    _ event: String, _ context: FiringContext = SampleShop.context()
  ) throws
    -> Firing
  {
    Firing(id: 1, plan: try SampleShop.plan(event, in: context))
  }

  /// `#require` cannot call what is mutating.
  private func sent(_ request: HTTPRequest?) throws -> HTTPRequest {
    try #require(request)
  }

  private func body(_ request: HTTPRequest) throws -> JSONValue {
    try JSONValue.parse(request.body)
  }

  @Test("sends one request with the embed key, and is finished by its reply")
  mutating func oneRequest() throws {
    var firing = try firing("Checkout Finished")
    #expect(!firing.isFinished)
    let request = try sent(firing.next(session: session, access: SampleShop.access))
    #expect(request.method == "POST")
    #expect(request.url == "https://iteratehq.com/api/v1/surveys/embed")
    #expect(request.headers == [HTTPHeader("Content-Type", "application/json")])
    #expect(request.bearer == SampleShop.embedKey)
    #expect(try body(request) == firing.plan.embedRequests()[0].json)
    #expect(firing.isInFlight)
    let firingNext = firing.next(session: session, access: SampleShop.access)
    #expect(firingNext == nil)
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(firing.isFinished)
    let afterwards = firing.next(session: session, access: SampleShop.access)
    #expect(afterwards == nil)
    #expect(firing.exchanges.count == 1)
    #expect(firing.exchanges[0].command == .event(name: "Checkout Finished"))
    #expect(firing.exchanges[0].reply?.survey?.title == "Checkout NPS")
  }

  @Test("lets go of bodies, and keeps status, headers and timings")
  mutating func forgottenBodies() throws {
    var firing = try firing("Checkout Finished")
    _ = firing.next(session: session, access: SampleShop.access)
    var response = HTTPResponse(200, EmbedReplies.full, headers: [HTTPHeader("X-A", "b")])
    response.timings.total = 7000
    firing.receive(.success(response), session: &session)
    let size = EmbedReplies.full.utf8.count
    #expect(firing.bodySize == size)
    #expect(!firing.hasForgottenBodies)
    firing.forgetBodies()
    firing.forgetBodies()
    #expect(firing.bodySize == 0)
    #expect(firing.hasForgottenBodies)
    #expect(firing.exchanges[0].forgottenBodySize == size)
    #expect(firing.exchanges[0].body == nil)
    #expect(firing.exchanges[0].response?.status == 200)
    #expect(firing.exchanges[0].response?.headers == [HTTPHeader("X-A", "b")])
    #expect(firing.exchanges[0].response?.timings.totalMilliseconds == 7)
    #expect(firing.isFinished)
  }

  @Test("goes on with the token and the stamp that it was given")
  mutating func token() throws {
    var first = try firing("Checkout Finished")
    _ = first.next(session: session, access: SampleShop.access)
    first.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(session.personsCreated == 1)
    var second = try firing("Checkout Finished")
    let request = try sent(second.next(session: session, access: SampleShop.access))
    #expect(request.bearer == Secret(EmbedReplies.token))
    #expect(try body(request)["tracking"]?["last_updated"] == 1_767_225_600)
    second.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(session.personsCreated == 1)
  }

  @Test("takes no token out of a refusal")
  mutating func refusedToken() throws {
    var firing = try firing("Checkout Finished")
    _ = firing.next(session: session, access: SampleShop.access)
    firing.receive(.success(HTTPResponse(401, EmbedReplies.full)), session: &session)
    #expect(session == PersonSession(anonymousID: "anon-1"))
  }

  @Test("of several commands sends one request after the other, also behind a failure")
  mutating func severalCommands() throws {
    let context = SampleShop.context(
      subscriptions: [SampleShop.event("A"), SampleShop.event("Checkout Finished")])
    var firing = try firing("B", context)
    let first = try sent(firing.next(session: session, access: SampleShop.access))
    #expect(try body(first)["event"] == ["name": "A"])
    firing.receive(.failure(.connectionLost(host: "h", detail: "d")), session: &session)
    #expect(!firing.isFinished)
    let second = try sent(firing.next(session: session, access: SampleShop.access))
    #expect(try body(second)["event"] == ["name": "Checkout Finished"])
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(firing.isFinished)
    #expect(firing.exchanges.map(\.id) == [0, 1])
    #expect(firing.verdict.outcome == .shown)
  }

  @Test("reports the display to the simulator when preview is off")
  mutating func displayed() throws {
    var firing = try firing("Checkout Finished", SampleShop.context(preview: .off))
    _ = firing.next(session: session, access: SampleShop.simulatorAccess)
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(!firing.isFinished)
    let request = try sent(firing.next(session: session, access: SampleShop.simulatorAccess))
    #expect(
      request.url
        == "http://127.0.0.1:4000/api/v1/surveys/\(EmbedReplies.surveyID)/displayed")
    #expect(request.bearer == Secret(EmbedReplies.token))
    #expect(request.body == Array("{}".utf8))
    let before = firing.verdict
    firing.receive(.success(HTTPResponse(200, "{}")), session: &session)
    #expect(firing.isFinished)
    #expect(firing.exchanges.map(\.kind) == [.embed, .displayed])
    #expect(firing.exchanges[1].command == nil)
    #expect(firing.verdict == before)
  }

  @Test(
    "reports no display with preview on, to another host, or when none is shown",
    arguments: [
      (PreviewChoice.automatic, SampleShop.simulatorAccess, HTTPResponse(200, EmbedReplies.full)),
      (.off, SampleShop.access, HTTPResponse(200, EmbedReplies.full)),
      (.off, SampleShop.simulatorAccess, HTTPResponse(200, EmbedReplies.nothing)),
      (.off, SampleShop.simulatorAccess, HTTPResponse(500, EmbedReplies.full)),
    ])
  func notDisplayed(
    _ preview: PreviewChoice, _ access: Access, _ response: HTTPResponse
  ) throws {
    var session = session
    var firing = try firing("Checkout Finished", SampleShop.context(preview: preview))
    _ = firing.next(session: session, access: access)
    firing.receive(.success(response), session: &session)
    #expect(firing.isFinished)
  }

  @Test("sends nothing when it is a dry run, or no command asks for a survey")
  func nothingToSend() throws {
    var dry = try firing("Checkout Finished", SampleShop.context(isDryRun: true))
    #expect(dry.isFinished)
    let dryNext = dry.next(session: session, access: SampleShop.access)
    #expect(dryNext == nil)
    var blocked = Firing(
      id: 2, plan: try SampleShop.plan(EventDraft(type: .page, name: "Checkout Finished")))
    #expect(blocked.isFinished)
    let blockedNext = blocked.next(session: session, access: SampleShop.access)
    #expect(blockedNext == nil)
    #expect(blocked.verdict == blocked.plan.prediction)
  }

  @Test("that is cancelled sends nothing more, and still learns of the person it created")
  mutating func cancel() throws {
    var firing = try firing("Checkout Finished", SampleShop.context(preview: .off))
    _ = firing.next(session: session, access: SampleShop.simulatorAccess)
    firing.cancel()
    #expect(firing.isFinished)
    #expect(firing.verdict.failure?.category == .interrupted)
    let cancelled = firing
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(firing == cancelled)
    #expect(session.token == Secret(EmbedReplies.token))
    let firingNext = firing.next(session: session, access: SampleShop.simulatorAccess)
    #expect(firingNext == nil)
  }

  @Test("that is finished cannot be cancelled, and ignores what it does not wait for")
  mutating func late() throws {
    var firing = try firing("Checkout Finished")
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(firing.exchanges.isEmpty)
    _ = firing.next(session: session, access: SampleShop.access)
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    let finished = firing
    firing.cancel()
    firing.receive(.failure(.cancelled), session: &session)
    #expect(firing == finished)
  }

  @Test(
    "ends after one reply each, whatever the replies are",
    arguments: [
      "", "{", "[]", "null", "<html>", "{\"errors\":[{\"code\":1e99}]}", "\u{0}\u{1b}[2J",
      EmbedReplies.full, EmbedReplies.nothing, String(repeating: "[", count: 100_000),
    ])
  func ends(_ text: String) throws {
    for status in [Int.min, -1, 0, 100, 200, 204, 301, 401, 404, 500, Int.max] {
      var session = session
      var firing = try firing("Checkout Finished", SampleShop.context(preview: .off))
      var rounds = 0
      while firing.next(session: session, access: SampleShop.simulatorAccess) != nil {
        firing.receive(.success(HTTPResponse(status, text)), session: &session)
        rounds += 1
      }
      #expect(firing.isFinished)
      #expect((1...2).contains(rounds))
      #expect(!firing.verdict.sentence.isEmpty)
    }
  }
}

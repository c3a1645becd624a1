import Iterate
import Segment
import TestSupport
import Testing

@Suite("The report")
struct ReportTests {
  private func report(
    _ response: HTTPResponse?, context: FiringContext = SampleShop.context()
  ) throws -> JSONValue {
    var session = PersonSession(anonymousID: "anon-1")
    var firing = Firing(id: 1, plan: try SampleShop.plan("Checkout Finished", in: context))
    while firing.next(session: session, access: SampleShop.simulatorAccess) != nil {
      guard let response else {
        firing.receive(
          .failure(.connectionRefused(host: "h", detail: "closed")), session: &session)
        continue
      }
      firing.receive(.success(response), session: &session)
    }
    return firing.report()
  }

  @Test("has the keys that scripts rely on, and no secret")
  func contract() throws {
    let response = HTTPResponse(
      status: 200,
      headers: [
        HTTPHeader("X-Iterate-Simulator", "1"), HTTPHeader("Vary", "a"), HTTPHeader("Vary", "b"),
      ],
      body: Array(
        #"{"results":{"auth":{"token":"\#(EmbedReplies.token)"},"survey":{"id":"\#(EmbedReplies.surveyID)"}}}"#
          .utf8),
      timings: HTTPTimings(total: 12_400))
    var report = try report(response)
    let event = report["event"]
    #expect(event?["messageId"] == .string(SampleShop.environment.messageID))
    let gates = try #require(report["ladder"]?["gates"]?.arrayValue)
    #expect(gates.map { $0["gate"]?.stringValue } == GateID.allCases.map(\.rawValue))
    #expect(gates.allSatisfy { $0.objectValue?.keys == ["gate", "result", "fact", "remedy"] })
    report.set("…", at: JSONPath([.key("event")]))
    report.set("…", at: JSONPath([.key("ladder")]))
    #expect(report.text(indent: 2) == Self.golden)
  }

  @Test("shows a body that is no JSON as text")
  func textBody() throws {
    let report = try report(HTTPResponse(502, "<h1>Bad gateway</h1>"))
    #expect(
      report.value(at: JSONPath([.key("exchanges"), .index(0), .key("response"), .key("body")]))
        == "<h1>Bad gateway</h1>")
    #expect(report["verdict"]?["shown"] == .null)
    #expect(report["verdict"]?["failure"]?["category"] == "refused")
  }

  @Test("shows a failure in the place of a response")
  func failure() throws {
    let exchange = try report(nil)["exchanges"]?[0]
    #expect(exchange?["response"] == nil)
    #expect(
      exchange?["failure"] == [
        "what": "h did not accept a connection", "why": "closed",
        "fix": "Check the address and the port, and that the server is running.",
        "category": "unreachable",
      ])
  }

  @Test("leaves out the calls that report a display")
  func displayed() throws {
    let report = try report(
      HTTPResponse(200, EmbedReplies.full), context: SampleShop.context(preview: .off))
    #expect(report["exchanges"]?.arrayValue?.count == 1)
    #expect(report["preview"] == ["on": false, "survey": .null])
  }

  @Test("of a dry run has no exchanges and keeps the prediction apart")
  func dryRun() throws {
    let report = try report(nil, context: SampleShop.context(isDryRun: true))
    #expect(report["mode"] == "dry-run")
    #expect(report["exchanges"] == [])
    #expect(report["prediction"]?["shown"] == true)
    #expect(report["verdict"]?["shown"] == .null)
  }

  @Test(
    "never has a key or token in it, wherever the API puts them",
    arguments: [
      HTTPResponse(200, EmbedReplies.full),
      HTTPResponse(200, EmbedReplies.nothingForNewPerson),
      HTTPResponse(200, String(EmbedReplies.full.prefix(80))),
      HTTPResponse(401, "bad key \(SampleShop.embedKey.reveal())"),
      HTTPResponse(401, #"{"error":"bad key \#(SampleShop.embedKey.reveal())"}"#),
      HTTPResponse(
        302, "",
        headers: [
          HTTPHeader("Location", "https://x.example/?auth_token=\(EmbedReplies.token)"),
          HTTPHeader("Set-Cookie", "key=\(SampleShop.embedKey.reveal())"),
          HTTPHeader("X-Key", SampleShop.embedKey.reveal()),
        ]),
    ])
  func canary(_ response: HTTPResponse) throws {
    let text = try report(response, context: SampleShop.context(preview: .off)).text
    #expect(!text.contains("canary"))
    #expect(!text.contains(EmbedReplies.token.prefix(30)))
    #expect(text.contains("Bearer ••••0123"))
  }

  @Test("and everything that prints an exchange hide its secrets")
  func printing() throws {
    var session = PersonSession(anonymousID: "anon-1")
    var firing = Firing(id: 1, plan: try SampleShop.plan("Checkout Finished"))
    _ = firing.next(session: session, access: SampleShop.access)
    #expect("\(firing.exchanges[0])" == "POST https://iteratehq.com/api/v1/surveys/embed …")
    firing.receive(.success(HTTPResponse(200, EmbedReplies.full)), session: &session)
    #expect(
      "\(firing.exchanges[0])"
        == "POST https://iteratehq.com/api/v1/surveys/embed → 200, 0 ms")
    var dumped = ""
    dump(firing, to: &dumped)
    dump(session, to: &dumped)
    for text in ["\(firing)", String(reflecting: firing), dumped] {
      #expect(!text.contains("canary"))
      #expect(!text.contains(EmbedReplies.token.prefix(30)))
    }
  }
}

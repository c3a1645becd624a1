import ArgumentParser
import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The text of a firing")
struct FiringTranscriptTests {
  private static let key = Secret("embed-key-canary-0001")
  private static let environment = Environment(
    now: Instant(millisecondsSinceEpoch: 1_767_225_600_000),
    messageID: "ajs-next-1767225600000-00000000-0000-4000-8000-000000000000",
    anonymousID: "anon-1", locale: "en-US", timeZone: "UTC", userAgent: "Test/1")

  /// The lines about a firing whose requests are all answered by `result`.
  private func lines(
    _ arguments: [String], answer result: Result<HTTPResponse, APIFailure>? = nil
  ) throws -> [String] {
    let workspace = DemoWorkspace.value
    let order = try FireCommand.parse(arguments).order(in: workspace)
    let plan = try FiringPlan(
      draft: order.draft, context: order.context, environment: Self.environment,
      destination: Destination(subscriptions: workspace.subscriptions))
    var firing = Firing(id: 1, plan: plan)
    var session = PersonSession(anonymousID: "anon-1")
    let access = Access(baseURL: "http://127.0.0.1:4711", key: Self.key, isSimulator: true)
    while let result, firing.next(session: session, access: access) != nil {
      firing.receive(result, session: &session)
    }
    return FiringTranscript(firing: firing, notes: order.notes).lines
  }

  private func response(_ status: Int, _ body: String) -> Result<HTTPResponse, APIFailure> {
    .success(HTTPResponse(status: status, body: Array(body.utf8)))
  }

  @Test("goes from the event to the verdict, each value with its source")
  func order() throws {
    let lines = try lines(["Checkout Finished"], answer: response(200, #"{"results":{}}"#))
    #expect(
      lines.first == "SIMULATED · demo · built-in simulator · qa_1 · previewing Checkout NPS")
    let heads = ["event", "page", "payload", "command", "traits", "request", "response"]
    let found = lines.compactMap { line in heads.first { line.hasPrefix($0 + " ") } }
    #expect(found == heads)
    #expect(lines.contains("event     track Checkout Finished"))
    #expect(lines.contains(#"command   Iterate('event', "Checkout Finished")"#))
    #expect(lines.contains("            name ← $.event"))
    #expect(lines.contains("request   POST http://127.0.0.1:4711/api/v1/surveys/embed"))
    #expect(lines.contains { $0.hasPrefix("response  200 · ") })
    #expect(lines.contains { $0.hasPrefix("NOT SHOWN ") })
  }

  @Test("of a dry run has neither request nor verdict, but what is expected")
  func dryRun() throws {
    let lines = try lines(["Checkout Finished", "--dry-run"])
    #expect(lines.first?.hasPrefix("DRY RUN · ") == true)
    #expect(!lines.contains { $0.hasPrefix("request") || $0.hasPrefix("response") })
    #expect(lines.contains { $0.hasPrefix("?         ") && $0.contains("Expected: ") })
  }

  @Test("says what failed where the answer would be")
  func failure() throws {
    let lines = try lines(["Checkout Finished"], answer: .failure(.cancelled))
    #expect(lines.contains("response  none: The request was cancelled"))
    #expect(lines.contains { $0.hasPrefix("?         ") })
  }

  @Test("says of a subscription that does not match why")
  func notMatched() throws {
    let lines = try lines(["Checkout Finished", "--dry-run"])
    #expect(lines.contains { $0.hasPrefix("          Identify User: ") })
  }

  @Test("masks the token in a reply and the key wherever it turns up")
  func secrets() throws {
    let body = #"{"results":{"auth":{"token":"user-canary-0002"}},"echo":"embed-key-canary-0001"}"#
    let text = try lines(["Checkout Finished"], answer: response(200, body)).joined()
    #expect(!text.contains("canary"), "\(text)")
  }

  @Test("cuts a body that is very long, and says how long it is and how to see it all")
  func longBody() throws {
    let body = #"{"results":{},"x":"\#(String(repeating: "y", count: 30_000))"}"#
    let lines = try lines(["Checkout Finished"], answer: response(200, body))
    let cut = try #require(lines.first { $0.hasSuffix("--json prints them all") })
    #expect(cut.contains("… \(body.utf8.count) bytes"))
    #expect(cut.count < 20_100)
  }

  @Test("has a word for a body that is not there", arguments: [200, 500])
  func noBody(_ status: Int) throws {
    let lines = try lines(["Checkout Finished"], answer: response(status, ""))
    #expect(lines.contains("          no body"))
  }

  @Test("passes on what is to be known beforehand")
  func notes() throws {
    let lines = try lines(["Checkout finishd", "--dry-run"])
    #expect(lines.contains { $0.hasPrefix("note      \"Checkout finishd\" is no template") })
  }
}

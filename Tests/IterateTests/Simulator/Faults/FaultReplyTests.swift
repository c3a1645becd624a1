import Iterate
import Segment
import Testing

@Suite("Each fault, as the simulator decides it")
struct FaultReplyTests {
  private static func spoiled(_ fault: Fault) throws -> (SimulatorHarness, SimulatorReply) {
    var harness = SimulatorHarness()
    try harness.perform(.setFault(FaultSetting(fault)))
    let reply = harness.reply()
    return (harness, reply)
  }

  private static func sound() -> SimulatorResponse {
    var harness = SimulatorHarness()
    return harness.reply().response
  }

  @Test(
    "that refuses has its status and changes nothing",
    arguments: [
      (.unauthorized, 401), (.forbidden, 403), (.notFound, 404),
      (.tooManyRequests(retryAfterSeconds: 60), 429), (.serverError, 500), (.unavailable, 503),
      (.redirect, 302), (.errors, 200), (.legacyError, 200), (.html, 200),
    ] as [(Fault, Int)])
  func refusals(fault: Fault, status: Int) throws {
    let (harness, reply) = try Self.spoiled(fault)
    #expect(reply.response.status == status)
    #expect(reply.manner == .whole)
    #expect(reply.response.headers.contains(HTTPHeader("X-Iterate-Simulator", "1")))
    #expect(harness.simulator.persons.count == 0)
  }

  @Test("429 says when to come back")
  func retryAfter() throws {
    let (_, reply) = try Self.spoiled(.tooManyRequests(retryAfterSeconds: 7))
    #expect(reply.response.headers.contains(HTTPHeader("Retry-After", "7")))
  }

  @Test("a redirect names another address, which is nobody's")
  func redirect() throws {
    let (_, reply) = try Self.spoiled(.redirect)
    let location = reply.response.headers.first { $0.name == "Location" }?.value
    #expect(location == "https://simulator.example/elsewhere")
  }

  @Test("errors come with status 200, in both forms")
  func errors() throws {
    let errors = try EmbedReply(decoding: Self.spoiled(.errors).1.response.body)
    #expect(errors.errors.map(\.code) == [400] && errors.survey == nil)
    let legacy = try EmbedReply(decoding: Self.spoiled(.legacyError).1.response.body)
    #expect(legacy.legacyError == "a simulated error")
  }

  @Test("a web page is no JSON")
  func html() throws {
    let (_, reply) = try Self.spoiled(.html)
    #expect(throws: EmbedReplyProblem.html) { try EmbedReply(decoding: reply.response.body) }
    #expect(reply.response.headers.contains(HTTPHeader("Content-Type", "text/html; charset=utf-8")))
  }

  @Test("truncated JSON is a complete response with the first half")
  func truncated() throws {
    let (harness, reply) = try Self.spoiled(.truncated)
    let sound = Self.sound()
    #expect(reply.response.body == Array(sound.body.prefix(sound.body.count / 2)))
    #expect(reply.manner == .whole && harness.simulator.persons.count == 1)
    do {
      _ = try EmbedReply(decoding: reply.response.body)
      Issue.record("it was read")
    } catch {
      guard case .truncated = error else { throw error }
    }
  }

  @Test("without a token the rest is as it was")
  func noToken() throws {
    let (harness, reply) = try Self.spoiled(.noToken)
    let answer = try EmbedAnswer(reply.response)
    #expect(answer.token == nil && answer.surveyName == "Checkout NPS")
    #expect(harness.simulator.persons.count == 1, "the person exists all the same")
  }

  @Test("JSON called something else is the same JSON")
  func wrongType() throws {
    let (_, reply) = try Self.spoiled(.wrongType)
    let sound = Self.sound()
    #expect(reply.response.body == sound.body)
    #expect(reply.response.headers.contains(HTTPHeader("Content-Type", "text/plain")))
    #expect(!reply.response.headers.contains { $0.value.contains("json") })
  }

  @Test(
    "of delivery leaves the answer as it is",
    arguments: [
      (.latency(milliseconds: 250), .whole, 250, 1),
      (.drop, .unanswered, 0, 0),
      (.drip, .dripped(everyMilliseconds: 1000), 0, 1),
      (.huge, .padded(toBytes: 50_000_000), 0, 1),
    ] as [(Fault, SimulatorReply.Manner, Int, Int)])
  func delivery(fault: Fault, manner: SimulatorReply.Manner, delay: Int, persons: Int) throws {
    let (harness, reply) = try Self.spoiled(fault)
    #expect(reply.manner == manner && reply.delayMilliseconds == delay)
    #expect(harness.simulator.persons.count == persons)
    if fault != .drop { #expect(reply.response == Self.sound()) }
  }

  @Test("a reset comes in the middle of the body")
  func reset() throws {
    let (harness, reply) = try Self.spoiled(.reset)
    #expect(reply.manner == .reset(afterBytes: Self.sound().body.count / 2))
    #expect(reply.response == Self.sound() && harness.simulator.persons.count == 1)
  }

  @Test("spoils displayed and dismiss as well", arguments: ["displayed", "dismiss"])
  func otherCalls(call: String) throws {
    var harness = SimulatorHarness()
    let token = try #require(try harness.embed().token)
    try harness.perform(.setFault(FaultSetting(.serverError, remaining: 1)))
    let path = "\(SimulatorHarness.checkout.id)/\(call)"
    #expect(harness.reply([:], token: token, path: path).response.status == 500)
    #expect(harness.simulator.persons.all[0].displays.isEmpty)
    #expect(harness.reply([:], token: token, path: path).response.status == 200)
  }
}

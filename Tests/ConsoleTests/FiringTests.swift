import Console
import Iterate
import Segment
import Terminal
import Testing

/// From enter to verdict, and everything that can come in between.
@Suite struct FiringTests {
  static let survey = "65f0c0ffee0000000000abcd"

  @Test func payloadIsShownBeforeAnythingIsSent() {
    let console = TestConsole()
    #expect(console.rows(containing: "\"Checkout Finished\"").count >= 1)
    #expect(console.rows(containing: "← $.event").count == 1)
    #expect(console.rows(containing: "? EXPECTED").count == 1)
    #expect(console.effects.isEmpty)
  }

  @Test func enterSendsTheEmbedRequestWithPreview() throws {
    var console = TestConsole()
    console.press("enter")
    let request = try #require(console.take().requests.first)
    #expect(request.method == "POST")
    #expect(request.url == "http://127.0.0.1:4711/api/v1/surveys/embed")
    let body = try JSONValue.parse(request.body)
    #expect(body["event"]?["name"] == "Checkout Finished")
    #expect(body["targeting"]?["frequency"] == "always")
    #expect(body["targeting"]?["survey_id"] == .string(Self.survey))
    #expect(body["user_traits"]?["external_id"] == "qa_1")
    #expect(console.rows(containing: "SENDING 0.0 s").count == 1)
  }

  @Test func answerBringsTheVerdict() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    #expect(console.rows(containing: "✓ SHOWN").count == 1)
    #expect(console.rows(containing: "200 · 142 ms").count == 1)
    #expect(console.rows(containing: "expected: shown").count == 1)
  }

  @Test func tokenIsReusedAndNeverShown() throws {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    console.press("=")
    #expect(!console.screen.contains("canary-token"))
    _ = console.take()
    console.press("enter")
    let second = try #require(console.take().requests.first)
    #expect(second.bearer?.reveal() == "eyJhbGciOiJIUzI1NiJ9.canary-token-0123456789.f3a1")
    console.press("3", "]", "]")
    #expect(!console.screen.contains("canary-token"))
  }

  @Test func elapsedTimeIsShownWhileInFlight() {
    var console = TestConsole()
    console.press("enter")
    console.wait(milliseconds: 1234)
    #expect(console.rows(containing: "SENDING 1.2 s").count == 1)
    #expect(console.rows(containing: "1 in flight").count == 1)
    #expect(console.state.nextTick != nil)
  }

  @Test func nothingTicksWhileNothingIsPending() {
    var console = TestConsole()
    #expect(console.state.nextTick == nil)
    console.press("enter")
    console.answer(1, .emptyReply)
    #expect(console.state.nextTick == nil)
  }

  @Test func escapeCancelsTheNewestRequest() {
    var console = TestConsole()
    console.press("enter", "esc")
    #expect(console.take().contains(.cancel(firing: 1)))
    #expect(console.state.nextTick == nil)
    #expect(console.rows(containing: "xxx").count == 1)
  }

  @Test func answerAfterCancelIsLoggedAsLateAndNotShown() {
    var console = TestConsole()
    console.press("enter", "esc")
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    #expect(console.rows(containing: "✓ SHOWN").isEmpty)
    #expect(console.rows(containing: "too late").count == 1)
  }

  @Test func answerOfAnOlderFiringDoesNotReplaceTheShownOne() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    console.press("enter", "enter")
    console.answer(3, .emptyReply, milliseconds: 33)
    console.answer(2, .emptyReply, milliseconds: 22)
    #expect(console.state.shownFiring == 3)
    #expect(console.rows(containing: "200 · 33 ms").count == 1)
  }

  @Test func fifthRequestInFlightIsRefusedWithAReason() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    for _ in 0..<4 { console.press("enter") }
    _ = console.take()
    console.press("enter")
    #expect(console.take().requests.isEmpty)
    #expect(console.rows(containing: "4 requests are in flight").count >= 1)
  }

  @Test func firingsOfAPersonWithoutATokenWaitForTheFirst() {
    var console = TestConsole()
    console.press("enter", "enter")
    #expect(console.take().requests.count == 1)
    #expect(console.rows(containing: "WAITING").count == 1)
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    let requests = console.take().requests
    #expect(requests.count == 1)
    #expect(requests.first?.bearer?.masked == "••••f3a1")
  }

  @Test func firingBeforeTheSimulatorListensWaitsForIt() {
    var console = TestConsole(isListening: false)
    console.press("enter")
    #expect(console.take().requests.isEmpty)
    console.send(.simulatorStarted(.success("http://127.0.0.1:4711")))
    #expect(console.take().requests.count == 1)
  }

  @Test func simulatorThatCannotStartEndsWhatWaitsWithItsReason() {
    var console = TestConsole(isListening: false)
    console.press("enter")
    let failure = Failure(
      "The simulator cannot listen", why: "no port is free", fix: "Close something.",
      category: .configuration)
    console.send(.simulatorStarted(.failure(failure)))
    #expect(console.state.nextTick == console.state.toast?.expires.millisecondsSinceEpoch)
    #expect(!console.rows(containing: "The simulator cannot listen").isEmpty)
  }

  @Test(arguments: [
    APIFailure.connectionRefused(host: "127.0.0.1", detail: "refused"),
    .timedOut(host: "127.0.0.1", milliseconds: 30_000, received: 0),
    .tooLarge(limit: 10_485_760),
    .connectionLost(host: "127.0.0.1", detail: "reset"),
  ]) func failedRequestLeavesASentenceAndASaneConsole(_ failure: APIFailure) {
    var console = TestConsole()
    console.press("enter")
    console.send(.answered(firing: 1, .failure(failure)))
    #expect(console.rows(containing: "!!! NO VERDICT").count == 1)
    #expect(console.rows(containing: "!!!").count >= 2)
    console.press("enter")
    #expect(console.take().requests.count == 2)
  }

  @Test func dryRunSendsNothing() {
    var console = TestConsole()
    console.send(.performed(.dryRunToggle))
    #expect(console.rows(containing: "DRY RUN").count == 1)
    console.press("enter")
    #expect(console.take().requests.isEmpty)
    #expect(console.state.nextTick == console.state.toast?.expires.millisecondsSinceEpoch)
  }

  @Test func displayedFollowsAShownReplyOnlyWithPreviewOff() throws {
    var console = TestConsole()
    console.press("v", "enter")
    console.answer(1, .reply(showing: Self.survey, title: "Checkout NPS"))
    let displayed = try #require(console.take().requests.last)
    #expect(displayed.url.hasSuffix("/api/v1/surveys/\(Self.survey)/displayed"))
    console.answer(1, ["results": ["id": "1"]])
    #expect(console.state.nextTick != nil || console.state.toast == nil)
    console.press("v", "enter")
    console.answer(2, .reply(showing: Self.survey, title: "Checkout NPS"))
    #expect(!console.take().requests.contains { $0.url.hasSuffix("/displayed") })
  }
}

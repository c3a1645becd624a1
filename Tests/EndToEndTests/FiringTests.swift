import TestSupport
import Testing

/// Firings as the operator sees them: sent, answered, cancelled, failed.
@Suite(.timeLimit(.minutes(2))) struct FiringTests {
  @Test func withPreviewOffASurveyIsShownOncePerPerson() async throws {
    let story = try await Story.demo()
    try await story.press("v")
    try await story.sees("preview off")
    try await story.press("Enter")
    try await story.sees("✓ SHOWN  Checkout NPS")
    try await story.press("Enter")
    try await story.sees("NOT SHOWN")
    try await story.sees("once")
  }

  @Test func hangingRequestIsCancelledByEscapeAndItsConnectionClosed() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let file = try scratch.workspace(target: server.url)
    let story = try await Story([file, "--profile", "host"], in: scratch)
    try await story.sees("EXPECTED")
    try await story.press("Enter")
    try await story.sees("SENDING")
    try await story.press("Down")
    try await story.sees("No survey of the workspace targets \"Cart Viewed\"")
    try await story.press("Escape")
    try await story.sees("xxx")
    try await story.sees("cancelled")
    #expect(await server.wait(for: .closed) != nil)
    #expect(server.requests.count == 1)
    try await story.ends()
  }

  @Test func quittingAsksWhileARequestIsInFlight() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let file = try scratch.workspace(target: server.url)
    let story = try await Story([file, "--profile", "host"], in: scratch)
    try await story.sees("EXPECTED")
    try await story.press("Enter")
    try await story.sees("SENDING")
    try await story.press("q")
    try await story.sees("1 in flight")
    try await story.ends(by: "y")
    #expect(await server.wait(for: .closed) != nil)
  }

  @Test func refusedConnectionIsExplainedAndTheNextFiringIsAnswered() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let story = try await Story([file, "--profile", "host"], in: scratch)
    try await story.sees("EXPECTED")
    try await story.press("Enter")
    try await story.sees("!!! ")
    try await story.sees("did not accept a connection")
    try await story.press("p")
    try await story.sees("Profiles")
    try await story.press("Up", "Up", "Enter")
    try await story.sees("SIMULATED   local")
    try await story.press("Enter")
    try await story.sees("✓ SHOWN  Checkout NPS")
  }

  @Test func pausedLogCountsWhatItDoesNotShow() async throws {
    let story = try await Story.demo()
    try await story.press("5", "Space")
    try await story.sees("PAUSED")
    try await story.press("2", "Enter")
    try await story.sees("2 new")
    let before = try await story.screen
    #expect(!before.contains("#1 -->"))
    try await story.press("5", "Space")
    try await story.sees("following")
    try await story.sees("#1 -->")
    try await story.sees("#1 <--")
  }

  @Test func firingAtAnotherHostAsksFirstAndNoMeansNothingIsSent() async throws {
    let proxy = try LoopbackServer(.closeAtOnce)
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "https://nohost.invalid")
    let story = try await Story(
      [file, "--profile", "host"], in: scratch, environment: ["https_proxy": proxy.url])
    try await story.sees("EXPECTED")
    try await story.press("Enter")
    try await story.sees("y yes")
    try await story.press("n")
    try await story.seesNo("y yes")
    #expect(proxy.connectionCount == 0)
    try await story.press("Enter")
    try await story.sees("y yes")
    try await story.press("y")
    try await story.sees("#1 -->")
    try await story.sees("#1 !!!")
    #expect(proxy.connectionCount > 0)
    try await story.ends()
  }
}

import TestSupport
import Testing

/// The exit codes for what a host answers, or does not.
@Suite(.timeLimit(.minutes(2))) struct HostAnswerTests {
  @Test func zeroWhenTheHostAnswersThatThereIsNoSurvey() async throws {
    let run = try await HeadlessRun(firingAt: .respond(body: #"{"results":{}}"#.utf8))
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output.contains("NOT SHOWN"))
  }

  @Test(arguments: [
    "404 Not Found", "429 Too Many Requests", "500 Oops", "503 Service Unavailable",
  ])
  func twoWhenTheStatusRefuses(status: String) async throws {
    let run = try await HeadlessRun(firingAt: .respond(status: status, body: "{}".utf8))
    #expect(run.status == 2, "\(run.everything)")
    #expect(run.errors.contains(String(status.prefix(3))), "\(run.errors)")
    #expect(run.errors.contains("to do:"), "\(run.errors)")
  }

  @Test(arguments: [#"{"errors":[{"code":422,"type":"invalid"}]}"#, #"{"error":"legacy"}"#])
  func twoWhenTheReplyCarriesErrors(body: String) async throws {
    let run = try await HeadlessRun(firingAt: .respond(body: body.utf8))
    #expect(run.status == 2, "\(run.everything)")
  }

  @Test(arguments: ["http://127.0.0.1:1", "https://nohost.invalid"])
  func sixtyNineWhenThereIsNoHost(target: String) async throws {
    let scratch = try Scratch()
    let run = try await HeadlessRun(try scratch.fireArguments(target: target), in: scratch)
    #expect(run.status == 69, "\(run.everything)")
    #expect(run.errors.contains("to do:"), "\(run.errors)")
  }

  @Test func sixtyNineWhenTheHostHangsUpEvenAfterWhatWouldBeAReply() async throws {
    let early = LoopbackScript.closeMidBody(announcing: 100, body: #"{"results":{}}"#)
    for script in [LoopbackScript.closeUnanswered, .closeAtOnce, early] {
      let run = try await HeadlessRun(firingAt: script)
      #expect(run.status == 69, "\(run.everything)")
    }
  }

  @Test func seventySixWhenSomethingElseThanHTTPAnswers() async throws {
    let run = try await HeadlessRun(firingAt: .garbage("SSH-2.0-OpenSSH_9.2\r\n"))
    #expect(run.status == 76, "\(run.everything)")
    #expect(run.errors.contains("no reply that can be read"), "\(run.errors)")
  }

  @Test func sixtyNineWhenPlainTextIsSpokenWhereTLSIsExpected() async throws {
    let server = try LoopbackServer(.garbage("HTTP/1.1 400 Bad Request\r\n\r\n"))
    let scratch = try Scratch()
    let target = "https://127.0.0.1:\(server.port)"
    let run = try await HeadlessRun(try scratch.fireArguments(target: target), in: scratch)
    #expect(run.status == 69, "\(run.everything)")
    #expect(server.connectionCount == 1)
  }

  @Test func seventyFiveWhenTimeRunsOut() async throws {
    let run = try await HeadlessRun(firingAt: .silence, timeout: "0.3")
    #expect(run.status == 75, "\(run.everything)")
    let drip = try await HeadlessRun(firingAt: .drip(everyMilliseconds: 50), timeout: "0.3")
    #expect(drip.status == 75, "\(drip.everything)")
  }

  @Test(arguments: ["<!doctype html><p>hello", #"{"results":{"sur"#, "", "[]", "null", "\u{FEFF}{"])
  func seventySixWhenTheReplyIsNotUnderstood(body: String) async throws {
    let run = try await HeadlessRun(firingAt: .respond(body: body.utf8))
    #expect(run.status == 76, "\(run.everything)")
    #expect(run.errors.contains("to do:"), "\(run.errors)")
  }

  @Test func seventySixForABodyBeyondTheLimit() async throws {
    let large = Array(repeating: UInt8(ascii: " "), count: 11 << 20)
    for script in [LoopbackScript.respond(body: large), .flood] {
      let run = try await HeadlessRun(firingAt: script)
      #expect(run.status == 76, "\(run.errors)")
    }
  }

  @Test func seventySixForARedirectWhichIsNotFollowed() async throws {
    let elsewhere = try LoopbackServer(.closeAtOnce)
    let run = try await HeadlessRun(firingAt: .redirect(to: elsewhere.url))
    #expect(run.status == 76, "\(run.everything)")
    #expect(run.errors.contains("redirects are not followed"), "\(run.errors)")
    #expect(elsewhere.connectionCount == 0)
  }

  @Test(arguments: ["401 Unauthorized", "403 Forbidden"])
  func seventySevenWhenTheKeyIsRejected(status: String) async throws {
    let run = try await HeadlessRun(firingAt: .respond(status: status, body: "{}".utf8))
    #expect(run.status == 77, "\(run.everything)")
  }

  @Test func oneHundredAndThirtyWhenInterruptedWhileTheHostHangs() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let run = try await HeadlessRun(
      try scratch.fireArguments(target: server.url), in: scratch,
      interrupt: { _ = await server.wait(for: .requested) })
    #expect(run.status == 130, "\(run.everything)")
    #expect(await server.wait(for: .closed) != nil)
  }

  @Test func sixtyFourWhenLiveAtAnotherHostIsNotAskedFor() async throws {
    let scratch = try Scratch()
    let live = try scratch.fireArguments(target: "https://nohost.invalid") + ["--no-preview"]
    // Everything that is sent goes through the proxy: nothing may.
    let proxy = try LoopbackServer(.closeAtOnce)
    let environment = ["https_proxy": proxy.url]
    let refused = try await HeadlessRun(live, in: scratch, environment: environment)
    #expect(refused.status == 64, "\(refused.everything)")
    #expect(refused.errors.contains("--live"), "\(refused.errors)")
    #expect(proxy.connectionCount == 0)
    let allowed = try await HeadlessRun(live + ["--live"], in: scratch, environment: environment)
    #expect(allowed.status == 69, "\(allowed.everything)")
    #expect(proxy.connectionCount > 0)
  }

  @Test func sixtySixForAnotherHostWithoutASurveyToPreview() async throws {
    let server = try LoopbackServer(.closeAtOnce)
    let scratch = try Scratch()
    let arguments = try scratch.fireArguments(target: server.url)
      .map { $0 == "Checkout Finished" ? "Cart Viewed" : $0 }
    let run = try await HeadlessRun(arguments, in: scratch)
    #expect(run.status == 66, "\(run.everything)")
    #expect(server.connectionCount == 0)
  }
}

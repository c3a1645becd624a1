import Foundation
import TestSupport
import Testing

/// Every exit code of the documents, produced by the program itself.
@Suite struct ExitCodeTests {
  private static let fire = ["fire", "Checkout Finished"]

  private func fire(
    _ more: [String], script: LoopbackScript, timeout: String = "10"
  ) async throws -> HeadlessRun {
    let server = try LoopbackServer(script)
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: server.url)
    return try await HeadlessRun(
      Self.fire + ["--workspace", workspace, "--profile", "host", "--timeout", timeout] + more,
      in: scratch)
  }

  @Test func zeroWhenAnsweredWhateverTheAnswer() async throws {
    let scratch = try Scratch()
    let shown = try await HeadlessRun(Self.fire + ["--expect", "shown"], in: scratch)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("SHOWN     Checkout NPS is shown"))
    let other = try await HeadlessRun(["fire", "Coupon Applied"], in: scratch)
    #expect(other.status == 0)
    #expect(other.output.contains("NOT SHOWN"))
    let dry = try await HeadlessRun(Self.fire + ["--dry-run"], in: scratch)
    #expect(dry.status == 0)
    #expect(!dry.output.contains("request "))
  }

  @Test(arguments: [
    ["--expect", "not-shown"], ["--expect", "Pro plan pulse"],
  ]) func oneWhenTheExpectationIsNotMet(arguments: [String]) async throws {
    let run = try await HeadlessRun(Self.fire + arguments, in: try Scratch())
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Expected "))
  }

  @Test(arguments: [404, 429, 500, 503]) func twoWhenTheStatusRefuses(status: Int) async throws {
    let run = try await fire([], script: .respond(status: "\(status) Status", body: "{}".utf8))
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains("to do:"))
  }

  @Test(arguments: [
    #"{"errors":[{"code":422,"type":"invalid"}]}"#, #"{"error":"legacy"}"#,
  ]) func twoWhenTheReplyCarriesErrors(body: String) async throws {
    #expect(try await fire([], script: .respond(body: body.utf8)).status == 2)
  }

  @Test(arguments: [
    ["fire"], ["fire", "A", "--nonsense"], ["fire", "A", "--expect", "shown", "--dry-run"],
    ["fire", "A", "--timeout", "0"], ["simulate", "--port", "70000"], ["demo", "--color", "pink"],
    ["fire", ""],
  ]) func sixtyFourForBadUsage(arguments: [String]) async throws {
    let run = try await HeadlessRun(arguments, in: try Scratch())
    #expect(run.status == 64, "\(run.everything)")
    #expect(!run.errors.isEmpty)
  }

  @Test(arguments: ["rubbish", "=1", "type=dance", "messageId=1", "properties=7", "userId=7"])
  func sixtyFiveForBadInput(assignment: String) async throws {
    let run = try await HeadlessRun(Self.fire + ["--set", assignment], in: try Scratch())
    #expect(run.status == 65, "\(run.everything)")
    #expect(run.errors.contains("to do:"))
  }

  @Test func sixtySixForWhatTheWorkspaceDoesNotHave() async throws {
    let scratch = try Scratch()
    let survey = try await HeadlessRun(Self.fire + ["--survey", "checkout nps"], in: scratch)
    #expect(survey.status == 66)
    #expect(survey.errors.contains("Did you mean \"Checkout NPS\"?"))
    let profile = try await HeadlessRun(Self.fire + ["--profile", "dem"], in: scratch)
    #expect(profile.status == 66)
    let untargeted = try await HeadlessRun(
      [
        "fire", "Cart Viewed", "--profile", "host", "--workspace",
        try scratch.workspace(target: "http://127.0.0.1:1"),
      ], in: scratch)
    #expect(untargeted.status == 66, "another host is not fired at without a survey to preview")
  }

  @Test func sixtyNineWhenNotReached() async throws {
    let scratch = try Scratch()
    for target in ["http://127.0.0.1:1", "https://nohost.invalid"] {
      let workspace = try scratch.workspace(target: target)
      let run = try await HeadlessRun(
        Self.fire + ["--workspace", workspace, "--profile", "host"], in: scratch)
      #expect(run.status == 69, "\(target): \(run.errors)")
    }
    #expect(try await fire([], script: .closeUnanswered).status == 69)
  }

  @Test func seventyFiveWhenTimeRunsOut() async throws {
    let run = try await fire([], script: .silence, timeout: "0.3")
    #expect(run.status == 75, "\(run.errors)")
  }

  @Test(arguments: ["<!doctype html><p>hello", #"{"results":{"sur"#, "", "[]"])
  func seventySixWhenTheReplyIsNotUnderstood(body: String) async throws {
    let run = try await fire([], script: .respond(body: body.utf8))
    #expect(run.status == 76, "\(run.errors)")
  }

  @Test func seventySixForARedirectOrAFlood() async throws {
    let redirected = try await fire([], script: .redirect(to: "http://127.0.0.1:1/"))
    #expect(redirected.status == 76)
    #expect(redirected.errors.contains("redirects are not followed"))
    #expect(try await fire([], script: .flood).status == 76)
  }

  @Test(arguments: [401, 403]) func seventySevenWhenTheKeyIsRejected(status: Int) async throws {
    let run = try await fire([], script: .respond(status: "\(status) Status", body: "{}".utf8))
    #expect(run.status == 77, "\(run.errors)")
  }

  @Test(arguments: [#"apiKey: "${UNSET_KEY}""#, "apiKeyCommand: exit 3", #"apiKey: """#])
  func seventySevenWhenTheKeyIsMissing(key: String) async throws {
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: "http://127.0.0.1:1", key: key)
    let run = try await HeadlessRun(
      Self.fire + ["--workspace", workspace, "--profile", "host"], in: scratch)
    #expect(run.status == 77 || (key.hasSuffix(#""""#) && run.status == 78), "\(run.errors)")
  }

  @Test(arguments: [
    "", "version: 2", "version: 1\nsurvey: []", "version: 1\nname: a\nname: b", "\u{0}\u{1}",
    "version: 1\nsurveys: 7", "version: 1\nevents: [{ name: \"\" }]", "a: [",
    "version: 1\nsite: { url: \"${UNSET_URL}\" }",
  ]) func seventyEightForABadWorkspace(text: String) async throws {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: "bad.yaml")
    let run = try await HeadlessRun(["list", "--workspace", path], in: scratch)
    #expect(run.status == 78, "\(run.everything)")
    #expect(run.errors.contains("bad.yaml"))
    #expect(run.errors.contains("to do:"))
  }

  @Test func oneHundredAndThirtyWhenInterrupted() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: server.url)
    let run = try await HeadlessRun(
      Self.fire + ["--workspace", workspace, "--profile", "host"], in: scratch,
      interrupt: { _ = await server.wait(for: .requested) })
    #expect(run.status == 130, "\(run.everything)")
  }

  @Test func liveAtAnotherHostMustBeAskedFor() async throws {
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: "https://nohost.invalid")
    let options = ["--workspace", workspace, "--profile", "host", "--no-preview"]
    let refused = try await HeadlessRun(Self.fire + options, in: scratch)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--live"))
    let allowed = try await HeadlessRun(Self.fire + options + ["--live"], in: scratch)
    #expect(allowed.status == 69)
  }
}

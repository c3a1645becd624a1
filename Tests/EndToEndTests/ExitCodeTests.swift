import Foundation
import TestSupport
import Testing

/// The exit codes that do not depend on a host's answer, produced by the program itself.
@Suite struct ExitCodeTests {
  private static let fire = ["fire", "Checkout Finished"]

  @Test(arguments: [
    (fire, "SHOWN     Checkout NPS is shown"),
    (fire + ["--expect", "shown"], "SHOWN     Checkout NPS is shown"),
    (fire + ["--expect", "Checkout NPS"], "SHOWN     Checkout NPS is shown"),
    (["fire", "Coupon Applied"], "NOT SHOWN "),
    (["fire", "Coupon Applied", "--expect", "not-shown"], "NOT SHOWN "),
    (["fire", "No Such Event"], "is no template"),
  ]) func zeroWhenAnsweredWhateverTheAnswer(arguments: [String], said: String) async throws {
    let run = try await HeadlessRun(arguments, in: try Scratch())
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output.contains(said), "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  @Test func zeroForADryRunThatSendsNothing() async throws {
    let server = try LoopbackServer(.closeAtOnce)
    let scratch = try Scratch()
    let arguments = try scratch.fireArguments(target: server.url) + ["--dry-run"]
    let run = try await HeadlessRun(arguments, in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("DRY RUN"))
    #expect(server.connectionCount == 0)
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["fire", "--help"], ["list"], ["workspace", "path"],
  ])
  func zeroForWhatOnlyInforms(arguments: [String]) async throws {
    let run = try await HeadlessRun(arguments, in: try Scratch())
    #expect(run.status == 0, "\(run.everything)")
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: ["not-shown", "Pro plan pulse"])
  func oneWhenTheExpectationIsNotMet(expectation: String) async throws {
    let run = try await HeadlessRun(Self.fire + ["--expect", expectation], in: try Scratch())
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Expected "), "\(run.errors)")
    #expect(run.errors.contains("Checkout NPS is shown"), "\(run.errors)")
  }

  @Test(arguments: [
    ["fire"], ["fire", ""], ["fire", "A", "--nonsense"], ["fire", "A", "--timeout", "0"],
    ["fire", "A", "--timeout", "nan"], ["fire", "A", "--expect", "shown", "--dry-run"],
    ["fire", "A", "--survey", "B", "--no-preview"], ["simulate", "--port", "70000"],
    ["demo", "--color", "pink"], ["demo", "--theme", "pink"], ["a", "--workspace", "b"],
    ["workspace", "mend"],
  ]) func sixtyFourForBadUsage(arguments: [String]) async throws {
    let run = try await HeadlessRun(arguments, in: try Scratch())
    #expect(run.status == 64, "\(run.everything)")
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["rubbish", "", "=1", "type=dance", "messageId=1", "properties=7", "userId=7"])
  func sixtyFiveForAnEventThatCannotBe(assignment: String) async throws {
    let run = try await HeadlessRun(Self.fire + ["--set", assignment], in: try Scratch())
    #expect(run.status == 65, "\(run.everything)")
    #expect(run.errors.contains("to do:"), "\(run.errors)")
  }

  @Test(arguments: [
    (["--survey", "checkout nps"], "Did you mean \"Checkout NPS\"?"),
    (["--expect", "Checkout NPX"], "Did you mean \"Checkout NPS\"?"),
    (["--profile", "dem"], "Did you mean demo?"),
    (["--survey", "Something else entirely"], "iterate-preview list"),
  ]) func sixtySixForANameTheWorkspaceDoesNotHave(more: [String], hint: String) async throws {
    let run = try await HeadlessRun(Self.fire + more, in: try Scratch())
    #expect(run.status == 66, "\(run.everything)")
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test(arguments: [#"apiKey: "${UNSET_KEY}""#, "apiKeyCommand: exit 3", "apiKeyCommand: echo"])
  func seventySevenWhenTheKeyIsMissing(key: String) async throws {
    let server = try LoopbackServer(.closeAtOnce)
    let scratch = try Scratch()
    let arguments = try scratch.fireArguments(target: server.url, key: key)
    let run = try await HeadlessRun(arguments, in: scratch)
    #expect(run.status == 77, "\(run.everything)")
    #expect(run.errors.contains("to do:"), "\(run.errors)")
    #expect(server.connectionCount == 0)
  }

  @Test(arguments: [
    "", "version: 2", "version: 1\nsurvey: []", "version: 1\nname: a\nname: b", "\u{0}\u{1}",
    "version: 1\nsurveys: 7", "version: 1\nevents: [{ name: \"\" }]", "a: [", "- 1", "[]",
    "version: 1\nsite: { url: \"${UNSET_URL}\" }", "version: 1\nname: *nobody",
    "version: 1\nprofiles: { x: { target: \"ftp://example.com\" } }",
  ]) func seventyEightForABadWorkspace(text: String) async throws {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: "bad.yaml")
    for arguments in [["list"], ["workspace", "check"], Self.fire] {
      let run = try await HeadlessRun(arguments + ["--workspace", path], in: scratch)
      #expect(run.status == 78, "\(arguments) \(run.everything)")
      #expect(run.errors.contains("bad.yaml"), "\(run.errors)")
      #expect(run.errors.contains("to do:"), "\(run.errors)")
    }
  }

  @Test func seventyEightForAWorkspaceThatIsNotThereOrIsAFolder() async throws {
    let scratch = try Scratch()
    for path in ["nowhere.yaml", "."] {
      let run = try await HeadlessRun(["list", "--workspace", path], in: scratch)
      #expect(run.status == 78, "\(run.everything)")
      #expect(run.errors.contains("to do:"), "\(run.errors)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Stories of operators, played in tmux against the built program.
@Suite(.serialized) struct StoryTests {
  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func firstRunFromCardToVerdict(columns: Int, rows: Int) async throws {
    let session = try TmuxSession(["demo"], in: try Scratch(), columns: columns, rows: rows)
    try await session.expect("Welcome to iterate-preview")
    try session.press("Enter")
    try await session.expect("EXPECTED")
    try session.press("Enter")
    try await session.expect("SHOWN  Checkout NPS")
    try session.press("q")
    try await session.expect("status 0")
  }

  @Test func nearMissIsExplained() async throws {
    let session = try TmuxSession(["demo"], in: try Scratch())
    try await session.expect("Welcome")
    try session.press("Enter", "Down")
    try await session.expect("upper and lower case")
    try session.press("Enter")
    try await session.expect("NOT SHOWN")
  }

  @Test func draftShowsInPreviewAndNotWithoutIt() async throws {
    let session = try TmuxSession(["demo"], in: try Scratch())
    try await session.expect("Welcome")
    try session.press("Enter", "1", "Down", "Down", "Enter")
    try await session.expect("previewing Cancellation reasons")
    try session.press("2", "Enter")
    try await session.expect("✓ SHOWN  Cancellation reasons")
    try session.press("v", "Enter")
    try await session.expect("NOT SHOWN")
    try await session.expect("draft")
  }

  @Test func withPreviewOffASurveyIsShownOncePerPerson() async throws {
    let session = try TmuxSession(["demo"], in: try Scratch())
    try await session.expect("Welcome")
    try session.press("Enter", "v", "Enter")
    try await session.expect("✓ SHOWN  Checkout NPS")
    try await session.expect("displayed")
    try session.press("Enter")
    try await session.expect("NOT SHOWN")
  }

  @Test func surveyIsFoundByItsEventAndDrawn() async throws {
    let session = try TmuxSession(["demo"], in: try Scratch())
    try await session.expect("Welcome")
    try session.press("Enter", "1", "/")
    try session.type("Checkout")
    try await session.expect("of 7")
    try session.press("Enter", "2", "Enter")
    try await session.expect("✓ SHOWN")
    try session.press("4", "]")
    try await session.expect("How likely are you to recommend")
  }

  @Test func paletteAndHelpFindCommands() async throws {
    let session = try TmuxSession(["demo"], in: try Scratch())
    try await session.expect("Welcome")
    try session.press("Enter", ":")
    try await session.expect("enter does it")
    try session.type("dry run")
    try await session.expect("Switch dry run")
    try session.press("Enter")
    try await session.expect("DRY RUN")
    try session.press("?")
    try await session.expect("type to filter")
  }

  @Test func hangingRequestIsCancelledWithEscape() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let session = try TmuxSession(
      [try scratch.workspace(target: server.url), "--profile", "host"], in: scratch)
    try await session.expect("EXPECTED")
    try session.press("Enter")
    try await session.expect("SENDING")
    try session.press("Down", "Up")
    try session.press("Escape")
    try await session.expect("xxx cancelled")
    #expect(await server.wait(for: .closed) != nil, "the connection is closed, not forgotten")
  }

  @Test func workspaceThatIsBrokenWhileItRunsKeepsTheGoodOne() async throws {
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: "http://127.0.0.1:1")
    let session = try TmuxSession([workspace], in: scratch)
    try await session.expect("Checkout NPS")
    _ = try scratch.write("version: 1\nsurvey: []\n", to: "workspace.yaml")
    try session.press("R")
    try await session.expect("has a mistake")
    try await session.expect("Checkout NPS")
  }

  @Test func workspaceMistakeStopsTheStartWithItsPlace() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("version: 1\nsurvey: []\n", to: "shop.yaml")
    let session = try TmuxSession([path], in: scratch)
    try await session.expect("shop.yaml:2:1")
    try await session.expect("status 78")
  }

  @Test func starterWorkspaceOpens() async throws {
    let scratch = try Scratch()
    let written = try await HeadlessRun(["init"], in: scratch)
    #expect(written.status == 0)
    let again = try await HeadlessRun(["init"], in: scratch)
    #expect(again.status == 78)
    let session = try TmuxSession([], in: scratch)
    try await session.expect("Checkout NPS")
    try session.press("2", "Enter")
    try await session.expect("SHOWN")
  }

  @Test func tornDownTerminalEndsTheProgram() async throws {
    let scratch = try Scratch()
    let console = try Pty.console(in: scratch)
    console.dismissWelcome()
    console.signal(SIGHUP)
    #expect(console.waitForExit(.seconds(30)) == 0)
  }
}

import Foundation
import Testing

/// A workspace of one's own: written, opened, broken, mended.
@Suite struct WorkspaceStoryTests {
  @Test func starterIsWrittenOnceOpensAndFires() async throws {
    let scratch = try Scratch()
    let written = try await HeadlessRun(["init"], in: scratch)
    #expect(written.status == 0, "\(written.errors)")
    let first = scratch.files()["iterate-preview.yaml"]
    let again = try await HeadlessRun(["init"], in: scratch)
    #expect(again.status == 78)
    #expect(again.errors.contains("--force"))
    #expect(scratch.files()["iterate-preview.yaml"] == first)
    let story = try await Story([], in: scratch)
    try await story.sees("EXPECTED")
    try await story.press("Enter")
    try await story.sees("SHOWN")
  }

  @Test func mistakeStopsTheStartWithItsPlaceAndWhatToDo() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("version: 1\nsurvey: []\n", to: "shop.yaml")
    let story = try await Story([file], in: scratch)
    try await story.sees("status 78")
    let screen = try await story.screen
    #expect(screen.contains("shop.yaml:2:1"), "\(screen)")
    #expect(screen.contains("Did you mean"), "\(screen)")
    #expect(screen.contains("to do:"), "\(screen)")
  }

  @Test func brokenEditKeepsTheGoodWorkspaceAndTheMendedOneIsTaken() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let good = try String(contentsOfFile: file, encoding: .utf8)
    let story = try await Story([file], in: scratch)
    try await story.sees("Checkout NPS")
    try scratch.write("version: 1\nsurvey: []\n", to: "workspace.yaml")
    try await story.press("R")
    try await story.sees("has a mistake")
    // The first key only closes what lists the mistakes.
    try await story.press("Enter")
    try await story.press("Enter")
    try await story.sees("✓ SHOWN  Checkout NPS")
    let mended = good.replacingOccurrences(of: "name: Checkout NPS", with: "name: Checkout pulse")
    try scratch.write(mended, to: "workspace.yaml")
    try await story.press("R")
    try await story.sees("Checkout pulse")
  }
}

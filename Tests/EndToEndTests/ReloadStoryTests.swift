import Foundation
import TestSupport
import Testing

/// The workspace's file is edited while the console runs.
@Suite(.timeLimit(.minutes(2))) struct ReloadStoryTests {
  private static func opened(
    _ scratch: Scratch
  ) async throws -> (console: Pty, good: String) {
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let console = try Pty.console([file], in: scratch)
    await console.shows("listening at")
    return (console, try String(contentsOfFile: file, encoding: .utf8))
  }

  @Test func editsAreTakenAtOnceBrokenOnesAreSaidAndADeletedFileIsWaitedFor() async throws {
    let scratch = try Scratch()
    let (console, good) = try await Self.opened(scratch)
    let renamed = good.replacingOccurrences(of: "name: Checkout NPS", with: "name: Checkout pulse")
    try scratch.write(renamed, to: "workspace.yaml")
    #expect(await console.shows("Workspace read again"))
    #expect(await console.shows("Checkout pulse"))

    try scratch.write("version: 1\nsurvey: []\n", to: "workspace.yaml")
    #expect(await console.shows("! Workspace has a mistake: "))
    #expect(await console.shows("workspace.yaml:2:1"))
    console.send("\r")
    #expect(await console.shows("✓ SHOWN  Checkout pulse"), "the last good one is used")
    #expect(console.vt.text.contains("! Workspace has a mistake: "), "the banner stays")

    try scratch.write(good, to: "workspace.yaml")
    #expect(await console.wait { !$0.text.contains("Workspace has a mistake: ") })
    #expect(await console.shows("Checkout NPS"))

    try FileManager.default.removeItem(atPath: "\(scratch.home)/workspace.yaml")
    #expect(await console.shows("\n ! The workspace file"))
    console.send("\r")
    #expect(await console.shows("✓ SHOWN  Checkout NPS"))
    try scratch.write(renamed, to: "workspace.yaml")
    #expect(await console.wait { !$0.text.contains("\n ! The workspace file") })
    #expect(await console.shows("Checkout pulse"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
  }

  @Test func watchingCostsNothingWhileNothingChanges() async throws {
    let scratch = try Scratch()
    let (console, _) = try await Self.opened(scratch)
    // The message about what was done has gone by then.
    await console.wait(.seconds(2)) { _ in false }
    guard let before = ProcessorTime.ticks(of: console.processID) else { return }
    let written = console.bytes.count
    await console.wait(.seconds(3)) { _ in false }
    #expect(console.bytes.count == written)
    let after = try #require(ProcessorTime.ticks(of: console.processID))
    #expect(after - before <= 1)
  }

  @Test func tailTellsOfEditsAsWell() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let tail = try Pty.console(["tail", file], in: scratch)
    #expect(await tail.shows("listening at"))
    try scratch.write("version: 1\nsurvey: []\n", to: "workspace.yaml")
    #expect(await tail.shows("has 2 mistakes") || tail.vt.text.contains("has a mistake"))
    tail.send("quit\r")
    #expect(await tail.waitForExit() == 0)
  }
}

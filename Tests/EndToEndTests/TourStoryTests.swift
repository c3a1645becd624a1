import Console
import Foundation
import TestSupport
import Testing

/// The scripted tour in a real terminal, with real answers.
@Suite(.timeLimit(.minutes(3))) struct TourStoryTests {
  @Test(arguments: [(40, 120), (28, 100)])
  func everyStepLeadsToWhatItSaysAndTheTourLeaves(rows: Int, columns: Int) async throws {
    let scratch = try Scratch()
    let console = try Pty.console(
      ["demo", "--script", "--speed", "5"], in: scratch, rows: rows, columns: columns)
    #expect(await console.waitForExit(.seconds(120)) == 0)
    #expect(console.modes == console.initialModes)
    // What went over the wire is looked at afterwards: a busy machine would miss a step.
    var steps = DemoScript.tour.steps.dropLast()
    var terminal = VT(rows: rows, columns: columns)
    for start in stride(from: 0, to: console.bytes.count, by: 64) {
      terminal.feed(console.bytes[start..<min(start + 64, console.bytes.count)])
      let text = terminal.text
      while let step = steps.first,
        ([String(step.caption.prefix(60))] + step.seen).allSatisfy(text.contains)
      {
        steps.removeFirst()
      }
    }
    #expect(steps.isEmpty, "\(steps.first.map { "\($0)" } ?? "")")
  }

  @Test func anyKeyGivesTheKeysBack() async throws {
    let console = try Pty.console(["demo", "--script", "--speed", "0.2"], in: try Scratch())
    #expect(await console.shows("/\(DemoScript.tour.steps.count)"))
    console.send("x")
    #expect(await console.shows("Tour stopped; you have the keys"))
    await console.dismissWelcome()
    console.send("\r")
    #expect(await console.shows("✓ SHOWN  Checkout NPS"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
  }

  @Test func qLeavesTheTour() async throws {
    let console = try Pty.console(["demo", "--script", "--speed", "0.2"], in: try Scratch())
    #expect(await console.shows("/\(DemoScript.tour.steps.count)"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
  }

  @Test func tourPlaysWithoutWaiting() async throws {
    let console = try Pty.console(["demo", "--script", "--speed", "0"], in: try Scratch())
    #expect(await console.waitForExit() == 0)
  }

  @Test func recordingNeedsNoTerminal() async throws {
    let scratch = try Scratch()
    let run = try await HeadlessRun(["demo", "--script", "--record", "tour.md"], in: scratch)
    #expect(run.status == 0, "\(run.everything)")
    let text = try #require(scratch.files()["tour.md"])
    for step in DemoScript.tour.steps.dropLast() { #expect(text.contains(step.caption)) }
    let printed = try await HeadlessRun(["demo", "--script", "--record", "-"], in: scratch)
    #expect(printed.output == text)
  }

  @Test(arguments: [["--speed", "2"], ["--record", "x"], ["--script", "--speed", "-1"]])
  func optionsOfTheTourNeedTheTour(options: [String]) async throws {
    let run = try await HeadlessRun(["demo"] + options, in: try Scratch())
    #expect(run.status == 64)
  }
}

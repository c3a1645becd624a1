import Foundation
import TestSupport
import Testing

/// What the next run finds as it was left.
@Suite(.timeLimit(.minutes(2))) struct SessionStoryTests {
  private static func open(
    _ file: String, _ more: [String] = [], in scratch: Scratch
  ) async throws -> Pty {
    let console = try Pty.console([file] + more, in: scratch)
    #expect(await console.shows("listening at"))
    return console
  }

  /// Goes to the second event and turns preview off.
  private static func change(_ console: Pty) async {
    console.send("j")
    #expect(await console.shows("▸ Cart Viewed"))
    console.send("v")
    #expect(await console.shows("preview off"))
  }

  @Test(arguments: ["q", "TERM", "HUP", "hang up"])
  func runGoesOnWhereTheLastOneWasLeft(way: String) async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let first = try await Self.open(file, in: scratch)
    await Self.change(first)
    switch way {
    case "q": first.send("q")
    case "hang up": first.hangUp()
    default: first.signal(way == "TERM" ? SIGTERM : SIGHUP)
    }
    #expect(await first.waitForExit() == 0)
    let second = try await Self.open(file, in: scratch)
    #expect(second.vt.text.contains("▸ Cart Viewed"))
    #expect(second.vt.text.contains("preview off"))
    second.send("q")
    #expect(await second.waitForExit() == 0)

    let fresh = try await Self.open(file, ["--fresh"], in: scratch)
    #expect(fresh.vt.text.contains("▸ Checkout Finished"))
    fresh.send("q")
    #expect(await fresh.waitForExit() == 0)
  }

  @Test func fileHoldsNoSecretAndIsForItsOwnerAlone() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let console = try await Self.open(file, in: scratch)
    console.send("/typed-canary")
    #expect(await console.shows("typed-canary"))
    console.send("\r")
    console.send("Q")
    #expect(await console.waitForExit() == 0)
    let path = "\(scratch.state)/session.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("workspace.yaml"))
    #expect(!text.contains(Scratch.key))
    #expect(!text.contains("typed-canary"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func damagedFileIsNotedAndTheConsoleOpens() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    try FileManager.default.createDirectory(
      atPath: scratch.state, withIntermediateDirectories: true)
    try "{ nonsense".write(
      toFile: "\(scratch.state)/session.json", atomically: true, encoding: .utf8)
    let console = try await Self.open(file, in: scratch)
    #expect(await console.shows("Where you were is not known"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
  }

  @Test func cardOfTheFirstRunComesOnceAndForTheDemoAlways() async throws {
    let scratch = try Scratch()
    let first = try Pty.console([], in: scratch)
    await first.dismissWelcome()
    first.send("q")
    #expect(await first.waitForExit() == 0)
    let second = try Pty.console([], in: scratch)
    #expect(await second.shows("listening at"))
    #expect(!second.vt.text.contains("Welcome to iterate-preview"))
    second.send("q")
    #expect(await second.waitForExit() == 0)
    for _ in 0..<2 {
      let demo = try await Pty.demo(in: scratch)
      demo.send("v")
      #expect(await demo.shows("preview off"))
      demo.send("q")
      #expect(await demo.waitForExit() == 0)
    }
  }
}

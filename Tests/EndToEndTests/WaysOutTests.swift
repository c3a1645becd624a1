import Foundation
import TestSupport
import Testing

/// The terminal is as it was, however the console ends.
@Suite(.timeLimit(.minutes(2))) struct WaysOutTests {
  /// A way to leave, and the status it leads to: an exit code, or a signal's number below zero.
  struct WayOut: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var keys = ""
    var signal: Int32?
    var status: Int32
  }

  static let ways = [
    WayOut(testDescription: "q", keys: "q", status: 0),
    WayOut(testDescription: "Q", keys: "Q", status: 0),
    WayOut(testDescription: "ctrl-c", keys: "\u{3}", status: 0),
    WayOut(testDescription: "SIGINT", signal: SIGINT, status: 0),
    WayOut(testDescription: "SIGTERM", signal: SIGTERM, status: 0),
    WayOut(testDescription: "SIGHUP", signal: SIGHUP, status: 0),
    WayOut(testDescription: "a trap", signal: SIGILL, status: -SIGILL),
    WayOut(testDescription: "a bad access", signal: SIGSEGV, status: -SIGSEGV),
    WayOut(testDescription: "an abort", signal: SIGABRT, status: -SIGABRT),
    WayOut(testDescription: "SIGQUIT", signal: SIGQUIT, status: -SIGQUIT),
  ]

  @Test(arguments: ways) func terminalIsAsItWas(way: WayOut) async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    #expect(console.vt.isAlternateScreen)
    #expect(!console.modes.isCooked)
    console.send(way.keys)
    if let signal = way.signal { console.signal(signal) }
    #expect(await console.waitForExit() == way.status)
    #expect(console.modes == console.initialModes)
    #expect(!console.vt.isAlternateScreen)
    #expect(console.vt.modes == VT.initialModes, "cursor on; paste, focus and mouse off")
    #expect(console.vt.style(row: console.vt.cursor.row, column: 0) == VT.Style())
    let notes = scratch.files().keys.filter { $0.contains("crash") }
    #expect(notes.isEmpty, "a note that says nothing is not left behind")
  }

  @Test(arguments: ["Q", "HUP", "SEGV"])
  func sttyTellsTheSameBeforeAndAfter(way: String) async throws {
    let scratch = try Scratch()
    let console = try Pty.shell(
      """
      stty -a > before; sh -c 'echo $$ > pid; exec "\(Product.path)" demo'
      stty -a > after; echo over
      """, in: scratch)
    await console.dismissWelcome()
    if way == "Q" {
      console.send(way)
    } else {
      try await Pty.kill(way, "$(cat pid)", in: scratch)
    }
    #expect(await console.waitForExit() == 0)
    let files = scratch.files()
    #expect(files["before"]?.contains("icanon") == true)
    #expect(files["before"] == files["after"])
  }

  @Test func closedTerminalEndsTheProgram() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    try #require(console.vt.isAlternateScreen)
    console.hangUp()
    let status = await console.waitForExit()
    #expect(status == 0)
  }

  @Test func requestInFlightIsCancelledOnTheWayOut() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let file = try scratch.workspace(target: server.url)
    let console = try Pty.console([file, "--profile", "host"], in: scratch, rows: 24, columns: 80)
    await console.shows("EXPECTED")
    console.send("\r")
    #expect(await console.shows("SENDING"))
    console.send("Q")
    #expect(await console.waitForExit() == 0)
    #expect(await server.wait(for: .closed) != nil)
  }

  @Test func whatWasSaidBeforeATrapIsKeptInANoteAndPointedAt() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.state, withIntermediateDirectories: true)
    let console = try await Pty.demo(in: scratch)
    let note = "\(scratch.state)/crash-\(console.processID).txt"
    let attributes = try FileManager.default.attributesOfItem(atPath: note)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    // Standard error is the note: this is what a trap's message does.
    let handle = try #require(FileHandle(forWritingAtPath: note))
    try handle.write(contentsOf: Data("Fatal error: canary\n".utf8))
    console.signal(SIGILL)
    #expect(await console.waitForExit() == -SIGILL)
    #expect(!console.vt.isAlternateScreen)
    let said = console.vt.text.replacingOccurrences(of: "\n", with: "")
    #expect(said.contains("iterate-preview stopped unexpectedly"), "\(said)")
    #expect(said.contains(note), "\(said)")
    #expect(FileManager.default.contents(atPath: note) == Data("Fatal error: canary\n".utf8))
  }

  @Test func firstRunOfAllHasAPlaceForTheNoteToo() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    #expect(
      FileManager.default.fileExists(
        atPath: "\(scratch.state)/crash-\(console.processID).txt"))
  }
}

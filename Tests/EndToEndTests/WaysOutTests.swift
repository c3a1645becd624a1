import Foundation
import TestSupport
import Testing

/// The terminal is as it was, however the console ends.
@Suite(.serialized) struct WaysOutTests {
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

  @Test(arguments: ways) func terminalIsAsItWas(way: WayOut) throws {
    let scratch = try Scratch()
    let console = try Pty.console(in: scratch)
    console.dismissWelcome()
    #expect(console.vt.isAlternateScreen)
    #expect(!console.modes.isCooked)
    console.send(way.keys)
    if let signal = way.signal { console.signal(signal) }
    #expect(console.waitForExit(.seconds(30)) == way.status)
    #expect(console.modes == console.initialModes)
    #expect(!console.vt.isAlternateScreen)
    #expect(console.vt.isCursorVisible)
    #expect(console.vt.modes == VT.initialModes, "pastes, focus and mouse are switched off")
  }

  @Test func requestInFlightIsCancelledOnTheWayOut() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: server.url)
    let console = try Pty.console(
      [workspace, "--profile", "host"], in: scratch, rows: 24, columns: 80)
    console.shows("EXPECTED")
    console.send("\r")
    #expect(console.shows("SENDING"))
    console.send("Q")
    #expect(console.waitForExit(.seconds(30)) == 0)
    #expect(await server.wait(for: .closed) != nil)
  }

  @Test func suspendedConsoleComesBackWithItsScreen() throws {
    let scratch = try Scratch()
    let variables = scratch.environment.mapValues { Optional($0) }
    let shell = try Pty(
      "/bin/bash", ["--norc", "--noprofile", "-i"], rows: 24, columns: 80,
      environment: variables.merging(["PS1": "shell> "]) { $1 })
    #expect(shell.shows("shell>"))
    shell.send("\(Product.path) demo\r")
    shell.dismissWelcome()
    shell.send("\u{1A}")
    #expect(shell.wait(.seconds(30)) { !$0.isAlternateScreen && $0.text.contains("Stopped") })
    shell.send("fg\r")
    #expect(shell.wait(.seconds(30)) { $0.isAlternateScreen && $0.text.contains("Surveys") })
    shell.send("q")
    #expect(shell.wait(.seconds(30)) { !$0.isAlternateScreen })
    shell.send("exit\r")
    #expect(shell.waitForExit(.seconds(30)) == 0)
  }
}

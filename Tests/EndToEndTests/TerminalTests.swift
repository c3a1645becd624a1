import Foundation
import TestSupport
import Testing

/// What the console makes of terminals: those it cannot use, those without colours, small ones.
@Suite(.serialized) struct TerminalTests {
  @Test func withoutATerminalItSaysWhatToUseInstead() async throws {
    let run = try await HeadlessRun(["demo"], in: try Scratch())
    #expect(run.status == 64)
    #expect(run.errors.contains("iterate-preview fire"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["", "dumb"])
  func terminalThatCannotBeDrawnOnIsRefusedInASentence(name: String) throws {
    let console = try Pty.console(in: try Scratch(), environment: ["TERM": name])
    #expect(console.waitForExit(.seconds(30)) == 64)
    #expect(console.vt.text.contains("TERM"))
    #expect(console.modes == console.initialModes)
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100",
  ])
  func drawsOnTerminalsOfManyKinds(name: String) throws {
    let console = try Pty.console(in: try Scratch(), environment: ["TERM": name])
    console.shows("Welcome")
    console.send(" \r")
    #expect(console.shows("SHOWN"), "\(console.vt.text)")
    console.send("q")
    #expect(console.waitForExit(.seconds(30)) == 0)
    #expect(console.modes == console.initialModes)
  }

  @Test(arguments: [["NO_COLOR": "1"], [:]])
  func withoutColoursNotOneColourIsSentAndTheVerdictIsStillReadable(
    variables: [String: String]
  ) throws {
    let arguments = variables.isEmpty ? ["demo", "--color", "never"] : ["demo"]
    let console = try Pty.console(
      arguments, in: try Scratch(), environment: variables.mapValues { Optional($0) })
    console.dismissWelcome()
    console.send("\r")
    #expect(console.shows("✓ SHOWN"))
    #expect(!console.vt.hasColors)
  }

  @Test func asciiLocaleGetsBordersItCanShow() throws {
    let console = try Pty.console(in: try Scratch(), environment: ["LANG": "C", "LC_ALL": "C"])
    console.dismissWelcome()
    #expect(console.shows("Surveys"))
    #expect(!console.vt.text.contains("╭"))
    #expect(console.vt.text.contains("+"))
  }

  @Test func idleConsoleWritesNothing() throws {
    let console = try Pty.console(in: try Scratch())
    console.dismissWelcome()
    #expect(console.shows("listening"))
    // A message goes after a while, and with it its last redraw.
    console.wait(.seconds(8)) { _ in false }
    let before = console.bytes.count
    console.wait(.seconds(2)) { _ in false }
    #expect(console.bytes.count == before)
  }

  @Test func resizesOfAllKindsEndInARightScreen() throws {
    let console = try Pty.console(in: try Scratch())
    console.dismissWelcome()
    for (rows, columns) in [(1, 1), (60, 200), (10, 40), (24, 80), (9, 39), (200, 300), (3, 500)] {
      console.resize(rows: rows, columns: columns)
      console.send("j")
      console.wait(.milliseconds(30)) { _ in false }
    }
    console.resize(rows: 40, columns: 120)
    #expect(console.wait(.seconds(30)) { $0.text.contains("[5] Log") && $0.text.contains("╰") })
    console.send("q")
    #expect(console.waitForExit(.seconds(30)) == 0)
  }
}

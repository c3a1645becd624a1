import TestSupport
import Testing

/// Where no screen can be drawn the console says so in a sentence, and touches nothing.
@Suite struct RefusalTests {
  @Test(arguments: [[], ["demo"]]) func withoutATerminal(arguments: [String]) async throws {
    let run = try await HeadlessRun(arguments, in: try Scratch())
    #expect(run.status == 64)
    #expect(run.errors.contains("iterate-preview fire"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("{ '\(Product.path)' demo; echo status $? >&2; } | cat", "output is not a terminal"),
    ("'\(Product.path)' demo < /dev/null; echo status $?", "input is not a terminal"),
    ("'\(Product.path)' demo > /dev/null; echo status $?", "output is not a terminal"),
  ])
  func withOneEndElsewhere(command: String, reason: String) async throws {
    let console = try Pty.shell(command, in: try Scratch())
    #expect(await console.waitForExit() == 0)
    let said = console.unwrappedText
    #expect(said.contains(reason), "\(said)")
    #expect(said.contains("iterate-preview fire"), "\(said)")
    #expect(said.contains("status 64"), "\(said)")
    #expect(!console.bytes.contains(0x1B), "not one control sequence")
    #expect(console.modes == console.initialModes)
  }

  @Test(arguments: [nil, "", "dumb", "unknown"])
  func onATerminalThatCannotPlaceItsCursor(name: String?) async throws {
    let scratch = try Scratch()
    let console = try Pty.console(in: scratch, environment: ["TERM": name])
    #expect(await console.waitForExit() == 64)
    #expect(console.unwrappedText.contains("TERM"), "\(console.vt.text)")
    #expect(console.unwrappedText.contains("iterate-preview fire"), "\(console.vt.text)")
    #expect(!console.bytes.contains(0x1B), "not one control sequence")
    #expect(console.modes == console.initialModes)
    #expect(scratch.files().isEmpty)
  }

  @Test func terminalThatNobodyKnowsIsTakenForAnXterm() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch, environment: ["TERM": "no-such-terminal"])
    console.send("\r")
    #expect(await console.shows("✓ SHOWN"), "\(console.vt.text)")
  }
}

import TestSupport
import Testing

/// ctrl-z and back, under a shell with job control.
@Suite struct SuspensionTests {
  @Test func suspendedConsoleGivesTheTerminalBackAndReturnsWithItsScreen() async throws {
    let scratch = try Scratch()
    let shell = try Pty.shell("PS1='shell> ' bash --norc --noprofile -i", in: scratch)
    #expect(await shell.shows("shell>"))
    shell.send("\(Product.path) demo\r")
    await shell.dismissWelcome()
    shell.send("\u{1A}")
    #expect(await shell.wait { !$0.isAlternateScreen && $0.text.contains("Stopped") })
    #expect(shell.vt.isCursorVisible)
    shell.send("echo still $((40 + 2))\r")
    #expect(await shell.shows("still 42"))
    shell.send("fg\r")
    #expect(await shell.wait { $0.isAlternateScreen && $0.text.contains("[1] Surveys") })
    shell.send("\r")
    #expect(await shell.shows("✓ SHOWN"), "it takes keys again")
    shell.send("q")
    #expect(await shell.wait { !$0.isAlternateScreen })
    shell.send("exit\r")
    #expect(await shell.waitForExit() == 0)
  }

  @Test func consoleStartedInTheBackgroundWaitsForTheTerminal() async throws {
    let scratch = try Scratch()
    let shell = try Pty.shell("PS1='shell> ' bash --norc --noprofile -i", in: scratch)
    #expect(await shell.shows("shell>"))
    shell.send("\(Product.path) demo &\r")
    shell.send("jobs; echo still $((40 + 2))\r")
    #expect(await shell.shows("still 42"))
    shell.send("\r")
    #expect(await shell.shows("Stopped"))
    #expect(!shell.vt.isAlternateScreen)
    shell.send("fg\r")
    await shell.dismissWelcome()
    shell.send("q")
    #expect(await shell.wait { !$0.isAlternateScreen })
    shell.send("exit\r")
    #expect(await shell.waitForExit() == 0)
  }

  @Test func stopThatCannotBeCaughtIsSurvived() async throws {
    let scratch = try Scratch()
    let shell = try Pty.shell("PS1='shell> ' bash --norc --noprofile -i", in: scratch)
    #expect(await shell.shows("shell>"))
    shell.send("sh -c 'echo $$ > pid; exec \(Product.path) demo'\r")
    await shell.dismissWelcome()
    try await Pty.kill("STOP", "$(cat pid)", in: scratch)
    #expect(await shell.shows("Stopped"))
    shell.send("fg\r")
    #expect(await shell.wait { !$0.text.contains("Stopped") }, "the screen is drawn anew")
    shell.send("q")
    #expect(await shell.wait { !$0.isAlternateScreen })
    shell.send("exit\r")
    #expect(await shell.waitForExit() == 0)
  }
}

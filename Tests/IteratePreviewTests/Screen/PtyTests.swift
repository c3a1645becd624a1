import TestSupport
import Testing

@Suite struct PtyTests {
  @Test func aProgramRunsInATerminalOfItsOwn() throws {
    let pty = try Pty(
      "/bin/sh", ["-c", "stty size; echo $TERM $EXTRA; read x; echo got $x; exit 7"],
      rows: 5, columns: 30, environment: ["EXTRA": "more", "HOME": nil])
    #expect(pty.wait { $0.line(1) == "xterm-256color more" }, "\(pty.vt.text)")
    #expect(pty.vt.line(0) == "5 30")
    #expect(pty.modes == pty.initialModes && pty.modes.isCooked)
    pty.send("it\n")
    #expect(pty.waitForExit() == 7)
    #expect(pty.vt.line(3) == "got it")
  }

  @Test func aResizeIsSignalled() throws {
    let pty = try Pty(
      "/bin/sh", ["-c", "trap 'stty size' WINCH; echo ready; while read x; do :; done"])
    #expect(pty.wait { $0.text.contains("ready") })
    pty.resize(rows: 9, columns: 33)
    // A shell acts on a signal after the command it is waiting for.
    pty.send("\n")
    #expect(pty.wait { $0.text.contains("9 33") }, "\(pty.vt.text)")
  }

  @Test func aSignalThatEndsTheProgramIsItsStatus() throws {
    let pty = try Pty("/bin/sh", ["-c", "kill -TERM $$"])
    #expect(pty.waitForExit() == -15)
  }

  @Test func aProgramThatDoesNotExistIsAnError() {
    #expect(throws: PtyError.notStarted(path: "/nonexistent/program", 2)) {
      try Pty("/nonexistent/program")
    }
  }
}

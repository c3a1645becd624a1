import Testing

@testable import IteratePreview

@Suite("Shell commands")
struct ShellCommandTests {
  private func firstLine(
    _ command: String, limit: Duration = .seconds(10)
  ) async throws(ShellCommandFailure) -> String {
    let environment = ["PATH": "/usr/bin:/bin", "WORD": "given"]
    return try await ShellCommand(environment: environment, timeLimit: limit)
      .firstLine(of: command)
  }

  @Test(arguments: [
    ("echo one; echo two", "one"), ("printf 'no newline'", "no newline"), ("echo $WORD", "given"),
    ("printf 'dos\\r\\nx'", "dos"), ("echo; echo second", ""), ("cat; echo no input", "no input"),
    ("echo loud >&2; echo quiet", "quiet"), ("yes | head -n 1000000", "y"),
  ])
  func theFirstLineOfTheOutputIsGiven(command: String, line: String) async throws {
    #expect(try await firstLine(command) == line)
  }

  @Test(arguments: [
    ("exit 7", ShellCommandFailure.failed(exitCode: 7)),
    ("echo key; exit 1", .failed(exitCode: 1)),
    ("no-such-command-anywhere", .failed(exitCode: 127)),
    ("kill -TERM $$", .killed(signal: 15)),
    ("true", .printedNothing),
    ("printf '\\377\\376'", .printedNoText),
    ("head -c 70000 /dev/zero | tr '\\0' a", .printedNoText),
  ])
  func failuresAreTold(command: String, failure: ShellCommandFailure) async {
    await #expect(throws: failure) { try await firstLine(command) }
  }

  @Test(arguments: ["sleep 600", "sleep 600 & sleep 600; echo x", "exec >&-; sleep 600", "yes"])
  func aCommandThatIsNotDoneInTimeIsEndedWithAllItStarted(command: String) async {
    let limit = Duration.milliseconds(100)
    let elapsed = await ContinuousClock().measure {
      await #expect(throws: ShellCommandFailure.timedOut(limit)) {
        try await firstLine(command, limit: limit)
      }
    }
    #expect(elapsed < .seconds(300))
  }
}

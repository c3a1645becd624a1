import Foundation
import TestSupport
import Testing

/// The console in lines: through a pipe, and at a terminal.
@Suite(.timeLimit(.minutes(2))) struct TailStoryTests {
  /// Runs the tail with `input` coming through a pipe.
  private static func run(
    _ input: String, _ arguments: [String] = [], in scratch: Scratch? = nil
  ) async throws -> HeadlessRun {
    try await run(Array(input.utf8), arguments, in: scratch)
  }

  private static func run(
    _ input: [UInt8], _ arguments: [String] = [], in scratch: Scratch? = nil
  ) async throws -> HeadlessRun {
    let scratch = try scratch ?? Scratch()
    return try await HeadlessRun(["tail"] + arguments, in: scratch, input: input)
  }

  private static func lines(_ run: HeadlessRun) -> [String] {
    run.output.split(separator: "\n").map(String.init)
  }

  @Test func scriptFiresAndIsToldWhatCameOfEach() async throws {
    let run = try await Self.run(
      "fire Checkout Finished\npreview off\nfire Checkout Finished\nfire Checkout Finished\nquit\n")
    #expect(run.status == 0, "\(run.everything)")
    let answers = Self.lines(run).filter { $0.hasPrefix("answered") }
    #expect(answers[0].contains("Checkout NPS is shown"), "\(run.output)")
    #expect(
      answers.last?.contains("Not shown: Checkout NPS does not pass its once gate") ?? false,
      "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  @Test func linesWaitForWhatIsInFlight() async throws {
    let run = try await Self.run("fire Checkout Finished\nwhy\nstatus\n")
    let lines = Self.lines(run)
    let answered = try #require(lines.firstIndex { $0.hasPrefix("answered #1") })
    let why = try #require(lines.firstIndex { $0.hasPrefix("Firing #1, Checkout Finished") })
    #expect(answered < why)
    #expect(lines.last?.hasSuffix("nothing in flight") ?? false, "\(run.output)")
  }

  @Test(arguments: ["<&-", "<&- 2>&-"])
  func inputThatIsClosedIsOver(redirection: String) async throws {
    let run = try await HeadlessRun(["tail"], in: Scratch(), redirection: redirection)
    #expect(run.status == 0, "\(run.everything)")
  }

  @Test func endOfTheInputWaitsForTheAnswer() async throws {
    let run = try await Self.run("fire Checkout Finished")
    #expect(run.status == 0)
    #expect(run.output.contains("answered #1"), "\(run.output)")
  }

  @Test func emptyInputEndsAtOnce() async throws {
    let run = try await Self.run("")
    #expect(run.status == 0)
    #expect(run.output.contains("help lists the commands"))
  }

  @Test func outputIsPlainLinesWithoutPrompt() async throws {
    let run = try await Self.run("list\nfire Product Viewed\nexplain Coupon Applied\nhelp\n")
    #expect(run.output.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
    #expect(!run.output.contains("> "))
    let colored = try await Self.run("fire Checkout Finished\n", ["--color"])
    #expect(colored.output.contains("\u{1B}[32manswered #1\u{1B}[0m: 200"), "\(colored.output)")
  }

  @Test func badInputIsOneSentenceAndTheNextLineIsDone() async throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 1_048_576)
    let run = try await Self.run(
      [0xFF, 0xFE, 0x0A] + long + Array("\nfire Checkout Finished\n".utf8))
    #expect(run.status == 0)
    #expect(run.output.contains("not done: The line is not UTF-8 and is left out.\n"))
    #expect(run.output.contains("not done: The line has more than 64 KiB and is left out.\n"))
    #expect(run.output.contains("answered #1"), "\(run.output)")
    #expect(run.output.utf8.count < 5000)
  }

  @Test func unknownProfileIsNamedAtTheStart() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let run = try await Self.run("", [file, "--profile", "hots"], in: scratch)
    #expect(run.status == 66)
    #expect(run.errors.contains("Did you mean host?"))
  }

  @Test func hostIsFiredAtAndItsKeyIsNowhere() async throws {
    let server = try LoopbackServer(
      .respond(status: "200 OK", body: Array(#"{"results":{}}"#.utf8)))
    let scratch = try Scratch()
    let file = try scratch.workspace(target: server.url)
    let run = try await Self.run(
      "fire Checkout Finished\n", [file, "--profile", "host"], in: scratch)
    #expect(run.status == 0, "\(run.everything)")
    #expect(server.requests.count == 1)
    #expect(!run.everything.contains(Scratch.key))
  }

  @Test func anotherHostIsAskedFor() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "https://nohost.invalid")
    let asked = try await Self.run(
      "fire Checkout Finished\nno\n", [file, "--profile", "host"], in: scratch)
    #expect(asked.output.contains("question: Send to nohost.invalid?"), "\(asked.output)")
    #expect(!asked.output.contains("sent #1"))
    let agreed = try await Self.run(
      "fire Checkout Finished\nyes\n", [file, "--profile", "host"], in: scratch)
    #expect(agreed.output.contains("sent #1"), "\(agreed.output)")
    #expect(agreed.output.contains("failed #1"), "\(agreed.output)")
    #expect(agreed.status == 0)
  }

  @Test func readerThatGoesAwayEndsItQuietly() async throws {
    let scratch = try Scratch()
    try scratch.write(String(repeating: "list\n", count: 2000), to: "input")
    let shell = try Pty.shell(
      "{ '\(Product.path)' tail < input; echo $? > status; } 2> errors | head -1; sleep 0.2; echo over",
      in: scratch)
    #expect(await shell.shows("over"))
    #expect(await shell.waitForExit() == 0)
    #expect(scratch.files()["status"] == "0\n")
    #expect(scratch.files()["errors"] == "")
  }

  @Test func terminalHasAPromptAndCtrlCEndsIt() async throws {
    let scratch = try Scratch()
    let tail = try Pty.console(["tail"], in: scratch)
    #expect(await tail.shows("\n>"))
    tail.send("fire Checkout Finished\r")
    #expect(await tail.shows("answered #1"))
    #expect(!tail.vt.isAlternateScreen)
    tail.send("\u{3}")
    #expect(await tail.waitForExit() == 130)
    let quiet = try Pty.console(["tail"], in: scratch, environment: ["NO_COLOR": "1"])
    #expect(await quiet.shows("listening at"))
    quiet.send("quit\r")
    #expect(await quiet.waitForExit() == 0)
    #expect(!quiet.vt.text.contains("\n>"))
  }

  @Test func requestThatHangsIsCancelledByALine() async throws {
    let server = try LoopbackServer(.hang)
    let scratch = try Scratch()
    let file = try scratch.workspace(target: server.url)
    let run = try await Self.run(
      "fire Checkout Finished\ncancel\nstatus\n", [file, "--profile", "host"], in: scratch)
    #expect(run.status == 0)
    #expect(run.output.contains("cancelled #1"), "\(run.output)")
  }
}

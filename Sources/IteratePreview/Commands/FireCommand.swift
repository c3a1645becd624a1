internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

/// `iterate-preview fire EVENT`: one firing without the console.
struct FireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fire",
    abstract: "Fire one event and print what becomes of it.",
    discussion: """
      Exit codes: 0 done; 1 --expect was not met; 2 the API refused; 64 usage; 65 bad input; \
      66 no such survey, profile or person; 69 unreachable; 75 timed out; 76 the reply was not \
      understood; 77 key missing or rejected; 78 configuration; 130 interrupted.
      """)

  @OptionGroup var firing: FiringOptions

  @Flag(help: "Allow firing with preview off at another host.")
  var live = false

  @Option(
    help: ArgumentHelp(
      "The simulator's persons, displays, clock and faults: loaded and saved.", valueName: "file"))
  var simulatorState: String?

  @Option(help: ArgumentHelp("Fail unless this happens.", valueName: "shown|not-shown|survey"))
  var expect: String?

  @Flag(help: "Work everything out, send nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun, expect != nil {
      throw ValidationError("--expect needs an answer, and --dry-run sends nothing. Leave one out.")
    }
  }

  func run() async throws {
    let order: FiringOrder
    let ended: HeadlessFiring.Ended
    do throws(Failure) {
      let world = World(limits: firing.limits.value)
      order = try self.order(in: try firing.options.loader(in: world).load().workspace)
      ended = try await HeadlessFiring(
        world: world, order: order,
        simulatorState: simulatorState.map { SimulatorStateFile(path: $0) }
      ).run(until: Interruption())
    } catch {
      // A program that reads standard output gets an object, whatever happened.
      if firing.json { try StandardStream.output.write(error.report.text + "\n") }
      throw error
    }
    try print(ended.firing, notes: order.notes + ended.notes)
    try end(ended.firing, expectation: order.expectation)
    if let failure = ended.failure {
      StandardStream.complain(failure.lines)
      throw ExitCode(failure.category.exitCode)
    }
  }

  /// What is to be done, checked against `workspace`.
  ///
  /// - Throws: a failure that says what is not in the workspace.
  func order(in workspace: Workspace) throws(Failure) -> FiringOrder {
    try FiringOrder(
      firing, isDryRun: dryRun, isLiveAllowed: live, expectation: expect, workspace: workspace)
  }

  private func print(_ fired: Firing, notes: [String]) throws(Failure) {
    if firing.json {
      StandardStream.complain(notes)
      try StandardStream.output.write(fired.report().text + "\n")
    } else {
      let transcript = FiringTranscript(firing: fired, notes: notes)
      try StandardStream.output.write(lines: transcript.lines)
    }
  }

  /// Ends with the exit code that says the outcome.
  private func end(_ fired: Firing, expectation: Expectation?) throws {
    let verdict = fired.verdict
    if let failure = verdict.failure {
      if !firing.json { StandardStream.complain(failure.lines) }
      throw ExitCode(failure.category.exitCode)
    }
    guard let expectation, !expectation.isMet(by: verdict) else { return }
    StandardStream.complain(["Expected \(expectation.text), but: \(verdict.sentence)"])
    throw ExitCode(1)
  }
}

import Foundation
import Testing

/// The simulator's state in a file: the next run goes on where the last one ended.
@Suite struct SimulatorStateTests {
  private static func fire(
    _ file: String, in scratch: Scratch, expecting outcome: String
  ) async throws -> HeadlessRun {
    try await HeadlessRun(
      [
        "fire", "Checkout Finished", "--no-preview", "--simulator-state", file, "--expect", outcome,
      ], in: scratch)
  }

  @Test func surveyShownInOneRunIsNotShownAgainInTheNext() async throws {
    let scratch = try Scratch()
    let file = "\(scratch.home)/shop.json"
    let first = try await Self.fire(file, in: scratch, expecting: "shown")
    #expect(first.status == 0, "\(first.everything)")
    let second = try await Self.fire(file, in: scratch, expecting: "not-shown")
    #expect(second.status == 0, "\(second.everything)")
    #expect(scratch.files()["shop.json"]?.contains("\"persons_created\": 1") == true)
  }

  @Test(arguments: ["{}", "not JSON", ""]) func fileOfSomethingElseStaysAsItIs(
    text: String
  ) async throws {
    let scratch = try Scratch()
    let file = try scratch.write(text, to: "mine.json")
    for arguments in [
      ["simulate", "--state", file], ["fire", "Checkout Finished", "--simulator-state", file],
    ] {
      let run = try await HeadlessRun(arguments, in: scratch)
      #expect(run.status == 65, "\(run.everything)")
      #expect(run.errors.contains("mine.json holds no state of the simulator"))
    }
    #expect(scratch.files()["mine.json"] == text)
  }
}

import ArgumentParser
import Iterate
import Testing

@testable import IteratePreview

@Suite("The options of simulate")
struct SimulateOptionsTests {
  @Test("spell faults and the clock as everywhere else")
  func spelling() throws {
    let command = try SimulateCommand.parse([
      "--fault", "latency=20", "--fault", "429:3", "--clock", "-30m", "--state", "s.json",
    ])
    #expect(command.faults.map(\.text) == ["latency=20", "429:3"])
    #expect(command.clock == .by(milliseconds: -1_800_000))
    #expect(command.state == "s.json")
  }

  @Test(
    "are refused with a sentence when they are wrong",
    arguments: [
      (["--fault", "fire"], "\"fire\" is no fault; there are latency, drop"),
      (["--clock", "later"], "\"later\" is no move of the clock"),
      (["--port", "70000"], "--port must be from 0 to 65535."),
    ])
  func wrong(arguments: [String], message: String) {
    do {
      _ = try SimulateCommand.parse(arguments)
      Issue.record("\(arguments) were taken")
    } catch {
      #expect(SimulateCommand.message(for: error).contains(message))
      #expect(SimulateCommand.exitCode(for: error).rawValue == 64)
    }
  }
}

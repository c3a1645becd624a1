import Iterate
import Testing

@testable import IteratePreview

@Suite("The file of a simulator's state")
struct SimulatorStateFileTests {
  private let folder = ScratchFolder()
  private var file: SimulatorStateFile { SimulatorStateFile(path: folder.path("state.json")) }

  @Test("that is not there yet is a fresh simulator")
  func missing() throws {
    #expect(try file.load(surveys: []) == Simulator(surveys: []))
    #expect(try folder.names().isEmpty)
  }

  @Test("is for its owner alone, and gives back what was saved")
  func roundTrip() throws {
    var simulator = Simulator(surveys: [], seed: 3)
    try simulator.perform(
      .setFault(FaultSetting(.drop, remaining: 2)), at: SimulatorServer.systemTime())
    try file.save(simulator)
    #expect(try folder.mode("state.json") == 0o600)
    #expect(try file.load(surveys: []) == simulator)
  }

  @Test(
    "that holds something else is left as it is, in one clear sentence",
    arguments: ["", "{", "{\"version\":1,\"sessions\":{}}\n", "\u{0}\u{1}\u{2}"])
  func foreign(text: String) throws {
    let path = try folder.write(text, to: "state.json")
    do throws(Failure) {
      _ = try file.load(surveys: [])
      Issue.record("it was taken")
    } catch {
      #expect(error.category == .data)
      #expect(error.what == "\(path) holds no state of the simulator")
      #expect(error.why != nil && error.fix.hasSuffix("."))
    }
    #expect(try folder.read("state.json") == text)
    #expect(try folder.names() == ["state.json"])
  }

  @Test("that cannot be written or read says so")
  func unwritable() {
    let lost = SimulatorStateFile(path: folder.path("no/such/state.json"))
    do throws(Failure) {
      try lost.save(Simulator(surveys: []))
      Issue.record("it was written")
    } catch {
      #expect(error.category == .configuration)
    }
    do throws(Failure) {
      _ = try SimulatorStateFile(path: folder.path).load(surveys: [])
      Issue.record("a folder was read")
    } catch {
      #expect(error.category == .configuration)
    }
  }
}

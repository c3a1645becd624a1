internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

/// `iterate-preview simulate`: the simulator alone, for other clients.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Serve Iterate's embed API from the workspace's surveys, on this machine only.",
    discussion: """
      Faults: \(Fault.kinds.map(\.name).joined(separator: ", ")). A fault stands until it is \
      cleared; with :3 at its end it is for the next three requests. latency and 429 take a \
      number: latency=500, 429=30.

      While it runs it is steered under /_simulator: clock, persons, faults. docs/SIMULATOR.md \
      shows every call.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "The port; a free one unless given.")
  var port: Int?

  @Option(
    name: .customLong("fault"),
    help: ArgumentHelp(
      "Let something go wrong; may be given several times.", valueName: "latency=500|429:3|drop|…"),
    transform: { text in
      do throws(FaultProblem) {
        return try FaultSetting(text)
      } catch {
        throw ValidationError(error.sentence)
      }
    })
  var faults: [FaultSetting] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Move the clock.", valueName: "+72h|-30m|2026-01-01T00:00:00Z"),
    transform: { text in
      do throws(ClockMoveProblem) {
        return try ClockMove(text)
      } catch {
        throw ValidationError(error.sentence)
      }
    })
  var clock: ClockMove?

  @Option(
    help: ArgumentHelp(
      "Keep persons, displays, clock and faults in this file between runs.", valueName: "file"))
  var state: String?

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("--port must be from 0 to 65535.")
    }
  }

  func run() async throws {
    let workspace = try options.loader(in: World()).load().workspace
    let file = state.map { SimulatorStateFile(path: $0) }
    let simulator = try prepared(
      try file?.load(surveys: workspace.surveys) ?? Simulator(surveys: workspace.surveys))
    // A file that cannot be written is better known before an afternoon's work.
    try file?.save(simulator)
    OpenFiles.raiseLimit()
    let server = SimulatorServer(simulator)
    let stop = SignalWait([.interrupt, .terminate, .hangUp])
    let port: Int
    do throws(SimulatorFailure) {
      port = try await server.start(port: self.port)
    } catch {
      throw error.failure
    }
    try StandardStream.output.write(
      lines: announcement(of: simulator, for: workspace.name, port: port))
    await stop.value()
    await server.stop()
    try file?.save(server.snapshot)
  }

  /// The simulator with what the command line says of clock and faults.
  private func prepared(_ simulator: Simulator) throws -> Simulator {
    var simulator = simulator
    var orders: [SimulatorOrder] = faults.map { .setFault($0) }
    if let clock { orders.append(.moveClock(clock)) }
    for order in orders {
      do throws(SimulatorRefusal) {
        try simulator.perform(order, at: SimulatorServer.systemTime())
      } catch {
        throw ValidationError(error.sentence)
      }
    }
    return simulator
  }

  private func announcement(of simulator: Simulator, for name: String, port: Int) -> [String] {
    let address = "http://127.0.0.1:\(port)"
    var lines = [
      "Simulating Iterate for \(name) at \(address)",
      "Surveys: \(simulator.surveys.count)",
      "Embed key: \(Simulator.embedKey.reveal())",
      "Steered at: \(address)/_simulator",
    ]
    if let offset = simulator.clock.offsetInWords {
      let time = simulator.clock.time(at: SimulatorServer.systemTime())
      lines.append("Clock: \(time.iso8601), \(offset)")
    }
    if !simulator.faults.isEmpty {
      lines.append("Faults: \(simulator.faults.settings.map(\.text).joined(separator: ", "))")
    }
    if simulator.persons.count > 0 { lines.append("Persons: \(simulator.persons.count)") }
    return lines + ["Stop with ctrl-c."]
  }
}

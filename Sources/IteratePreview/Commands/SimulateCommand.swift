internal import ArgumentParser
internal import Console
internal import Iterate

/// `iterate-preview simulate`: the simulator alone, for other clients.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Serve Iterate's embed API from the workspace's surveys, on this machine only.")

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "The port; a free one unless given.")
  var port: Int?

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("--port must be from 0 to 65535.")
    }
  }

  func run() async throws {
    let loaded = try options.loader(in: World()).load()
    let server = SimulatorServer(Simulator(surveys: loaded.workspace.surveys))
    let stop = SignalWait([.interrupt, .terminate])
    let announcement: [String]
    do throws(SimulatorFailure) {
      let port = try await server.start(port: port)
      announcement = [
        "Simulating Iterate for \(loaded.workspace.name) at http://127.0.0.1:\(port)",
        "Surveys: \(loaded.workspace.surveys.count)",
        "Embed key: \(Simulator.embedKey.reveal())",
        "Stop with ctrl-c.",
      ]
    } catch {
      throw error.failure
    }
    try StandardStream.output.write(lines: announcement)
    await stop.value()
    await server.stop()
  }
}

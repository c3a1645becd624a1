import Foundation
import TestSupport
import Testing

/// `simulate`: the simulator alone, until it is stopped.
@Suite struct SimulateCommandTests {
  @Test(arguments: [SIGINT, SIGTERM]) func servesUntilItIsStopped(
    signal: Int32
  ) async throws {
    let scratch = try Scratch()
    let output = "\(scratch.root)/output"
    let process = try ChildProcess(
      Product.path, ["simulate"], environment: scratch.environment,
      streams: .files(output: output, errors: "\(scratch.root)/errors"))
    let deadline = ContinuousClock.now + .seconds(30)
    var said = ""
    while !said.contains("ctrl-c"), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(20))
      said = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
    }
    let port = try #require(said.firstMatch(of: /127\.0\.0\.1:([0-9]+)/).flatMap { Int($0.1) })
    #expect(RawHTTP.isListening(port: port))
    process.signal(signal)
    #expect(await process.waitForExit() == 0)
    withExtendedLifetime(scratch) {}
  }
}

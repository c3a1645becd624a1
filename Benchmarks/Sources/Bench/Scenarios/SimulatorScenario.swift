internal import Foundation

/// How much the simulator's server stands.
enum SimulatorScenario {
  /// How long each round lasts, in seconds.
  private static let seconds = 5

  /// Loads it with embed calls, and with a call that is answered with a constant to compare with.
  ///
  /// Nothing is measured, and that is said, where wrk is not installed.
  ///
  /// - Throws: ``BenchFailure`` when the server does not start or wrk fails.
  static func measure(_ program: String) throws(BenchFailure) -> [Figure] {
    guard let wrk = Wrk() else {
      Progress.clear()
      FileHandle.standardError.write(
        Data("wrk is not installed: the simulator's server is not measured.\n".utf8))
      return []
    }
    let folder = try TemporaryFolder()
    let server = try ServedSimulator(program, in: folder)
    // The first round pays for what is made once.
    _ = try wrk.load(
      server.address + path, script: script(key: server.key), seconds: 1, in: folder)
    let before = server.residentMebibytes
    let embed = try wrk.load(
      server.address + path, script: script(key: server.key), seconds: seconds, in: folder)
    let growth = server.residentMebibytes.flatMap { after in before.map { after - $0 } }
    let constant = try wrk.load(
      server.address + "/_simulator/ping", script: "", seconds: seconds, in: folder)
    return [
      Figure(.simulator, Measure.embedRate, .perSecond, Samples(embed.rate)),
      Figure(.simulator, Measure.embedP99, .milliseconds, Samples(embed.p99)),
      Figure(.simulator, Measure.embedErrors, .count, Samples(embed.errors)),
      Figure(.simulator, Measure.embedGrowth, .mebibytes, Samples([growth].compactMap { $0 })),
      Figure(.simulator, Measure.constantRate, .perSecond, Samples(constant.rate)),
      Figure(.simulator, Measure.constantP99, .milliseconds, Samples(constant.p99)),
    ]
  }

  private static let path = "/api/v1/surveys/embed"

  /// Embed calls of a hundred persons in turn, which the demo workspace answers with a survey.
  private static func script(key: String) -> String {
    """
    wrk.method = "POST"
    wrk.headers["Authorization"] = "Bearer \(key)"
    wrk.headers["Content-Type"] = "application/json"
    local turn = 0
    local body = '{"type":"web","event":{"name":"Checkout Finished"},' ..
      '"browser":{"url":"https://shop.example/cart"},' ..
      '"user_traits":{"external_id":"bench_%d","plan":"pro"}}'
    request = function()
      turn = turn + 1
      return wrk.format(nil, nil, nil, string.format(body, turn % 100))
    end
    """
  }
}

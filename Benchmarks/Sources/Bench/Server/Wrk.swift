internal import Foundation

/// The load generator wrk.
struct Wrk {
  /// What one round found.
  struct Round {
    /// The answers a second.
    var rate: Double
    /// What 99 of 100 answers stay within, in milliseconds.
    var p99: Double
    /// The answers that were none, or had a status above 399.
    var errors: Double
  }

  /// How many connections are kept busy.
  private static let connections = 16

  private let tool: Tool

  /// Finds it; `nil` when it is not installed.
  init?() {
    guard let tool = Tool("wrk") else { return nil }
    self.tool = tool
  }

  /// Loads a server for a while.
  ///
  /// - Parameters:
  ///   - url: What is asked for.
  ///   - script: What is sent, in wrk's Lua; a plain GET when empty.
  ///   - seconds: For how long.
  ///   - folder: Where the script may stand.
  /// - Returns: What it found.
  /// - Throws: ``BenchFailure/toolFailed(_:)`` when it does not run or says nothing.
  func load(
    _ url: String, script: String, seconds: Int, in folder: TemporaryFolder
  ) throws(BenchFailure) -> Round {
    let file = try folder.file("load.lua", script + Self.report)
    let arguments = [
      "--threads", "1", "--connections", "\(Self.connections)", "--duration", "\(seconds)s",
      "--script", file, url,
    ]
    let said = try tool.output(arguments, in: folder.path)
    let words = said.split(separator: "\n").last { $0.hasPrefix("ROUND ") }?.split(separator: " ")
    let numbers = (words ?? []).compactMap { Double($0) }
    guard numbers.count == 3 else { throw .toolFailed("wrk \(url)") }
    return Round(rate: numbers[0], p99: numbers[1], errors: numbers[2])
  }

  /// One line that can be read, in place of wrk's own report, which rounds.
  private static let report = """

    done = function(summary, latency, requests)
      local errors = summary.errors
      io.write(string.format("ROUND %f %f %d\\n",
        summary.requests / (summary.duration / 1000000), latency:percentile(99) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
    end

    """
}

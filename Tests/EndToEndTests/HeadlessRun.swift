import Foundation
import TestSupport
import Testing

/// One run of the program without a terminal, to its end.
struct HeadlessRun {
  /// The exit code; a signal's number below zero.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// Everything it wrote.
  var everything: String { output + errors }

  /// Runs the program in the home of `scratch`.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - scratch: where it keeps its files.
  ///   - environment: changes of the scratch's variables; nil removes one.
  ///   - input: what comes through a pipe on its standard input; nothing does when nil.
  ///   - redirection: what a shell does with its streams, such as `<&-`.
  ///   - interrupt: sends SIGINT once this returns.
  /// - Throws: what kept it from starting, or from ending within a minute.
  init(
    _ arguments: [String], in scratch: Scratch, environment: [String: String?] = [:],
    input: [UInt8]? = nil, redirection: String = "", interrupt: (() async -> Void)? = nil
  ) async throws {
    let streams = "\(scratch.root)/\(UUID().uuidString)"
    var command = #"cd && exec "$0" "$@" \#(redirection)"#
    if let input {
      try Data(input).write(to: URL(fileURLWithPath: "\(streams).in"))
      command = #"cd && cat '\#(streams).in' | "$0" "$@""#
    }
    let process = try ChildProcess(
      "/bin/sh", ["-c", command, Product.path] + arguments,
      environment: scratch.environment(environment),
      streams: .files(output: "\(streams).out", errors: "\(streams).err"))
    if let interrupt {
      await interrupt()
      process.signal(SIGINT)
    }
    let end = await process.waitForExit(.seconds(60))
    status = try #require(end, "\(arguments) does not come to an end")
    (output, errors) = (try Self.text("\(streams).out"), try Self.text("\(streams).err"))
  }

  /// Fires the survey's event at a server that plays `script`.
  init(
    firingAt script: LoopbackScript, timeout: String = "20", _ more: [String] = []
  ) async throws {
    let server = try LoopbackServer(script)
    let scratch = try Scratch()
    let arguments = try scratch.fireArguments(target: server.url, timeout: timeout)
    try await self.init(arguments + more, in: scratch)
    // It would stop with its last use, which is above.
    withExtendedLifetime(server) {}
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

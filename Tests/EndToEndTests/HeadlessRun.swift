import Foundation
import Synchronization
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

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - scratch: where it keeps its files.
  ///   - environment: what is added to the scratch's variables.
  ///   - interrupt: sends SIGINT once this returns.
  /// - Throws: what keeps the program from being started.
  init(
    _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:],
    interrupt: (@Sendable () async -> Void)? = nil
  ) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Product.path)
    process.arguments = arguments
    process.environment = scratch.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    if let interrupt {
      await interrupt()
      kill(process.processIdentifier, SIGINT)
    }
    async let outputText = Self.read(output)
    async let errorText = Self.read(errors)
    (self.output, self.errors) = await (outputText, errorText)
    await Self.onThread { process.waitUntilExit() }
    status =
      process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  private static func read(_ pipe: Pipe) async -> String {
    let handle = pipe.fileHandleForReading
    return await onThread {
      String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    }
  }

  /// Waits on a thread: tasks must not be blocked.
  private static func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { waiter in
      DispatchQueue.global().async { waiter.resume(returning: work()) }
    }
  }
}

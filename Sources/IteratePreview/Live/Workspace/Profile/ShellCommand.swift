internal import Dispatch

/// Runs a shell command for the first line of its output, such as the key of a password manager.
struct ShellCommand: Sendable {
  /// The variables the command sees.
  var environment: [String: String]
  /// How long it may take.
  var timeLimit: Duration = .seconds(10)

  /// How much of the first line is kept.
  private static let lineLimit = 64 * 1024

  /// Runs `command` by `/bin/sh -c`, without input; what it prints as errors is thrown away.
  ///
  /// The command and all it started are ended when time runs out.
  func firstLine(of command: String) async throws(ShellCommandFailure) -> String {
    let result: Result<String, ShellCommandFailure> = await withCheckedContinuation { waiter in
      // It waits in system calls, which a task must not.
      DispatchQueue.global().async {
        waiter.resume(returning: Result { () throws(ShellCommandFailure) in try run(command) })
      }
    }
    return try result.get()
  }

  private func run(_ command: String) throws(ShellCommandFailure) -> String {
    let deadline = ContinuousClock.now + timeLimit
    let process = try ShellProcess(command: command, environment: environment)
    defer { process.end() }

    var output: [UInt8] = []
    while let chunk = try process.read(until: deadline, timeLimit) {
      if output.count <= Self.lineLimit { output += chunk }
    }
    switch try process.wait(until: deadline, timeLimit) {
    case .exited(0): break
    case .exited(let code): throw .failed(exitCode: code)
    case .signalled(let signal): throw .killed(signal: signal)
    }
    guard !output.isEmpty else { throw .printedNothing }
    var line = output.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard line.count <= Self.lineLimit, let text = String(validating: line, as: UTF8.self) else {
      throw .printedNoText
    }
    return text
  }
}

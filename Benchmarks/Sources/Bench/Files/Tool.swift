internal import Foundation

/// A program of the system.
struct Tool {
  /// Its file.
  let path: String

  /// Finds it by name in `PATH`; `nil` when it is not installed.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
    let paths = folders.split(separator: ":").map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.path = path
  }

  /// Runs it to its end, and gives what it wrote to its standard output.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - folder: Where it runs.
  /// - Returns: What it wrote.
  /// - Throws: ``BenchFailure/toolFailed(_:)``.
  func output(_ arguments: [String], in folder: String) throws(BenchFailure) -> String {
    let output = Pipe()
    let said: Data
    let process = self.process(arguments, in: folder)
    process.standardOutput = output
    do {
      try process.run()
      said = try output.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw .toolFailed(command(arguments))
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw .toolFailed(command(arguments)) }
    return String(decoding: said, as: UTF8.self)
  }

  /// Runs it to its end, without a word from it.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - folder: Where it runs.
  ///   - input: The file it reads as its standard input; empty when `nil`.
  /// - Throws: ``BenchFailure/toolFailed(_:)``.
  func run(_ arguments: [String], in folder: String, input: String? = nil) throws(BenchFailure) {
    let process = self.process(arguments, in: folder)
    if let input { process.standardInput = FileHandle(forReadingAtPath: input) }
    do {
      try process.run()
    } catch {
      throw .toolFailed(command(arguments))
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw .toolFailed(command(arguments)) }
  }

  /// A run that has not begun, silent and without the user's own settings, which could be anything.
  private func process(_ arguments: [String], in folder: String) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func command(_ arguments: [String]) -> String {
    ([path] + arguments).joined(separator: " ")
  }
}

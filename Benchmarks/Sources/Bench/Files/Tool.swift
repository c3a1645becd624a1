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

  /// Runs it to its end, without a word from it.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - folder: Where it runs.
  ///   - input: The file it reads as its standard input; empty when `nil`.
  /// - Throws: ``BenchFailure/toolFailed(_:)``.
  func run(_ arguments: [String], in folder: String, input: String? = nil) throws(BenchFailure) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Without the user's own settings, which could be anything.
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder]
    let inputHandle = input.flatMap { FileHandle(forReadingAtPath: $0) }
    process.standardInput = inputHandle ?? FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let command = ([path] + arguments).joined(separator: " ")
    do {
      try process.run()
    } catch {
      throw .toolFailed(command)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw .toolFailed(command) }
  }
}

internal import Foundation

/// The program's simulator as a server of its own, as long as this value is held.
final class ServedSimulator {
  /// Its address, such as `http://127.0.0.1:40000`.
  let address: String
  /// Its embed key.
  let key: String

  private let process: Process

  /// Starts it, and waits until it listens.
  ///
  /// - Parameters:
  ///   - program: The program's file.
  ///   - folder: An empty home, in which it finds no workspace but its own.
  /// - Throws: ``BenchFailure/toolFailed(_:)`` when it ends or says something else.
  init(_ program: String, in folder: TemporaryFolder) throws(BenchFailure) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["simulate"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .toolFailed("\(program) simulate")
    }
    self.process = process
    var said = ""
    while !said.contains("Stop with ctrl-c.") {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw .toolFailed("\(program) simulate") }
      said += String(decoding: piece, as: UTF8.self)
    }
    guard let address = said.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/),
      let key = said.firstMatch(of: /Embed key: (\S+)/)
    else { throw .toolFailed("\(program) simulate") }
    self.address = String(address.output)
    self.key = String(key.output.1)
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// The resident memory in MiB; `nil` when it cannot be seen.
  var residentMebibytes: Double? {
    let words = ProcFile("/proc/\(process.processIdentifier)/statm").words
    return words.dropFirst().first.flatMap { Double($0) }.map {
      $0 * Double(getpagesize()) / 1_048_576
    }
  }
}

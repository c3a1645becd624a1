import Foundation
import Testing

/// The program in tmux, driven as an operator would: keys in, screens out.
final class TmuxSession {
  private let socket = "iterate-preview-\(UUID().uuidString)"
  private let scratch: Scratch

  /// Starts the program in a terminal of this size.
  init(_ arguments: [String], in scratch: Scratch, columns: Int = 120, rows: Int = 40) throws {
    self.scratch = scratch
    let command = ([Product.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    // The shell stays, so that what the program says on its way out can be read.
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "/bin/sh", "-c",
      "\(command); echo status $?; sleep 1000",
    ])
  }

  deinit {
    // A session that is gone already is as good as one that is ended.
    _ = try? tmux(["kill-server"])
  }

  /// The screen.
  var screen: String {
    get throws { try tmux(["capture-pane", "-p"]) }
  }

  /// Presses keys, in tmux's notation.
  func press(_ keys: String...) throws {
    for key in keys { try tmux(["send-keys", key]) }
  }

  /// Types text.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Changes the terminal's size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Expects that the screen comes to show `text`.
  func expect(
    _ text: String, location: SourceLocation = #_sourceLocation
  ) async throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      if try screen.contains(text) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("the screen does not show \"\(text)\":\n\(try screen)", sourceLocation: location)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-L", socket] + arguments
    process.environment = scratch.environment
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

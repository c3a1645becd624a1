import Foundation
import TestSupport
import Testing

/// The program in tmux, driven as an operator would: keys in, screens out.
///
/// A server of its own for each story; it ends with it.
final class Story {
  /// The files of the story.
  let scratch: Scratch

  private let environment: [String: String]

  /// Starts the program in a terminal of this size.
  init(
    _ arguments: [String] = ["demo"], in scratch: Scratch? = nil, columns: Int = 120,
    rows: Int = 40, environment: [String: String?] = [:]
  ) async throws {
    let scratch = try scratch ?? Scratch()
    self.scratch = scratch
    self.environment = scratch.environment(environment)
    let command = ([Product.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    // The shell stays, so that what the program says on its way out can be read.
    try await tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "/bin/sh", "-c", "cd; \(command); echo status $?; exec sleep 1000")
  }

  deinit {
    // A server that is gone already is as good as one that is ended.
    _ = try? start(["kill-server"]).process.waitBriefly()
  }

  /// The demo, past the card of the first run.
  static func demo(columns: Int = 120, rows: Int = 40) async throws -> Story {
    let story = try await Story(columns: columns, rows: rows)
    try await story.sees("Welcome to iterate-preview")
    try await story.press("Enter")
    try await story.seesNo("Welcome to iterate-preview")
    return story
  }

  /// The screen.
  var screen: String {
    get async throws { try await tmux("capture-pane", "-p") }
  }

  /// Presses keys, in tmux's notation.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key) }
  }

  /// Types text.
  func type(_ text: String) async throws {
    try await tmux("send-keys", "-l", text)
  }

  /// Changes the terminal's size.
  func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Expects that the screen comes to show `text`.
  func sees(_ text: String, location: SourceLocation = #_sourceLocation) async throws {
    try await waits(for: "\"\(text)\" on the screen", location) { $0.contains(text) }
  }

  /// Expects that `text` goes from the screen.
  func seesNo(_ text: String, location: SourceLocation = #_sourceLocation) async throws {
    try await waits(for: "no \"\(text)\" on the screen", location) { !$0.contains(text) }
  }

  /// Ends the story by `key`, and expects the exit code that the shell tells.
  func ends(
    by key: String = "q", status: Int = 0, location: SourceLocation = #_sourceLocation
  ) async throws {
    try await press(key)
    try await sees("status \(status)", location: location)
  }

  private func waits(
    for what: String, _ location: SourceLocation, until condition: (String) -> Bool
  ) async throws {
    let deadline = ContinuousClock.now + .seconds(30)
    var last = ""
    while ContinuousClock.now < deadline {
      last = try await screen
      if condition(last) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    // What comes after would only fail as well, each time after half a minute.
    try #require(condition(last), "expected \(what) but saw:\n\(last)", sourceLocation: location)
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String {
    let (process, output) = try start(arguments)
    let status = await process.waitForExit()
    try #require(status == 0, "tmux \(arguments) fails: is it installed?")
    defer {
      // Gone with the scratch at the latest.
      try? FileManager.default.removeItem(atPath: output)
    }
    return String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
  }

  private func start(
    _ arguments: [String]
  ) throws -> (process: ChildProcess, output: String) {
    let output = "\(scratch.root)/\(UUID().uuidString)"
    let process = try ChildProcess(
      "/usr/bin/env", ["tmux", "-S", "\(scratch.root)/tmux"] + arguments,
      environment: environment, streams: .files(output: output, errors: "/dev/null"))
    return (process, output)
  }
}

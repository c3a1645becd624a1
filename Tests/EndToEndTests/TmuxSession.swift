import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

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

  /// Runs tmux, which answers at once.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let file = "\(scratch.path)/tmux-\(UUID().uuidString).txt"
    defer { unlink(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = (["tmux", "-L", socket] + arguments).map { strdup($0) } + [nil]
    var variables = scratch.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    guard posix_spawnp(&process, "tmux", &actions, nil, &words, &variables) == 0 else {
      throw TmuxFailure.notFound
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
  }
}

/// Why tmux could not be driven.
enum TmuxFailure: Error {
  /// It is not installed; `make deps` does that.
  case notFound
}

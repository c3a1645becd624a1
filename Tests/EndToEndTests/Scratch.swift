import Foundation

/// A folder of one test's own, with a home in it; gone when the test is over.
final class Scratch: Sendable {
  /// The whole folder.
  let root: String
  /// The home, in which the program is also started.
  var home: String { "\(root)/home" }
  /// Where the program keeps its state.
  var state: String { "\(home)/state/iterate-preview" }

  init() throws {
    // Short, as the path of tmux's socket in it has to fit into some hundred bytes.
    root =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("preview-\(UUID().uuidString.prefix(13))").path
    try FileManager.default.createDirectory(
      atPath: "\(root)/home", withIntermediateDirectories: true)
  }

  deinit {
    // What cannot be removed is left to the system's own cleaning.
    try? FileManager.default.removeItem(atPath: root)
  }

  /// All the variables the program is given.
  var environment: [String: String] {
    var variables = [
      "HOME": home, "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    // Coverage and sanitizers have to reach the program as well.
    for name in ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH"] {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    return variables
  }

  /// The variables with changes; nil removes one.
  func environment(_ changes: [String: String?]) -> [String: String] {
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    return variables
  }

  /// Writes a file into the home and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(home)/\(name)"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// Every file in the home, by its path there, with its contents.
  func files() -> [String: String] {
    let names = FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []
    return names.reduce(into: [:]) { files, name in
      guard let data = FileManager.default.contents(atPath: "\(home)/\(name)") else { return }
      files[name] = String(decoding: data, as: UTF8.self)
    }
  }
}

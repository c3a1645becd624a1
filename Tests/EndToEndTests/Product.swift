import Foundation

/// The built program, and places for it to keep its files.
enum Product {
  /// The program's file: beside the tests' own, or where `ITERATE_PREVIEW_BINARY` says.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ITERATE_PREVIEW_BINARY"] { return path }
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    // The runner stands inside the bundle on some systems, beside it on others.
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("iterate-preview").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return "iterate-preview"
  }()
}

/// A folder of one test's own, with a home in it; gone when the test is over.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("iterate-preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    // What cannot be removed is left to the system's own cleaning.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The variables that keep the program's files in this folder.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_CONFIG_HOME": "\(path)/config", "XDG_STATE_HOME": "\(path)/state",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
  }

  /// Writes a file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// A workspace whose profile `host` leads to `target`, with one survey and two events.
  func workspace(target: String, key: String = "apiKey: embed-key-canary-0001") throws -> String {
    try write(
      """
      version: 1
      name: Shop
      profiles:
        local: { target: simulator }
        host: { target: "\(target)", \(key) }
      site: { url: https://shop.example/cart, title: Cart }
      person: { userId: qa_1, traits: { plan: pro } }
      surveys:
        - { id: 65f0c0ffee0000000000abcd, name: Checkout NPS, events: [Checkout Finished] }
      events:
        - { name: Checkout Finished, properties: { total: 42.5 } }
        - { name: Cart Viewed }
      """, to: "workspace.yaml")
  }

  /// Every file below the folder, with its contents.
  func files() -> [(name: String, contents: String)] {
    let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    return names.sorted().compactMap { name in
      (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)).map { (name, $0) }
    }
  }
}

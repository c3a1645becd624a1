import TestSupport
import Testing

extension Pty {
  /// The program in a terminal, with its files in `scratch`.
  static func console(
    _ arguments: [String] = ["demo"], in scratch: Scratch, rows: Int = 40, columns: Int = 120,
    environment: [String: String?] = [:]
  ) throws -> Pty {
    try Pty(
      Product.path, arguments, rows: rows, columns: columns,
      environment: scratch.variables(environment), companion: scratch)
  }

  /// A shell command in a terminal, started in the home of `scratch`.
  static func shell(_ command: String, in scratch: Scratch) throws -> Pty {
    try Pty(
      "/bin/sh", ["-c", "cd && \(command)"], environment: scratch.variables([:]),
      companion: scratch)
  }

  /// Sends a signal to a process, as a user at another terminal does.
  static func kill(_ signal: String, _ process: String, in scratch: Scratch) async throws {
    let command = try shell("kill -\(signal) \(process)", in: scratch)
    #expect(await command.waitForExit() == 0)
  }

  /// The demo, past the card of the first run and with its simulator up.
  static func demo(
    _ more: [String] = [], in scratch: Scratch, environment: [String: String?] = [:]
  ) async throws -> Pty {
    let console = try console(["demo"] + more, in: scratch, environment: environment)
    await console.dismissWelcome()
    await console.shows("listening at")
    return console
  }

  /// The screen as one line: what was broken at its edge is whole again.
  var unwrappedText: String { vt.text.split(separator: "\n").joined() }

  /// Waits until the screen shows `text`; false when it does not come to that.
  @discardableResult
  func shows(_ text: String) async -> Bool {
    await wait { $0.text.contains(text) }
  }

  /// Closes the card of the first run.
  func dismissWelcome() async {
    await shows("Welcome to iterate-preview")
    send(" ")
    await wait { !$0.text.contains("Welcome to iterate-preview") }
  }
}

extension Scratch {
  fileprivate func variables(_ changes: [String: String?]) -> [String: String?] {
    environment.mapValues { $0 }.merging(changes) { $1 }
  }
}

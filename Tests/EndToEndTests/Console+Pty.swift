import TestSupport

extension Pty {
  /// The console in a terminal, with its files in `scratch`.
  static func console(
    _ arguments: [String] = ["demo"], in scratch: Scratch, rows: Int = 40, columns: Int = 120,
    environment: [String: String?] = [:]
  ) throws -> Pty {
    let variables = scratch.environment.mapValues { Optional($0) }
    return try Pty(
      Product.path, arguments, rows: rows, columns: columns,
      environment: variables.merging(environment) { $1 })
  }

  /// Waits until the screen shows `text`.
  @discardableResult
  func shows(_ text: String, within limit: Duration = .seconds(30)) -> Bool {
    wait(limit) { $0.text.contains(text) }
  }

  /// Closes the card of the first run.
  func dismissWelcome() {
    _ = shows("Welcome")
    send(" ")
    wait(.seconds(30)) { !$0.text.contains("Welcome") }
  }
}

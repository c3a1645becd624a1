internal import Iterate

/// Why the console cannot take over the terminal.
enum TerminalFailure: Error, Hashable, Sendable {
  /// Keys would come from a file or a pipe.
  case inputIsNotATerminal
  /// The screen would go to a file or a pipe.
  case outputIsNotATerminal
  /// `TERM` is unset or empty.
  case terminalNotNamed
  /// The terminal called `name` cannot place its cursor.
  case terminalTooSimple(name: String)
  /// There is no description of the terminal called `name`, nor of one like it.
  case terminalUnknown(name: String)
  /// The system refused something the console cannot do without, such as a pipe.
  case system(call: String, reason: String)

  /// The failure as people read it.
  var failure: Failure {
    let named = "Set TERM to your terminal's name, for example `TERM=xterm-256color`"
    let headless = "use `iterate-preview fire` or `tail`, which need no terminal"
    switch self {
    case .inputIsNotATerminal:
      return usage("The console reads keys, but standard input is not a terminal", headless)
    case .outputIsNotATerminal:
      return usage("The console draws a screen, but standard output is not a terminal", headless)
    case .terminalNotNamed:
      return usage(
        "TERM is not set, so there is no way to draw a screen", "\(named), or \(headless).")
    case .terminalTooSimple(let name):
      return usage(
        "The terminal \"\(name)\" cannot place its cursor, so no screen can be drawn on it",
        "\(named), or \(headless).")
    case .terminalUnknown(let name):
      return usage(
        "There is no description of the terminal \"\(name)\" on this computer",
        "Install it (on Debian: the package ncurses-term). \(named), or \(headless).")
    case .system(let call, let reason):
      return Failure(
        "The console could not start", why: "\(call): \(reason)",
        fix: "Close other programs and try again, or \(headless).", category: .usage)
    }
  }

  private func usage(_ what: String, _ fix: String) -> Failure {
    let sentence = fix.prefix(1).uppercased() + fix.dropFirst()
    return Failure(
      what, fix: sentence.hasSuffix(".") ? sentence : sentence + ".", category: .usage)
  }
}

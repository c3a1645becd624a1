internal import Console
internal import Iterate
internal import Terminal

/// How the operator wants the console: what their settings file says, by default as nobody has set
/// anything.
struct Settings: Equatable, Sendable {
  /// The theme; `nil` for the one that suits the terminal's background.
  var theme: Theme?
  /// How many colours are used.
  var color = ColorPreference.automatic
  /// Whether the mouse selects and scrolls from the start.
  var isMouseOn = false
  /// Which way copied texts go.
  var clipboard = ClipboardMode.automatic
  /// Where firings are saved; `nil` for the folder the program was started in.
  var saveFolder: String?
  /// The most requests in flight at once.
  var requestLimit = Preferences.standardRequestLimit
  /// What a request may cost.
  var limits = HTTPLimits()
  /// How long after an escape byte the rest of a sequence may come, in milliseconds.
  var escapeDelay = 25
  /// The keys of commands that have others than the table says.
  var keys: [CommandID: [KeyPress]] = [:]

  /// What the console itself wants to know of them, and why other settings are not in use, if so.
  func preferences(problem: Failure? = nil) -> Preferences {
    Preferences(
      keymap: keys.isEmpty ? .standard : Keymap(Command.table, changes: keys),
      isMouseOn: isMouseOn, requestLimit: requestLimit, problem: problem)
  }

  /// What the file is called, in the program's folder for what the operator edits.
  static let fileName = "config.yaml"

  /// Where the file is.
  static func path(in directories: AppDirectories) -> String {
    "\(directories.configuration)/\(fileName)"
  }
}

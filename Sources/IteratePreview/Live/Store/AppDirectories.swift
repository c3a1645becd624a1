internal import Iterate

/// The folders the program keeps its files in.
///
/// None of them need exist.
///
/// - Source: XDG Base Directory Specification 0.8.
struct AppDirectories: Hashable, Sendable {
  /// What the operator edits: the workspace and the settings.
  let configuration: String
  /// What the program remembers: history, tokens, session, log.
  let state: String

  /// The folders that `environment` leads to.
  ///
  /// - Throws: a failure of the category `configuration` when neither `HOME` nor the XDG variables
  ///   say where they are.
  init(environment: [String: String]) throws(Failure) {
    configuration = try Self.folder("XDG_CONFIG_HOME", orHome: ".config", environment)
    state = try Self.folder("XDG_STATE_HOME", orHome: ".local/state", environment)
  }

  private static func folder(
    _ variable: String, orHome standard: String, _ environment: [String: String]
  ) throws(Failure) -> String {
    // The specification has relative paths ignored.
    if let base = absolute(environment[variable]) { return join(base, "iterate-preview") }
    if let home = absolute(environment["HOME"]) {
      return join(home, "\(standard)/iterate-preview")
    }
    throw Failure(
      "The program does not know where your files are", why: "HOME and \(variable) are not set",
      fix: "Set HOME to your home folder.", category: .configuration)
  }

  private static func absolute(_ path: String?) -> String? {
    path.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

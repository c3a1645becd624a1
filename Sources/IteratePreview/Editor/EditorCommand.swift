/// The command line of the operator's editor.
struct EditorCommand: Hashable {
  /// The words as the operator wrote them, for the shell to split.
  let text: String

  /// The editor that `VISUAL` or `EDITOR` names; `vi` when neither does.
  init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
      .first { $0.contains { $0 != " " } }
    text = named ?? "vi"
  }

  /// What opens the file at `path`, at a line where the editor is known to take one.
  func arguments(path: String, line: Int?) -> [String] {
    guard let line, line > 1 else { return [path] }
    if Self.takesPlusLine.contains(program) { return ["+\(line)", path] }
    if Self.takesColonLine.contains(program) { return ["\(path):\(line)"] }
    return [path]
  }

  /// Editors that go to the line of an argument `+LINE`.
  private static let takesPlusLine: Set<String> = [
    "vi", "vim", "nvim", "view", "ex", "nano", "pico", "emacs", "emacsclient", "micro", "kak",
    "joe",
  ]

  /// Editors that go to the line behind the path.
  private static let takesColonLine: Set<String> = ["hx", "helix"]

  /// The program's name, without folders and arguments.
  private var program: String {
    let word = text.split(separator: " ").first ?? ""
    return String(word.split(separator: "/").last ?? "")
  }
}

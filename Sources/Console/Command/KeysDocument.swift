/// The key map as a document, made from the table of commands.
public enum KeysDocument {
  /// The text of `docs/KEYS.md`.
  public static var text: String {
    let rows = Command.table.map { command in
      let keys =
        command.keys.isEmpty
        ? "palette only" : command.keys.map { "`\($0 == "|" ? "\\|" : $0)`" }.joined(separator: " ")
      return "| \(keys) | \(command.help) | \(command.contexts.text) | `\(command.id.rawValue)` |"
    }
    return """
      # Keys

      Made from the table of commands by `make record`. Ids never change; keys are defaults. Yours go
      into the settings file, of which `iterate-preview workspace path` says where it is, under
      `keys:`, by id: one key, a list of keys, or `[]` for none. `ctrl-c` always leaves. Where a key
      stands twice for one place, it is that of the command that works in fewer places: `enter` in the
      ladder goes to what decides.

      | keys | what | where | id |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      Text fields take every printable key; there `enter`, `esc`, the arrows, `home`, `end`,
      `ctrl-a`, `ctrl-e`, `ctrl-u`, `ctrl-k` and `ctrl-w` edit or leave. Pasted text is never read as
      keys: outside a text field, a pasted link selects its survey, event and person, and a pasted
      survey id its survey.

      """
  }
}

internal import Console
internal import Segment
internal import Terminal

/// The format of the settings file, as one table: what it may hold and what that means.
enum SettingsGrammar {
  /// The most seconds a request may be given.
  static let seconds = 0.001...3600.0

  /// The whole file.
  static let root = Section(
    name: "settingsFile",
    summary: "How you want the console of iterate-preview. The command line goes before.",
    fields: [
      .init("$schema", .text(.any), "The JSON Schema of this file, for editors."),
      .init(
        "theme", .choice(["auto"] + Theme.all.map(\.name)),
        "The theme; auto is the one that suits the terminal's background."),
      .init("color", .choice(ColorPreference.arguments), "How many colours are used."),
      .init("mouse", .flag, "Whether the mouse selects and scrolls; false when left out."),
      .init(
        "clipboard", .choice(ClipboardMode.allCases.map(\.rawValue)),
        "Which way copied texts go; auto when left out."),
      .init(
        "saveFolder", .text(.notBlank),
        "Where firings are saved; the folder the program was started in when left out."),
      .init(
        "requestsInFlight", .integer(1...16),
        "The most requests in flight at once; 4 when left out."),
      .init("timeout", .number(seconds), "The most seconds a request may take; 30 when left out."),
      .init(
        "connectTimeout", .number(seconds),
        "The most seconds until a connection stands; 5 when left out."),
      .init(
        "escapeDelay", .integer(1...1000),
        "Milliseconds until a lone esc counts, for slow connections; 25 when left out."),
      .init("keys", .section(keys), "Other keys for commands, by the commands' ids."),
    ])

  /// The keys of commands.
  static let keys = Section(
    name: "keyMap",
    summary: "Keys by command: one key, a list of keys, or an empty list for none.",
    fields: Command.table.map { command in
      let standard = command.keys.isEmpty ? "none" : command.keys.joined(separator: " ")
      return .init(
        command.id.rawValue, .textOrTexts(.notBlank), "\(command.help). Keys: \(standard).")
    })

  /// Every section.
  static let sections = [root, keys]
}

/// The JSON Schema of the settings file, for editors.
enum SettingsSchema {
  /// The schema as a file: indented JSON that ends with a newline.
  static var text: String {
    JSONValue.object(value).text(indent: 2) + "\n"
  }

  /// The schema as a value, made from the same table the reader checks with.
  ///
  /// - Source: JSON Schema, draft 2020-12.
  static var value: JSONObject {
    var schema: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "iterate-preview settings",
    ]
    for (key, value) in SettingsGrammar.root.definition(allowsVariables: false) {
      schema[key] = value
    }
    let keys = SettingsGrammar.keys
    schema["$defs"] = .object([keys.name: .object(keys.definition(allowsVariables: false))])
    return schema
  }
}

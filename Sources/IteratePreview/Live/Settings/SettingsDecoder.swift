internal import Console
internal import Segment
internal import Terminal

/// Makes `Settings` of a file's tree and checks what only the whole can tell: its keys.
struct SettingsDecoder {
  /// What was found on the way.
  private(set) var diagnostics = WorkspaceDiagnostics()

  /// Decodes the whole file.
  mutating func decode(_ root: YAMLNode) -> Settings {
    var settings = Settings()
    settings.theme = root.text("theme").flatMap(Theme.named)
    if let color = root.text("color").flatMap(ColorPreference.init(argument:)) {
      settings.color = color
    }
    settings.isMouseOn = root.flag("mouse") ?? settings.isMouseOn
    settings.clipboard = root.choice("clipboard") ?? settings.clipboard
    settings.saveFolder = root.text("saveFolder")
    settings.requestLimit = root.integer("requestsInFlight") ?? settings.requestLimit
    settings.limits.total = root.limit("timeout") ?? settings.limits.total
    settings.limits.connect = root.limit("connectTimeout") ?? settings.limits.connect
    settings.escapeDelay = root.integer("escapeDelay") ?? settings.escapeDelay
    settings.keys = keys(root["keys"])
    return settings
  }

  /// A key as it was written, and where.
  private struct WrittenKey {
    var press: KeyPress
    var node: YAMLNode
    var path: JSONPath
  }

  private mutating func keys(_ node: YAMLNode?) -> [CommandID: [KeyPress]] {
    var written: [CommandID: [WrittenKey]] = [:]
    for member in node?.members ?? [] {
      let path = JSONPath([.key("keys"), .key(member.key)])
      guard let command = CommandID(rawValue: member.key) else { continue }
      let nodes = member.value.elements?.enumerated().map { ($1, path.index($0)) }
      let keys = (nodes ?? [(member.value, path)]).compactMap { key($0, at: $1) }
      written[command] = keys
      if let shortcoming = KeyReach.shortcoming(of: keys.map(\.press)) {
        diagnostics.problem(
          "these keys alone are not enough: \(shortcoming)",
          fix: "Add a key that is everywhere.", in: member.value, at: path)
      }
    }
    for conflict in KeyConflict.found(in: written.mapValues { $0.map(\.press) }) {
      guard let key = written[conflict.command]?.first(where: { $0.press == conflict.key }) else {
        continue
      }
      diagnostics.problem(conflict.text, fix: conflict.remedy, in: key.node, at: key.path)
    }
    return written.mapValues { $0.map(\.press) }
  }

  private mutating func key(_ node: YAMLNode, at path: JSONPath) -> WrittenKey? {
    // What is no text was found to be none already.
    guard let text = node.text else { return nil }
    guard let press = KeyNotation.parse(text) else {
      diagnostics.problem(
        "\"\(text.prefix(40))\" is no key",
        fix: "Write a character, or a name such as enter, space, f5, ctrl-p, shift-tab.", in: node,
        at: path)
      return nil
    }
    if let obstacle = KeyReach.obstacle(press) {
      diagnostics.problem(
        "\(text.prefix(40)) cannot be used: \(obstacle)", fix: "Choose another key.", in: node,
        at: path)
      return nil
    }
    return WrittenKey(press: press, node: node, path: path)
  }
}

extension YAMLNode {
  /// How long the member called `key` allows; `nil` when it says nothing that can be allowed.
  fileprivate func limit(_ key: String) -> Duration? {
    // Whoever asks also checks the file, and reports a number out of range.
    number(key).flatMap { SettingsGrammar.seconds.contains($0) ? .seconds($0) : nil }
  }
}

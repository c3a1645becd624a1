/// Key presses as people write them: `ctrl-p`, `shift-tab`, `f5`, `enter`, `space`, `G`, `?`.
public enum KeyNotation {
  /// Reads a key press; names may be in any case, single characters are taken as they are.
  public static func parse(_ text: String) -> KeyPress? {
    var rest = text[...]
    var modifiers: Modifiers = []
    while let prefix = prefixes.first(where: { rest.lowercased().hasPrefix($0.text) }),
      rest.count > prefix.text.count
    {
      modifiers.insert(prefix.modifier)
      rest = rest.dropFirst(prefix.text.count)
    }
    return key(String(rest)).map { KeyPress($0, modifiers) }
  }

  /// Writes a key press, so that `parse(_:)` reads it again.
  public static func text(of press: KeyPress) -> String {
    let prefix = prefixes.filter { press.modifiers.contains($0.modifier) }.map(\.text).joined()
    return prefix + name(of: press.key)
  }

  private static let prefixes: [(text: String, modifier: Modifiers)] = [
    ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
  ]

  private static let namedKeys: [Key] = [
    .enter, .tab, .backspace, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .insert, .delete, .character(" "),
  ]

  /// Names that are read but not written.
  private static let aliases: [String: Key] = [
    "return": .enter, "escape": .escape, "pageup": .pageUp, "pagedown": .pageDown,
    "ins": .insert, "del": .delete,
  ]

  private static let functionKeys = 1...35

  private static func key(_ text: String) -> Key? {
    if text.count == 1, let character = text.first {
      return isTyped(character) ? .character(character) : nil
    }
    let name = text.lowercased()
    if let key = aliases[name] ?? namedKeys.first(where: { self.name(of: $0) == name }) {
      return key
    }
    let digits = name.dropFirst()
    guard name.hasPrefix("f"), digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(digits), functionKeys.contains(number)
    else { return nil }
    return .function(number)
  }

  private static func isTyped(_ character: Character) -> Bool {
    Sanitize.isClean(String(character)) && !character.isWhitespace
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .character(" "): "space"
    case .character(let character): Sanitize.text(String(character))
    case .enter: "enter"
    case .tab: "tab"
    case .backspace: "backspace"
    case .escape: "esc"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    case .insert: "insert"
    case .delete: "delete"
    case .function(let number): "f\(number)"
    }
  }
}

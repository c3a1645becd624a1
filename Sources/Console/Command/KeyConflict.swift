public import Terminal

/// A key that would mean two commands in one place.
public struct KeyConflict: Hashable, Sendable {
  /// The key.
  public let key: KeyPress
  /// The command that the operator has given the key to.
  public let command: CommandID
  /// The other command that has it.
  public let other: CommandID
  /// Where both would be meant.
  public let contexts: Contexts

  /// What is wrong, as a clause.
  public var text: String {
    let place = contexts == .all ? "everywhere" : "in \(contexts.text)"
    return "\(KeyNotation.text(of: key)) is also the key of \(other.rawValue) \(place)"
  }

  /// What to do about it, as a sentence.
  public var remedy: String {
    if key == Keymap.wayOut { return "Choose another key: this one always leaves." }
    return "Choose another key, or give \(other.rawValue) another one, or none: []."
  }

  /// The conflicts that `changes` to the keys of commands bring about, by command and key.
  ///
  /// Keys that share a place from the beginning, the narrower one winning, are none.
  public static func found(in changes: [CommandID: [KeyPress]]) -> [KeyConflict] {
    let keymap = Keymap(Command.table, changes: changes)
    return Command.table.enumerated().flatMap { place, command in
      (changes[command.id] ?? []).flatMap { key in
        Command.table.enumerated().compactMap { otherPlace, other -> KeyConflict? in
          // Of two that were both changed, the later one hears of it.
          if changes[other.id] != nil, otherPlace > place { return nil }
          let shared = command.contexts.intersection(other.contexts)
          guard other.id != command.id, !shared.isEmpty,
            keymap.keys(of: other.id).contains(KeyNotation.text(of: key)),
            !isByDefault(key, command, other)
          else { return nil }
          return KeyConflict(key: key, command: command.id, other: other.id, contexts: shared)
        }
      }
    }
  }

  private static func isByDefault(_ key: KeyPress, _ first: Command, _ second: Command) -> Bool {
    let text = KeyNotation.text(of: key)
    return first.keys.contains(text) && second.keys.contains(text)
  }
}

/// Which keys terminals can be relied on to send.
public enum KeyReach {
  /// Why a key does not arrive as such, as a clause; `nil` when it does.
  public static func obstacle(_ press: KeyPress) -> String? {
    let text = KeyNotation.text(of: press)
    guard case .character(let character) = press.key else {
      return obstacle(ofNamed: press, text)
    }
    if press.modifiers.contains(.control), press.modifiers.contains(.shift) {
      return "terminals do not tell \(text) from the key without shift"
    }
    if press.modifiers.contains(.control) {
      switch character {
      case "h": return "terminals send \(text) for backspace"
      case "i": return "terminals send \(text) for tab"
      case "j", "m": return "terminals send \(text) for enter"
      case "[": return "terminals send \(text) for esc"
      case "s", "q": return "\(text) stops and continues the output of many terminals"
      case "a", "b": return "tmux and screen take \(text) for themselves"
      case "a"..."z", " ", "\\", "]", "^", "_": return nil
      default: return "terminals do not send \(text)"
      }
    }
    return press.modifiers.contains(.shift) ? "terminals send what is typed, not \(text)" : nil
  }

  private static func obstacle(ofNamed press: KeyPress, _ text: String) -> String? {
    guard !press.modifiers.subtracting(.alt).isEmpty else { return nil }
    switch press.key {
    case .tab: return press.modifiers == .shift ? nil : "terminals do not send \(text)"
    case .enter, .backspace, .escape: return "terminals do not tell \(text) from the plain key"
    default: return nil
    }
  }

  /// Why a command must not have `keys` alone, as a clause; `nil` when it may.
  public static func shortcoming(of keys: [KeyPress]) -> String? {
    guard !keys.isEmpty else { return nil }
    if keys.allSatisfy({ $0.modifiers.contains(.alt) }) {
      return "not every terminal sends alt"
    }
    let areFunctions = keys.allSatisfy { if case .function = $0.key { true } else { false } }
    return areFunctions ? "not every keyboard and terminal has function keys" : nil
  }
}

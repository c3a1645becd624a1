public import Terminal

/// Which key means which command, by context: the table of commands, changed as the operator wants.
public struct Keymap: Hashable, Sendable {
  private var commands: [Contexts: [KeyPress: CommandID]] = [:]
  private var keys: [CommandID: [KeyPress]] = [:]
  private let changes: [CommandID: [KeyPress]]

  /// The key that always leaves, whatever else is changed.
  public static let wayOut = KeyPress(.character("c"), .control)

  /// The keys of `table`, but for the commands in `changes`, which have those there.
  ///
  /// A key that works in one place only beats the same key that works everywhere.
  public init(_ table: [Command], changes: [CommandID: [KeyPress]] = [:]) {
    self.changes = changes
    for command in table {
      var own = changes[command.id] ?? command.keys.compactMap(KeyNotation.parse)
      if command.id == .appQuit, !own.contains(Self.wayOut) { own.append(Self.wayOut) }
      keys[command.id] = own
    }
    let widestFirst = table.sorted {
      $0.contexts.rawValue.nonzeroBitCount > $1.contexts.rawValue.nonzeroBitCount
    }
    for command in widestFirst {
      for (context, _) in Contexts.named where command.contexts.contains(context) {
        for key in keys[command.id] ?? [] {
          commands[context, default: [:]][key] = command.id
        }
      }
    }
  }

  /// The command `key` means in `context`, which is one single context.
  public func command(for key: KeyPress, in context: Contexts) -> CommandID? {
    commands[context]?[key]
  }

  /// The keys of a command as they are written, the one to name first; none when it is unbound.
  public func keys(of command: CommandID) -> [String] {
    (keys[command] ?? []).map(KeyNotation.text)
  }

  /// How a sentence names the key of a command: the key, else where the command is found.
  public func name(of command: CommandID) -> String {
    if let key = keys(of: command).first { return key }
    let title = Command.named(command)?.title ?? command.rawValue
    return "\(keys(of: .paletteOpen).first ?? Command.named(.paletteOpen)?.title ?? "") \(title)"
  }

  /// Whether the operator has given a command keys of their own.
  public func isChanged(_ command: CommandID) -> Bool { changes[command] != nil }

  /// The keys every operator starts with.
  public static let standard = Keymap(Command.table)
}

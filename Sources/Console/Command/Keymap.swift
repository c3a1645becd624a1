public import Terminal

/// Which key means which command, by context.
public struct Keymap: Sendable {
  private var commands: [Contexts: [KeyPress: CommandID]] = [:]

  /// The keys of `table`.
  ///
  /// A key that works in one place only beats the same key that works everywhere.
  public init(_ table: [Command]) {
    let widestFirst = table.sorted {
      $0.contexts.rawValue.nonzeroBitCount > $1.contexts.rawValue.nonzeroBitCount
    }
    for command in widestFirst {
      for (context, _) in Contexts.named where command.contexts.contains(context) {
        for key in command.keys.compactMap(KeyNotation.parse) {
          commands[context, default: [:]][key] = command.id
        }
      }
    }
  }

  /// The command `key` means in `context`, which is one single context.
  public func command(for key: KeyPress, in context: Contexts) -> CommandID? {
    commands[context]?[key]
  }

  /// The keys every operator starts with.
  public static let standard = Keymap(Command.table)
}

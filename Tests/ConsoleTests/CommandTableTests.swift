import Console
import Terminal
import TestSupport
import Testing

/// The table of commands is the only truth about keys: it must be free of contradictions.
@Suite struct CommandTableTests {
  /// Keys that terminals cannot tell from others, or that something else eats.
  static let forbidden = [
    "ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m", "ctrl-[", "ctrl-s", "ctrl-q", "ctrl-a", "ctrl-b",
  ]

  @Test func everyCommandIsInTheTableOnce() {
    let ids = Command.table.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(CommandID.allCases))
  }

  @Test(arguments: Command.table) func keysAreWrittenInTheCanonicalForm(_ command: Command) {
    for key in command.keys {
      let press = KeyNotation.parse(key)
      #expect(press != nil, "\(key) of \(command.id.rawValue) is no key")
      #expect(press.map(KeyNotation.text) == key)
    }
  }

  @Test(arguments: Command.table) func noDefaultKeyIsForbidden(_ command: Command) {
    #expect(command.keys.allSatisfy { !Self.forbidden.contains($0) })
    #expect(
      command.keys.count != 1 || !(command.keys.first ?? "").hasPrefix("alt-"),
      "alt alone is not everybody's")
  }

  @Test func noTwoCommandsShareAKeyInOneContext() {
    let contexts: [Contexts] = [.surveys, .events, .payload, .response, .log]
    for context in contexts {
      var owners: [String: CommandID] = [:]
      for command in Command.table where command.contexts.contains(context) {
        for key in command.keys {
          #expect(
            owners[key] == nil,
            "\(key) means \(command.id.rawValue) and \(owners[key]?.rawValue ?? "") in \(context.text)"
          )
          owners[key] = command.id
        }
      }
    }
  }

  @Test func everyKeyOfTheTableIsDispatched() {
    let contexts: [Contexts] = [.surveys, .events, .payload, .response, .log]
    for command in Command.table {
      for context in contexts where command.contexts.contains(context) {
        for key in command.keys.compactMap(KeyNotation.parse) {
          #expect(Keymap.standard.command(for: key, in: context) == command.id)
        }
      }
    }
  }

  @Test func helpListsEveryCommand() {
    var console = TestConsole(rows: 70, columns: 120)
    console.press("?")
    for command in Command.table {
      #expect(!console.rows(containing: command.help).isEmpty, "help lacks \(command.id.rawValue)")
    }
  }

  @Test func helpIsFilteredByTextAndByKey() {
    var console = TestConsole()
    console.press("?")
    console.type("dry")
    #expect(console.rows(containing: "Switch dry run").count == 1)
    #expect(console.rows(containing: "Move up").isEmpty)
    console.press("esc", "?")
    console.type("ctrl-l")
    #expect(console.rows(containing: "Draw the screen anew").count == 1)
  }

  @Test func keysDocumentIsUpToDate() {
    Golden.check(KeysDocument.text, at: "../../docs/KEYS.md")
  }
}

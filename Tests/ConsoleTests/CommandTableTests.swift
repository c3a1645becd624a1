import Terminal
import TestSupport
import Testing

@testable import Console

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

  /// The commands that have a key in one context, the one that works in the fewest places first.
  private static func owners(of key: String, in context: Contexts) -> [Command] {
    Command.table.filter { $0.contexts.contains(context) && $0.keys.contains(key) }
      .sorted { $0.contexts.rawValue.nonzeroBitCount < $1.contexts.rawValue.nonzeroBitCount }
  }

  @Test func noTwoCommandsShareAKeyInOneContext() {
    var shared: [String] = []
    for (context, name) in Contexts.named {
      for key in Set(Command.table.flatMap(\.keys)) {
        let owners = Self.owners(of: key, in: context)
        guard owners.count > 1 else { continue }
        shared.append("\(key) in \(name): \(owners.map(\.id.rawValue).joined(separator: ", "))")
        #expect(owners[0].contexts.isStrictSubset(of: owners[1].contexts), "nothing tells which")
      }
    }
    #expect(shared == ["enter in ladder: gate.jump, node.toggle"], "the one that documents tell of")
  }

  @Test func everyKeyOfTheTableIsDispatched() {
    for command in Command.table {
      for (context, _) in Contexts.named where command.contexts.contains(context) {
        for key in command.keys {
          let press = KeyNotation.parse(key)
          #expect(
            press.flatMap { Keymap.standard.command(for: $0, in: context) }
              == Self.owners(of: key, in: context).first?.id)
        }
      }
    }
  }

  @Test func contextsAreAllThereAre() {
    #expect(Contexts.named.reduce(into: Contexts()) { $0.formUnion($1.context) } == .all)
  }

  @Test func paletteHelpAndKeysDocumentHaveEveryCommandOfTheTable() {
    let all = Set(Command.table.map(\.id))
    #expect(Set(PaletteOverlay().rows.map(\.command.id)) == all)
    #expect(Set(HelpOverlay().commands(.standard).map(\.id)) == all)
    let documented = Set(
      KeysDocument.text.split(separator: "`").compactMap { CommandID(rawValue: String($0)) })
    #expect(documented == all)
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

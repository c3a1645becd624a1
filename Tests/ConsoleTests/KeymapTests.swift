import Console
import Iterate
import Terminal
import Testing

/// The operator's own keys: heard, shown everywhere, and refused where they cannot work.
@Suite struct KeymapTests {
  private func preferences(_ changes: [CommandID: [String]]) -> Preferences {
    Preferences(
      keymap: Keymap(
        Command.table, changes: changes.mapValues { $0.compactMap(KeyNotation.parse) }))
  }

  @Test func otherKeyDoesItAndTheOldOneNoLonger() {
    var console = TestConsole(preferences: preferences([.eventFire: ["ctrl-f"]]))
    console.press("enter")
    #expect(console.take().isEmpty)
    console.press("ctrl-f")
    #expect(console.take().requests.count == 1)
  }

  @Test func commandWithoutKeysIsStillInThePalette() {
    var console = TestConsole(preferences: preferences([.logClear: [], .helpOpen: ["f2", "~"]]))
    console.press("~")
    console.type("Empty the log")
    #expect(console.rows(containing: "palette only").count == 1)
    console.press("esc", ":")
    console.type("redraw")
    console.press("enter")
    #expect(console.take() == [.redraw])
  }

  @Test func footerHelpPaletteAndHintsNameTheOperatorsKeys() {
    let keys: [CommandID: [String]] = [
      .eventFire: ["X"], .helpOpen: ["~"], .exchangeCancel: ["ctrl-x"], .subscriptionsOpen: ["S"],
      .ladderShow: ["W"],
    ]
    var console = TestConsole(preferences: preferences(keys))
    #expect(console.rows(containing: " X fire").count == 1)
    #expect(console.rows(containing: "~ help").count == 1)
    #expect(console.rows(containing: "X on the event fires it").count == 1)
    console.press("X")
    #expect(console.rows(containing: "ctrl-x cancels").count == 1)
    #expect(console.rows(containing: "ctrl-x cancel").count == 2)
    console.press("ctrl-x", "S", "space", "S")
    #expect(console.rows(containing: "Subscriptions changed: S shows them").count == 1)
    console.press("~")
    let fire = console.rows(containing: "Fire the selected event")
    #expect(fire.count == 1 && fire[0].contains("X ") && fire[0].contains("your key"))
    #expect(console.rows(containing: "Edit the event before").allSatisfy { !$0.contains("your") })
  }

  @Test func surpriseNamesTheKeyOfTheLadder() {
    var console = TestConsole(preferences: preferences([.ladderShow: ["W"]]))
    console.press("enter")
    console.answer(1, .emptyReply)
    #expect(console.rows(containing: "W shows the gates").count == 1)
  }

  @Test func keyThatOpensAnOverlayClosesItToo() {
    let keys: [CommandID: [String]] = [.subscriptionsOpen: ["S"], .appBackOrQuit: ["X"]]
    var console = TestConsole(preferences: preferences(keys))
    console.press("S")
    #expect(!console.rows(containing: "Subscriptions and").isEmpty)
    console.press("S", "O", "X")
    #expect(console.state.overlay == nil)
    #expect(console.take().filter { $0 == .quit }.isEmpty)
    console.press("X")
    #expect(console.take() == [.quit])
  }

  @Test func leavingIsAlwaysPossible() {
    var console = TestConsole(
      rows: 5, preferences: preferences([.appQuit: [], .appBackOrQuit: []]))
    #expect(console.screen.contains("press ctrl-c"))
    console.press("ctrl-c")
    #expect(console.take() == [.quit])
  }

  @Test(arguments: [
    (CommandID.eventFire, "x", CommandID.actionsMenu), (.previewToggle, "enter", .eventFire),
    (.logClear, "ctrl-c", .appQuit), (.paneNext, "e", .eventEdit),
  ]) func keyOfAnotherCommandIsAConflict(command: CommandID, key: String, other: CommandID) throws {
    let press = try #require(KeyNotation.parse(key))
    let conflicts = KeyConflict.found(in: [command: [press]])
    #expect(conflicts.contains { $0.command == command && $0.other == other && $0.key == press })
    #expect(conflicts.allSatisfy { $0.text.hasPrefix("\(key) is also the key of") })
  }

  @Test func twoChangedCommandsWithOneKeyAreOneConflict() throws {
    let press = try #require(KeyNotation.parse("Z"))
    let conflicts = KeyConflict.found(in: [.paneNext: [press], .paneLog: [press]])
    #expect(conflicts.count == 1)
  }

  @Test func keysAsTheyAreAndFreedOnesAreNoConflict() {
    let standard = Dictionary(
      uniqueKeysWithValues: Command.table.map {
        ($0.id, $0.keys.compactMap(KeyNotation.parse))
      })
    #expect(KeyConflict.found(in: standard).isEmpty)
    let press = KeyPress(.character("x"))
    #expect(KeyConflict.found(in: [.eventFire: [press], .actionsMenu: []]).isEmpty)
    #expect(
      KeyConflict.found(in: [.eventFire: [KeyPress(.enter)], .logClear: [press], .actionsMenu: []])
        .isEmpty)
  }

  @Test(arguments: [
    "ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m", "ctrl-[", "ctrl-s", "ctrl-q", "ctrl-a", "ctrl-b",
    "ctrl-1", "ctrl-é", "ctrl-shift-f", "shift-enter", "ctrl-enter", "ctrl-tab", "shift-1",
  ]) func keyThatDoesNotArriveHasAReason(key: String) throws {
    let press = try #require(KeyNotation.parse(key))
    #expect(KeyReach.obstacle(press) != nil)
  }

  @Test func everyDefaultKeyArrivesAndIsEnough() {
    for command in Command.table {
      let keys = command.keys.compactMap(KeyNotation.parse)
      #expect(keys.allSatisfy { KeyReach.obstacle($0) == nil }, "\(command.id.rawValue)")
      #expect(KeyReach.shortcoming(of: keys) == nil, "\(command.id.rawValue)")
    }
    #expect(KeyReach.shortcoming(of: [KeyPress(.function(5))]) != nil)
    #expect(KeyReach.shortcoming(of: [KeyPress(.character("x"), .alt)]) != nil)
    #expect(KeyReach.shortcoming(of: [KeyPress(.function(5)), KeyPress(.character("x"))]) == nil)
  }

  @Test func settingsThatAreNotInUseAreSaidFirst() {
    let failure = Failure(
      "The settings file /c/config.yaml has a mistake",
      why:
        "/c/config.yaml:1:1: colour: \"colour\" is not a key of a settings file. Did you mean color?",
      fix: "Correct the file and try again.", category: .configuration)
    var console = TestConsole(path: nil, preferences: Preferences(problem: failure))
    #expect(!console.rows(containing: "/c/config.yaml has a mistake").isEmpty)
    console.press("space", "enter")
    #expect(console.take().requests.count == 1, "it works all the same")
  }

  @Test func limitOfRequestsInFlightIsTheOperators() {
    var console = TestConsole(preferences: Preferences(requestLimit: 1))
    console.press("enter", "enter")
    #expect(console.take().requests.count == 1)
    #expect(!console.rows(containing: "1 request is in flight: wait, or esc cancels one").isEmpty)
  }
}

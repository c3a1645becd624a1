import Console
import Iterate
import Segment
import Terminal
import TestSupport
import Testing

/// Every pane and every overlay, recorded as text at every size that has a layout of its own.
@Suite struct GalleryTests {
  /// The smallest terminal, the narrow, the standard, and two wide ones.
  static let sizes = [
    Size(rows: 10, columns: 40), Size(rows: 20, columns: 60), Size(rows: 24, columns: 80),
    Size(rows: 40, columns: 120), Size(rows: 60, columns: 200),
  ]

  /// Something that can be on the screen, and how to get there.
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var workspace = Workspace.acme
    var path: String? = "iterate-preview.yaml"
    /// Whether the selected event was fired and answered first.
    var isFired = false
    var keys: [String] = []
    var typed = ""
    var happens: [Action] = []

    var testDescription: String { name }

    /// The console with this on its screen.
    func console(_ size: Size, glyphs: Glyphs = .unicode) -> TestConsole {
      var console = TestConsole(
        workspace, path: path, rows: size.rows, columns: size.columns, glyphs: glyphs)
      console.send(.simulatorSeen(Simulator(surveys: workspace.surveys)))
      if isFired {
        console.press("enter")
        console.answer(1, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
        console.send(.simulatorSeen(Simulator(surveys: workspace.surveys)))
        console.wait(milliseconds: 7000)
      }
      for key in keys { console.press(key) }
      console.type(typed)
      for action in happens { console.send(action) }
      return console
    }
  }

  static let scenes: [Scene] = panes + overlays + [hostile]

  private static let panes = [
    Scene(name: "surveys", keys: ["1", "down"]),
    Scene(name: "surveys filtered by event", keys: ["1", "/"], typed: "sign"),
    Scene(name: "events", keys: ["2", "down"]),
    Scene(name: "events none", workspace: empty, keys: ["2"]),
    Scene(name: "payload", isFired: true, keys: ["3", "down"]),
    Scene(name: "payload event", isFired: true, keys: ["3", "]"]),
    Scene(name: "payload request", isFired: true, keys: ["3", "]", "]"]),
    Scene(name: "payload searched", isFired: true, keys: ["3", "]", "/"], typed: "cart"),
    Scene(name: "payload whole", isFired: true, keys: ["3", "f"]),
    Scene(name: "response none", keys: ["4"]),
    Scene(name: "response", isFired: true, keys: ["4", "down", "down"]),
    Scene(name: "response survey", isFired: true, keys: ["4", "]"]),
    Scene(name: "response ladder", isFired: true, keys: ["b"]),
    Scene(name: "response sdks", isFired: true, keys: ["4", "]", "]", "]"]),
    Scene(name: "log", isFired: true, keys: ["5"]),
    Scene(
      name: "log paused", isFired: true, keys: ["5", "space"],
      happens: (1...12).map { .noted("Line \($0) that came while nobody looked") }),
    Scene(name: "log filtered", isFired: true, keys: ["5", "/"], typed: "200"),
    Scene(name: "sending", keys: ["enter"]),
    Scene(name: "live", keys: ["v"]),
  ]

  private static let overlays = [
    Scene(name: "welcome", path: nil),
    Scene(name: "help", keys: ["?"]),
    Scene(name: "help filtered", keys: ["?"], typed: "log"),
    Scene(name: "palette", keys: [":"], typed: "pre"),
    Scene(name: "profiles", keys: ["p"]),
    Scene(name: "subscriptions", keys: ["c"]),
    Scene(name: "comparison", keys: ["2", "C"]),
    Scene(name: "persons", keys: ["i"]),
    Scene(name: "link", keys: ["L"]),
    Scene(name: "simulator", keys: ["O"]),
    Scene(name: "names", keys: [":"], typed: "names of events", happens: [enter]),
    Scene(name: "editor", keys: ["2", "e", "down", "down"]),
    Scene(name: "copy", isFired: true, keys: ["4", "down", "down", "y"]),
    Scene(name: "actions", isFired: true, keys: ["2", "x"]),
    Scene(name: "matrix", keys: ["M"]),
    Scene(name: "burst", keys: ["2", "B"]),
    Scene(
      name: "message",
      happens: [
        .failed(
          Failure(
            "The workspace was read again with mistakes", why: "shop.yaml:3:1: no such key",
            fix: "Correct the file, then press R.", category: .configuration)),
        .workspaceLoaded(
          .failure(
            Failure(
              "The workspace has mistakes",
              why: (1...9).map { "shop.yaml:\($0):1: mistake \($0)" }.joined(separator: "\n"),
              fix: "Correct the file.", category: .configuration))),
      ]),
    Scene(name: "question", keys: ["enter", "q"]),
  ]

  /// A workspace with nothing in it.
  private static let empty: Workspace = {
    var workspace = Workspace.acme
    workspace.name = "Empty"
    workspace.surveys = []
    workspace.events = []
    return workspace
  }()

  private static let enter = Action.input(.key(KeyPress(.enter)))

  /// Names from all over the world, and some that mean harm.
  private static let hostile: Scene = {
    var workspace = Workspace.acme
    workspace.name = "店舗 متجر\u{202E}"
    workspace.surveys[0].name = "満足度調査 👩‍👩‍👧‍👦 नमस्ते"
    workspace.surveys[1].name = "استبيان \u{202E}gnippihs\u{1B}[31m"
    workspace.surveys[2].name = "e\u{301}\u{301}\u{301}xtra 🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿 ​zero"
    workspace.events[0].name = "Checkout\u{7}Finished\r\n"
    workspace.surveys[0].events = ["Checkout\u{7}Finished\r\n", "購入完了🛒"]
    workspace.events[0].properties = [
      "名前": "山田 太郎", "שם": "שלום עולם", "\u{9B}31m": "\u{1B}]0;title\u{7}", "": "no key",
      "family": "👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
    ]
    return Scene(name: "hostile names", workspace: workspace, keys: ["3", "]", "down"])
  }()

  @Test(arguments: scenes) func screensAreAsRecorded(_ scene: Scene) {
    let screens = Self.sizes.map { size in
      "=== \(size.columns)x\(size.rows)\n" + scene.console(size).screen
    }
    let file = scene.name.replacing(" ", with: "-")
    Golden.check(screens.joined(separator: "\n"), at: "Screens/Gallery/\(file).txt")
  }

  @Test(arguments: scenes) func nothingIsDrawnBeyondTheScreen(_ scene: Scene) {
    for size in Self.sizes {
      let grid = view(scene.console(size).state)
      #expect(grid.size == size)
      for row in 0..<size.rows {
        let cells = (0..<size.columns).map { grid[row, $0] }
        #expect(cells.last?.width != 2, "half a character at the edge of row \(row)")
        for (cell, next) in zip(cells, cells.dropFirst()) where cell.width == 2 {
          #expect(next.width == 0, "a wide character was overwritten in row \(row)")
        }
      }
    }
  }

  @Test(arguments: scenes) func screensNeedNothingButASCIIWhereThereIsNothingElse(_ scene: Scene) {
    guard scene.name != Self.hostile.name, scene.name != "surveys" else { return }
    let grid = view(scene.console(Self.sizes[2], glyphs: .ascii).state)
    let own = Set("解約アンケート📝")
    for character in grid.text where !character.isASCII && !own.contains(character) {
      Issue.record("\(character) is drawn")
    }
  }
}

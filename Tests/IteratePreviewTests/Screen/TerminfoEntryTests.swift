import Terminal
import Testing

@testable import IteratePreview

@Suite struct TerminfoEntryTests {
  static let base: [String: TerminfoEntry.Description] = [
    "xterm": .init(isAddressable: true, colors: 8),
    "xterm-256color": .init(isAddressable: true, colors: 256),
    "tmux-256color": .init(isAddressable: true, colors: 256),
    "vt100": .init(isAddressable: true, colors: -1),
    "dumb": .init(isAddressable: false, colors: -1),
    "teletype": .init(isAddressable: false, colors: -1),
  ]
  static let full = base.merging([
    "xterm-direct": .init(isAddressable: true, colors: 1 << 24),
    "xterm-direct256": .init(isAddressable: true, colors: 1 << 24),
    "tmux-direct": .init(isAddressable: true, colors: 1 << 24),
    "foot": .init(isAddressable: true, colors: 256),
    "foot-direct": .init(isAddressable: true, colors: 1 << 24),
    "kitty-direct": .init(isAddressable: true, colors: 256),
  ]) { $1 }

  func choose(
    _ term: String?, _ limit: ColorDepth = .palette256,
    in database: [String: TerminfoEntry.Description] = base
  ) throws(TerminalFailure) -> TerminfoEntry {
    try TerminfoEntry.choose(environment: term.map { ["TERM": $0] } ?? [:], limit: limit) {
      database[$0]
    }
  }

  @Test(arguments: [
    ("xterm", "xterm", 8), ("xterm-256color", "xterm-256color", 256), ("vt100", "vt100", -1),
    ("xterm-kitty", "xterm-256color", 256), ("wezterm", "xterm-256color", 256),
  ])
  func anUnknownTerminalIsTakenForAnXterm(term: String, name: String, colors: Int) throws {
    #expect(try choose(term) == TerminfoEntry(name: name, colors: colors))
  }

  @Test func withoutTheLargeXtermTheSmallOneServes() throws {
    var database = Self.base
    database["xterm-256color"] = nil
    #expect(try choose("alacritty", in: database) == TerminfoEntry(name: "xterm", colors: 8))
  }

  @Test(arguments: [
    ("xterm-256color", "xterm-direct256"), ("xterm", "xterm-direct256"),
    ("tmux-256color", "tmux-direct"), ("screen-256color", "tmux-direct"), ("foot", "foot-direct"),
    ("xterm-direct", "xterm-direct"),
    // An entry of that name that has no 24-bit colours after all is of no use.
    ("kitty", "xterm-256color"),
  ])
  func exactColoursTakeAnEntryOfTheirOwn(term: String, name: String) throws {
    #expect(try choose(term, .truecolor, in: Self.full).name == name)
  }

  @Test func exactColoursDoWithoutTheirEntry() throws {
    #expect(try choose("xterm-256color", .truecolor).name == "xterm-256color")
    #expect(try choose("xterm-256color", .palette256, in: Self.full).name == "xterm-256color")
  }

  @Test(
    arguments: [
      (nil, TerminalFailure.terminalNotNamed), ("", .terminalNotNamed),
      ("dumb", .terminalTooSimple(name: "dumb")), ("unknown", .terminalTooSimple(name: "unknown")),
      ("teletype", .terminalTooSimple(name: "teletype")),
    ] as [(String?, TerminalFailure)])
  func aTerminalThatCannotShowAScreenIsRefused(term: String?, failure: TerminalFailure) {
    #expect(throws: failure) { try choose(term) }
  }

  @Test func withoutAnyDatabaseTheTerminalIsUnknown() {
    #expect(throws: TerminalFailure.terminalUnknown(name: "xterm")) { try choose("xterm", in: [:]) }
  }
}

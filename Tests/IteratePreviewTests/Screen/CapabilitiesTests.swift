import Terminal
import Testing

@testable import IteratePreview

@Suite struct CapabilitiesTests {
  func capabilities(
    color: ColorPreference = .automatic,
    environment: [String: String] = ["TERM": "xterm-256color"],
    codeset: String = "UTF-8",
    colors: Int = 256,
    isInputTerminal: Bool = true,
    isOutputTerminal: Bool = true
  ) throws(TerminalFailure) -> Capabilities {
    try Capabilities(
      color: color, environment: environment, codeset: codeset, terminfoColors: colors,
      isInputTerminal: isInputTerminal, isOutputTerminal: isOutputTerminal)
  }

  @Test(arguments: [
    (-1, ColorDepth.none), (0, .none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen),
    (88, .sixteen), (256, .palette256), (1 << 24, .truecolor),
  ])
  func noMoreColoursThanTheTerminalHas(colors: Int, expected: ColorDepth) throws {
    let found = try capabilities(color: .limited(.truecolor), colors: colors)
    #expect(found.depth == expected)
  }

  @Test(arguments: ColorDepth.allCases)
  func noMoreColoursThanAskedFor(depth: ColorDepth) throws {
    #expect(try capabilities(color: .limited(depth), colors: 1 << 24).depth == depth)
  }

  @Test func alwaysBeatsNoColorButNotTheTerminal() throws {
    let environment = ["NO_COLOR": "1"]
    #expect(try capabilities(color: .always, environment: environment).depth == .palette256)
    #expect(try capabilities(color: .always, environment: environment, colors: 0).depth == .none)
  }

  @Test func aTerminalWithoutUnicodeGetsAsciiAndOneNotice() throws {
    let plain = try capabilities(environment: ["LANG": "C"], codeset: "ANSI_X3.4-1968")
    #expect(plain.glyphs.borders == .ascii)
    #expect(plain.notice?.contains("UTF-8") == true)
    let unicode = try capabilities()
    #expect(unicode.glyphs.borders == .unicode)
    #expect(unicode.notice == nil)
  }

  @Test func bothEndsHaveToBeATerminal() {
    #expect(throws: TerminalFailure.inputIsNotATerminal) {
      try capabilities(isInputTerminal: false)
    }
    #expect(throws: TerminalFailure.outputIsNotATerminal) {
      try capabilities(isOutputTerminal: false)
    }
  }
}

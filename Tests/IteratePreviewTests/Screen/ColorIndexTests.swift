import Terminal
import Testing

@testable import IteratePreview

@Suite struct ColorIndexTests {
  let palette = ColorIndex(TerminfoEntry(name: "xterm-256color", colors: 256))
  let eight = ColorIndex(TerminfoEntry(name: "xterm", colors: 8))
  let direct = ColorIndex(TerminfoEntry(name: "tmux-direct", colors: 1 << 24))
  let direct16 = ColorIndex(TerminfoEntry(name: "xterm-direct16", colors: 1 << 24))
  let direct256 = ColorIndex(TerminfoEntry(name: "xterm-direct256", colors: 1 << 24))

  @Test func theTerminalsOwnColourHasNoNumber() {
    for index in [palette, eight, direct] { #expect(index.number(of: .terminalDefault) == -1) }
  }

  @Test func namedColoursKeepTheirNumbers() {
    #expect(palette.number(of: .palette(255)) == 255)
    #expect(eight.number(of: .palette(7)) == 7)
    #expect(direct.number(of: .palette(7)) == 7)
    #expect(direct16.number(of: .palette(15)) == 15)
    #expect(direct256.number(of: .palette(200)) == 200)
  }

  @Test func coloursTheTerminalDoesNotHaveAreLeftToIt() {
    #expect(eight.number(of: .palette(8)) == -1)
    #expect(palette.number(of: .rgb(.white)) == -1)
    let none = ColorIndex(TerminfoEntry(name: "vt100", colors: -1))
    #expect(none.number(of: .palette(0)) == -1)
  }

  @Test(
    arguments: [
      (8, 0x7F7F7F), (9, 0xFF0000), (16, 0), (21, 0x0000FF), (67, 0x5F87AF), (231, 0xFFFFFF),
      (232, 0x080808), (255, 0xEEEEEE),
    ] as [(UInt8, Int32)])
  func whereThereAreFewNamesTheOthersArePaintedAsXtermDoes(index: UInt8, expected: Int32) {
    #expect(direct.number(of: .palette(index)) == expected)
  }

  @Test func anExactColourNeverLooksLikeANamedOne() {
    #expect(direct256.number(of: .rgb(RGB(red: 0x74, green: 0x57, blue: 0xBE))) == 0x7457BE)
    #expect(direct256.number(of: .rgb(RGB(red: 0, green: 0, blue: 200))) == 256)
    #expect(direct.number(of: .rgb(RGB(red: 0, green: 0, blue: 3))) == 8)
    #expect(direct.number(of: .rgb(.black)) == 0)
  }
}

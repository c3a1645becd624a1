import Terminal
import Testing

@Suite struct RGBTests {
  @Test(arguments: [
    ("#7457be", RGB(red: 0x74, green: 0x57, blue: 0xBE)),
    ("7457BE", RGB(red: 0x74, green: 0x57, blue: 0xBE)),
    ("#abc", RGB(red: 0xAA, green: 0xBB, blue: 0xCC)),
    ("000", .black),
    ("#ffffff", .white),
  ])
  func readsHexColours(_ hex: String, _ colour: RGB) {
    #expect(RGB(hex: hex) == colour)
  }

  @Test(arguments: ["", "#", "#12", "#1234", "#1234567", "##123", "+12345", "ggg", "12345é", "-12"])
  func refusesWhatIsNoColour(_ hex: String) {
    #expect(RGB(hex: hex) == nil)
  }

  @Test func luminanceRunsFromBlackToWhite() {
    #expect(RGB.black.luminance == 0)
    #expect(abs(RGB.white.luminance - 1) < 1e-12)
    // 0.2126 × ((0.5019… + 0.055) / 1.055)^2.4
    #expect(abs(RGB(red: 128, green: 0, blue: 0).luminance - 0.045890) < 1e-5)
  }

  @Test func contrastIsThatOfTheGuidelines() {
    #expect(abs(RGB.contrast(.black, .white) - 21) < 1e-9)
    #expect(RGB.contrast(.white, .white) == 1)
    let grey = RGB(red: 0x76, green: 0x76, blue: 0x76)
    // The darkest grey that passes 4.5:1 on white.
    #expect(abs(RGB.contrast(grey, .white) - 4.54) < 0.01)
    #expect(RGB.contrast(grey, .white) == RGB.contrast(.white, grey))
  }

  @Test(arguments: [("#ffff00", RGB.black), ("#0000ff", .white), ("#7457be", .white)])
  func readableInkHasTheHigherContrast(_ hex: String, _ ink: RGB) throws {
    #expect(try #require(RGB(hex: hex)).readableInk == ink)
  }
}

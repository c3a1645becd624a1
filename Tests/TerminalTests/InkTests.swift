import Terminal
import Testing

@Suite struct InkTests {
  @Test func tintsComeBackAsTheyWentIn() {
    var ink = Ink(.accent, .bold, foreground: .black, background: .white)
    #expect(ink.foreground == .black)
    #expect(ink.background == .white)
    ink.foreground = nil
    #expect(ink.foreground == nil)
    #expect(ink.isTinted)
    ink.background = nil
    #expect(ink == Ink(.accent, .bold))
    #expect(!ink.isTinted)
  }

  @Test func aCellStaysSmall() {
    #expect(MemoryLayout<Cell>.stride <= 32)
  }

  @Test func noTwoRolesShareALetter() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }
}

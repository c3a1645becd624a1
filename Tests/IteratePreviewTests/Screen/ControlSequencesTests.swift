import Testing

@testable import IteratePreview

@Suite struct ControlSequencesTests {
  @Test(arguments: [
    ("\u{1B}[0m$<2>", "\u{1B}[0m"), ("$<5/>a$<10*/>b", "ab"), ("plain", "plain"), ("", ""),
    ("cost $5", "cost $5"), ("$<unended", "$<unended"),
  ])
  func paddingIsTakenOut(capability: String, expected: String) {
    #expect(ControlSequences.withoutPadding(capability) == expected)
  }

  @Test func theOtherScreenIsLeftLast() {
    let known = ["sgr0": "<sgr0>", "cnorm": "<cnorm>", "rmkx": "<rmkx>", "rmcup": "<rmcup>"]
    let sequence = ControlSequences.restore(capability: { known[$0] }, bottom: "<bottom>")
    #expect(sequence == ControlSequences.allOff + "<sgr0><cnorm><rmkx><rmcup>")
  }

  @Test func withoutAnotherScreenTheCursorGoesBelowTheLastRow() {
    let sequence = ControlSequences.restore(
      capability: { $0 == "sgr0" ? "<sgr0>" : nil }, bottom: "<bottom>$<5>")
    #expect(sequence == ControlSequences.allOff + "<sgr0><bottom>\r\n")
  }
}

import Console
import Terminal
import TestSupport
import Testing

/// The whole screen, recorded as text, at every size that has a layout of its own.
@Suite struct GoldenScreenTests {
  static let sizes = [(10, 40), (20, 60), (24, 80), (40, 120), (60, 200)]

  @Test(arguments: sizes) func selectedEvent(rows: Int, columns: Int) {
    let console = TestConsole(rows: rows, columns: columns)
    Golden.check(console.screen, at: "Screens/selected-\(columns)x\(rows).txt")
  }

  @Test(arguments: sizes) func shownSurvey(rows: Int, columns: Int) {
    var console = TestConsole(rows: rows, columns: columns)
    console.press("enter")
    console.answer(1, .reply(showing: "65f0c0ffee0000000000abcd", title: "Checkout NPS"))
    Golden.check(console.screen, at: "Screens/shown-\(columns)x\(rows).txt")
  }
}

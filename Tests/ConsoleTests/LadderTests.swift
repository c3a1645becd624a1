import Console
import Iterate
import Segment
import TestSupport
import Testing

@Suite struct LadderTests {
  @Test func becauseShowsEveryGateOfWhatIsExpectedAndOfWhatCame() {
    var console = TestConsole(rows: 60, columns: 200)
    console.press("b")
    for gate in GateID.allCases { #expect(!console.rows(containing: " \(gate.rawValue) ").isEmpty) }
    #expect(!console.rows(containing: "expected").isEmpty)
    console.press("2", "enter")
    console.answer(1, .reply(showing: "65f0c0ffee0000000000abcd", title: "Checkout NPS"))
    #expect(!console.rows(containing: "accepted the key").isEmpty)
    #expect(!console.rows(containing: "firing #1").isEmpty)
  }

  @Test(arguments: [(24, 80), (40, 120), (60, 200)]) func gatesOfAnEventThatNothingTargets(
    rows: Int, columns: Int
  ) {
    var console = TestConsole(rows: rows, columns: columns)
    console.press("/")
    console.type("cart")
    console.press("enter", "b")
    Golden.check(console.screen, at: "Screens/ladder-\(columns)x\(rows).txt")
  }

  @Test func whatNobodyExpectedIsSaidFirst() throws {
    var console = TestConsole(rows: 40, columns: 200)
    console.press("enter")
    console.answer(1, ["results": [:]])
    let verdict = try #require(console.rows(containing: "NOT SHOWN").first)
    #expect(verdict.contains("NOT SHOWN  Expected: Checkout NPS is shown"))
  }

  @Test func enterGoesToWhatDecidesTheGate() {
    var console = TestConsole(rows: 60, columns: 200)
    let places: [GateID: String] = [
      .integrations: "[3] Payload", .subscription: "Subscriptions", .key: "Response",
      .survey: "[1] Surveys",
    ]
    for (gate, title) in places {
      console.press("esc", "b", "home")
      while console.state.response.gate != gate { console.press("down") }
      console.press("enter")
      #expect(!console.rows(containing: title).isEmpty)
      #expect(console.state.response.gate == gate)
    }
  }

  @Test func comparisonMarksTheFirstGateThatDiffers() throws {
    var console = TestConsole(rows: 40, columns: 120)
    console.press("C")
    Golden.check(console.screen, at: "Screens/comparison-120x40.txt")
    let marked = console.rows(containing: "◆ ").filter { $0.contains("skipped") }
    #expect(marked.count <= 1)
    console.press("esc")
    #expect(console.state.overlay == nil)
    #expect(console.effects.isEmpty)
  }
}

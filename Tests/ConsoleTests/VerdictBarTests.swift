import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// The row between data and log, and the banner below the header.
@Suite struct VerdictBarTests {
  @Test(arguments: [80, 100, 120, 160, 200])
  func whatToDoStaysWhereThereIsNoRoomForAll(columns: Int) throws {
    var console = TestConsole(rows: 40, columns: columns)
    console.press("v", "2", "/")
    console.type("cart")
    console.press("enter")
    let verdict = try #require(try console.state.plan?.get().prediction)
    let remedy = try #require(verdict.remedy)
    let row = try #require(console.rows(containing: "EXPECTED").first)
    if remedy.count + 40 <= columns {
      #expect(row.contains(remedy))
    } else {
      #expect(row.contains(verdict.sentence.prefix(columns - 20)))
    }
    #expect(row.contains(verdict.sentence.prefix(20)))
  }

  @Test func settingsThatAreNotInUseStaySaid() {
    let problem = Failure(
      "The settings file /home/ada/config.yaml has 2 mistakes",
      why: "config.yaml:1:8: theme: must be one of: auto, dark.\nconfig.yaml:2:3: more.",
      fix: "Correct the file and try again.", category: .configuration)
    var console = TestConsole(preferences: Preferences(problem: problem))
    for _ in 0..<2 {
      let row = console.rows(containing: "Settings have a mistake: config.yaml:1:8: theme: must be")
      #expect(row.count == 1, "\(console.screen)")
      console.wait(milliseconds: 60_000)
      console.press("2", "enter")
    }
  }
}

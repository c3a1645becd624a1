import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// The row between data and log, and the banner below the header.
@Suite struct VerdictBarTests {
  @Test(arguments: [80, 100, 120, 160, 240])
  func reasonThatDoesNotFitIsSaidInBriefAndWhatToDoIsThere(columns: Int) throws {
    var workspace = Workspace.acme
    workspace.site.url = "https://shop.example/catalogue/shoes/winter/boots/with-a-long-name?page=2"
    workspace.surveys[0].targeting = Targeting(url: [.contains("/checkout")])
    var console = SimulatedConsole(workspace, columns: columns)
    console.press("v")
    let expected = try #require(try console.state.plan?.get().prediction)
    let remedy = try #require(expected.remedy)
    let early = try #require(console.console.rows(containing: "EXPECTED").first)
    #expect(early.contains(remedy.prefix(16)), "\(early)")
    #expect(early.contains("url gate"))
    console.press("2", "enter")
    console.answer()
    let late = try #require(console.console.rows(containing: "NOT SHOWN").first)
    #expect(late.contains(remedy.prefix(16)), "\(late)")
    #expect(late.contains(expected.reason) == (columns == 240), "\(late)")
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

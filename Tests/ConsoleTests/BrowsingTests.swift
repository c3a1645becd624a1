import Console
import Iterate
import Segment
import Terminal
import Testing

/// Finding one's way: selecting, filtering, panes, folding, the log.
@Suite struct BrowsingTests {
  @Test func selectingASurveyBringsItsEventsToTheTop() {
    var console = TestConsole()
    console.press("1", "down")
    #expect(console.state.selectedSurvey?.name == "Onboarding")
    #expect(console.state.selectedEvent?.name == "Signed Up")
  }

  @Test func enterOnASurveyPreviewsItAndMovingTheSelectionDoesNot() {
    var console = TestConsole()
    console.press("1", "down", "enter")
    #expect(console.state.preview == .survey("65f0c0ffee0000000000abce"))
    console.press("up")
    #expect(console.state.preview == .survey("65f0c0ffee0000000000abce"))
  }

  @Test func predictionFollowsTheSelectedEvent() {
    var console = TestConsole()
    let first = console.rows(containing: "? EXPECTED")
    console.press("down")
    #expect(console.rows(containing: "? EXPECTED") != first)
  }

  @Test func surveysAreFoundByTheEventsTheyTarget() {
    var console = TestConsole()
    console.press("1", "/")
    console.type("Cancelled")
    #expect(console.rows(containing: "1 of 3").count == 1)
    #expect(console.state.selectedSurvey?.name == "解約アンケート 📝")
    console.press("enter", "esc")
    #expect(console.rows(containing: "1 of 3").isEmpty)
  }

  @Test func keysThatAreTextGoIntoTheFilter() {
    var console = TestConsole()
    console.press("/")
    console.type("qQ?")
    #expect(console.take().isEmpty)
    #expect(console.state.overlay == nil)
    #expect(console.rows(containing: "no event matches").count == 1)
  }

  @Test func filterThatMatchesNothingLeavesNothingToFire() {
    var console = TestConsole()
    console.press("/")
    console.type("zzz")
    console.press("enter", "enter")
    #expect(console.take().requests.isEmpty)
    #expect(console.rows(containing: "no event is selected").count >= 1)
  }

  @Test func tabGoesRoundThePanes() {
    var console = TestConsole()
    console.press("1")
    var seen: [PaneID] = []
    for _ in 0..<5 {
      seen.append(console.state.focus)
      console.press("tab")
    }
    #expect(seen == PaneID.allCases)
    #expect(console.state.focus == .surveys)
    console.press("shift-tab")
    #expect(console.state.focus == .log)
  }

  @Test func fullScreenGivesThePaneAllTheRoomAndEscapeTakesItBack() {
    var console = TestConsole()
    console.press("3", "f")
    #expect(console.state.layout.panes.keys.sorted { $0.rawValue < $1.rawValue } == [.payload])
    console.press("esc")
    #expect(console.state.layout.panes.count == 5)
  }

  @Test func foldingStaysWhileTheSelectionMovesOn() {
    var console = TestConsole()
    console.press("3", "space")
    #expect(console.rows(containing: "▸ Track Event").count == 1)
    console.press("2", "down")
    #expect(console.rows(containing: "▸ Track Event").isEmpty)
  }

  @Test func collapseAllAndExpandAllReachEveryNode() {
    var console = TestConsole()
    console.press("3", "f", "]", "-")
    #expect(console.rows(containing: "▸ context").count == 1)
    console.press("=")
    #expect(console.rows(containing: "iterate_preview=65f0c0ffee0000000000abcd").count >= 1)
  }

  @Test func pathOfTheCursorIsShown() {
    var console = TestConsole()
    console.press("3", "]", "G")
    #expect(!console.rows(containing: " integrations ").isEmpty)
  }

  @Test func pausedLogDoesNotMoveByOneCell() {
    var console = TestConsole()
    for index in 0..<20 { console.send(.noted("line \(index)")) }
    console.wait(milliseconds: 10_000)
    console.press("5", "space")
    let before = console.rows(containing: "line ")
    for index in 0..<1000 { console.send(.noted("new \(index)")) }
    console.wait(milliseconds: 10_000)
    #expect(console.rows(containing: "line ") == before)
    #expect(console.rows(containing: "PAUSED · 1000 new").count == 1)
    console.press("G")
    #expect(console.rows(containing: "following").count == 1)
    #expect(!console.rows(containing: "new 999").isEmpty)
  }

  @Test func movingUpInTheLogPausesIt() {
    var console = TestConsole()
    for index in 0..<20 { console.send(.noted("line \(index)")) }
    console.press("5", "up")
    #expect(console.rows(containing: "PAUSED").count == 1)
  }

  @Test func enterOnALogLineShowsItsFiring() {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, .emptyReply)
    console.press("enter")
    console.answer(2, .emptyReply)
    console.press("5", "g")
    while console.state.log.selectedFiring(in: console.state) != 1 { console.press("down") }
    console.press("enter")
    #expect(console.state.shownFiring == 1)
    #expect(!console.rows(containing: "firing #1").isEmpty)
  }

  @Test func pasteOutsideATextFieldPreviewsTheLinkAndPressesNoKey() {
    var console = TestConsole()
    console.send(
      .input(.paste("https://shop.example/?iterate_preview=65f0c0ffee0000000000abcf#q")))
    #expect(console.state.preview == .survey("65f0c0ffee0000000000abcf"))
    console.send(.input(.paste("qqq")))
    #expect(console.take().isEmpty)
  }

  @Test func quitAsksOnlyWhileARequestIsInFlight() {
    var console = TestConsole()
    console.press("enter", "q")
    #expect(!console.take().contains(.quit))
    console.press("y")
    #expect(console.take().suffix(2) == [.cancel(firing: 1), .quit])
    var idle = TestConsole()
    idle.press("q")
    #expect(idle.take() == [.quit])
  }

  @Test func belowTheFloorOnlyTheKeysThatLeaveAreHeard() {
    var console = TestConsole(rows: 9, columns: 39)
    #expect(console.screen.contains("needs"))
    console.press("enter", "down", "?")
    #expect(console.take().isEmpty)
    #expect(console.state.overlay == nil)
    console.press("q")
    #expect(console.take() == [.quit])
  }

  @Test func firstRunShowsACardAndAnyKeyGoesOn() {
    var console = TestConsole(path: nil)
    #expect(console.rows(containing: "iterate-preview init").count == 1)
    console.press("enter")
    #expect(console.state.overlay == nil)
    #expect(console.take().requests.isEmpty)
  }

  @Test func workspaceThatIsBadNowKeepsTheGoodOne() {
    var console = TestConsole()
    console.press("R")
    #expect(console.take() == [.loadWorkspace])
    console.send(
      .workspaceLoaded(
        .failure(Failure("The workspace has a mistake", fix: "Mend it.", category: .configuration)))
    )
    #expect(console.state.workspace.surveys.count == 3)
    #expect(!console.rows(containing: "The workspace has a mistake").isEmpty)
  }

  @Test func reloadedWorkspaceReachesTheSimulator() {
    var console = TestConsole()
    var workspace = Workspace.acme
    workspace.surveys.removeLast()
    console.send(
      .workspaceLoaded(
        .success(LoadedWorkspace(workspace: workspace, path: "iterate-preview.yaml"))))
    #expect(console.take().contains(.serveSurveys(workspace.surveys)))
  }
}

import Console
import Iterate
import Segment
import Terminal
import Testing

/// What lies over the panes takes the keys, and shows all there is.
@Suite struct OverlayTests {
  private static func shop(profiles count: Int) -> Workspace {
    var workspace = Workspace.acme
    workspace.profiles += (1...count).map {
      Profile(name: "region-\($0)", target: .host("https://r\($0).example.test"))
    }
    return workspace
  }

  @Test func profilesBeyondTheScreenComeIntoSight() {
    var console = TestConsole(Self.shop(profiles: 60), rows: 24, columns: 80)
    console.press("p")
    #expect(console.rows(containing: "region-60").isEmpty)
    for _ in 1...5 { console.press("pagedown") }
    #expect(console.rows(containing: "region-60").count == 1)
    console.press("enter")
    #expect(console.state.profile.name == "region-60")
  }

  @Test func profilesAreFoundByTyping() {
    var console = TestConsole(Self.shop(profiles: 60), rows: 24, columns: 80)
    console.press("p")
    console.type("region-37")
    #expect(console.rows(containing: "r37.example.test").count == 1)
    console.press("enter")
    #expect(console.state.profile.name == "region-37")
    console.press("p")
    console.type("nowhere")
    console.press("enter")
    #expect(console.rows(containing: "no profile matches").count == 1)
    #expect(console.state.profile.name == "region-37")
  }

  @Test func workspaceThatCannotBeReadShowsEveryMistakeOfIt() {
    var console = TestConsole()
    let mistakes = (1...5).map { "shop.yaml:\($0):1: mistake number \($0)" }
    console.send(
      .workspaceLoaded(
        .failure(
          Failure(
            "The workspace has mistakes", why: mistakes.joined(separator: "\n"),
            fix: "Correct the file.", category: .configuration))))
    for mistake in mistakes { #expect(console.rows(containing: mistake).count >= 1, "\(mistake)") }
    #expect(console.rows(containing: "This did not work").count == 1)
    console.press("x")
    #expect(console.rows(containing: "This did not work").isEmpty)
    #expect(console.state.workspace == .acme, "the last good one stays in use")
  }

  @Test func workspaceWithoutTheProfileSaysWhereFiringsGoNow() {
    var console = TestConsole(profile: "sandbox")
    var workspace = Workspace.acme
    workspace.profiles.removeAll { $0.name == "sandbox" }
    console.send(.workspaceLoaded(.success(LoadedWorkspace(workspace: workspace, path: "a.yaml"))))
    #expect(console.state.profile.name != "sandbox")
    #expect(console.rows(containing: "sandbox").count >= 1, "it says what is gone")
  }
}

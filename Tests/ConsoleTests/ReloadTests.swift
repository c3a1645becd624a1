import Console
import Iterate
import Segment
import Terminal
import Testing

/// The workspace's file changes while the console runs.
@Suite struct ReloadTests {
  private static let mistake = Failure(
    "The workspace shop.yaml has 2 mistakes",
    why: "shop.yaml:12:3: surveys[0].id: this is no id. Write one.\nshop.yaml:14:1: another one.",
    fix: "Correct the file and try again.", category: .configuration)

  private static func loaded(_ change: (inout Workspace) -> Void = { _ in }) -> Action {
    var workspace = Workspace.acme
    change(&workspace)
    return .workspaceLoaded(
      .success(LoadedWorkspace(workspace: workspace, path: "iterate-preview.yaml")), by: .change)
  }

  private static var broken: Action { .workspaceLoaded(.failure(mistake), by: .change) }

  @Test(arguments: [(40, 120), (24, 80), (20, 60), (10, 40)])
  func mistakeStaysAsABannerUntilTheFileIsGood(rows: Int, columns: Int) {
    var console = TestConsole(rows: rows, columns: columns)
    console.send(Self.broken)
    #expect(console.state.overlay == nil, "nobody is disturbed")
    #expect(console.rows(containing: "! Workspace has a mistake: ").count == 1)
    #expect(console.screen.contains("fire"), "the keys stay in sight")
    console.wait(milliseconds: 60_000)
    #expect(console.rows(containing: "! Workspace has a mistake: ").count == 1)
    console.press("enter")
    #expect(console.take().requests.count == 1, "the last good workspace is used")
    console.send(Self.loaded())
    #expect(console.rows(containing: "Workspace has a mistake: ").isEmpty)
  }

  @Test func bannerSaysWhereTheFirstMistakeIsAndHowManyThereAre() {
    var console = TestConsole()
    console.send(Self.broken)
    #expect(console.rows(containing: "shop.yaml:12:3: surveys[0].id").count >= 1)
    #expect(console.rows(containing: "and 1 more").count >= 1)
    #expect(console.rows(containing: "R reads it again").count == 1)
  }

  @Test func bannerStaysAboveAnOverlay() {
    var console = TestConsole()
    console.send(Self.broken)
    console.press("?")
    #expect(console.rows(containing: "! Workspace has a mistake: ").count == 1)
  }

  @Test func sameMistakeIsLoggedOnce() {
    var console = TestConsole()
    let before = console.state.loggedCount
    console.send(Self.broken)
    console.send(Self.broken)
    #expect(console.state.loggedCount == before + 1)
  }

  @Test func fileThatIsGoneSaysSo() {
    var console = TestConsole()
    let gone = Failure(
      "The workspace file shop.yaml is gone", fix: "Put it back.", category: .configuration)
    console.send(.workspaceLoaded(.failure(gone), by: .change))
    #expect(console.rows(containing: " ! The workspace file shop.yaml is gone.").count == 1)
    console.send(Self.loaded())
    #expect(console.rows(containing: "The workspace is as it was again").count >= 1)
  }

  @Test func changeThatChangesNothingIsNotSpokenOf() {
    var console = TestConsole()
    let before = console.state.loggedCount
    console.send(Self.loaded())
    #expect(console.state.loggedCount == before)
    #expect(console.take().isEmpty)
  }

  @Test func orderedReadingOfABrokenFileListsEveryMistakeAndLeavesTheBanner() {
    var console = TestConsole()
    console.send(.workspaceLoaded(.failure(Self.mistake)))
    #expect(console.rows(containing: "shop.yaml:14:1: another one").count >= 1)
    console.press("esc")
    #expect(console.rows(containing: "! Workspace has a mistake: ").count == 1)
  }

  @Test func selectionsStay() {
    var console = TestConsole()
    console.press("1", "down", "enter", "2")
    let event = console.state.selectedEvent
    console.send(
      Self.loaded { workspace in
        workspace.surveys.insert(
          Survey(id: "65f0c0ffee0000000000ffff", name: "First", events: []), at: 0)
        workspace.events.insert(EventTemplate(name: "Early"), at: 0)
      })
    #expect(console.state.selectedSurvey?.name == "Onboarding")
    #expect(console.state.selectedEvent == event)
    #expect(console.state.previewedSurvey?.name == "Onboarding")
  }

  @Test func cursorStaysOnTheEventWhoseTemplateChanged() {
    var console = TestConsole()
    console.press("down", "down")
    let name = console.state.selectedEvent?.name
    console.send(
      Self.loaded { workspace in
        workspace.events = workspace.events.map { event in
          var event = event
          event.properties["changed"] = true
          return event
        }
        workspace.events.insert(EventTemplate(name: "Early"), at: 0)
      })
    #expect(console.state.selectedEvent?.name == name)
    #expect(console.state.selectedEvent?.properties["changed"] == true)
  }

  @Test func questionAboutAProfileThatChangedMeanwhileUnlocksNothing() {
    var console = TestConsole()
    console.press("p", "down", "down", "enter")
    #expect(console.rows(containing: "Switch to production?").count == 1)
    console.send(
      Self.loaded { workspace in workspace.profiles[2].target = .host("https://elsewhere.test") })
    console.type("production")
    console.press("enter")
    #expect(console.state.profile.name == "demo")
    #expect(console.rows(containing: "has changed meanwhile").count >= 1)
  }

  @Test func changesToPersonsStayWhereTheFileHasThemAsTheyWere() {
    var console = TestConsole()
    console.press("i", "e", "down", "t", "esc", "esc")
    let edited = console.state.person
    #expect(edited != Workspace.acme.person)
    console.send(Self.loaded { $0.name = "Renamed" })
    #expect(console.state.person == edited)
    console.send(Self.loaded { $0.person.traits["plan"] = "team" })
    #expect(console.state.person.traits["plan"] == "team")
    #expect(console.rows(containing: "change to the person person is gone").count == 1)
  }

  @Test func fileIsWatchedWhereThereIsOne() {
    #expect(TestConsole().state.initialEffects().contains(.watchWorkspace))
    #expect(!TestConsole(path: nil).state.initialEffects().contains(.watchWorkspace))
  }
}

import Console
import Iterate
import Segment
import Terminal
import Testing

/// What the next run finds as it was left.
@Suite struct BookmarkTests {
  private static func restored(
    _ bookmark: Bookmark, profile: String? = nil, workspace: Workspace = workspace
  ) -> State {
    var state = State(
      source: LoadedWorkspace(workspace: workspace, path: "a.yaml"), profile: profile,
      size: Size(rows: 40, columns: 120))
    state.restore(bookmark)
    return state
  }

  private static let workspace: Workspace = {
    var workspace = Workspace.acme
    workspace.persons = [
      NamedPerson(name: "newcomer", person: Person(userID: "qa_2")),
      NamedPerson(name: "visitor", person: Person()),
    ]
    return workspace
  }()

  @Test func whatWasLeftIsFoundAgain() {
    var console = TestConsole(Self.workspace)
    console.press("1", "down", "enter", "P", "P", "i", "down", "enter")
    console.press("4", "]", "3", "]", "]", "f")
    let state = Self.restored(console.state.bookmark)
    #expect(state.selectedSurvey?.name == "Onboarding")
    #expect(state.selectedEvent?.name == "Signed Up")
    #expect(state.preview == .survey("65f0c0ffee0000000000abce"))
    #expect(state.persona == .android)
    #expect(state.person == Person(userID: "qa_2"))
    #expect(state.focus == .payload)
    #expect(state.isFullscreen)
    #expect(state.bookmark == console.state.bookmark)
  }

  @Test func whatIsNoLongerThereIsLeftOut() {
    var bookmark = Bookmark()
    bookmark.surveyID = "65f0c0ffee00000000009999"
    bookmark.event = Bookmark.Event(name: "Gone")
    bookmark.preview = .survey("65f0c0ffee00000000009999")
    bookmark.personName = "somebody"
    bookmark.payloadTab = 99
    bookmark.responseTab = -1
    let state = Self.restored(bookmark)
    #expect(state.selectedSurvey?.name == "Checkout NPS")
    #expect(state.selectedEvent?.name == "Checkout Finished")
    #expect(state.preview == .automatic)
    #expect(state.person == Self.workspace.person)
  }

  @Test func previewOffIsTakenUpAtTheSimulatorOnly() {
    var bookmark = Bookmark()
    bookmark.preview = .off
    #expect(Self.restored(bookmark).preview == .off)
    #expect(Self.restored(bookmark, profile: "sandbox").preview == .automatic)
  }

  @Test func whatWasTypedOrAgreedToIsNotKept() {
    var console = TestConsole(Self.workspace, profile: "sandbox")
    console.press("v", "enter")
    console.type("sandbox")
    console.press("enter", "/")
    console.type("sign")
    console.press("enter")
    var state = Self.restored(console.state.bookmark, profile: "sandbox")
    #expect(state.preview == .automatic)
    _ = reduce(
      into: &state, .performed(.previewToggle),
      at: Moment(now: Instant(millisecondsSinceEpoch: 0), random: (1, 2)))
    let effects = reduce(
      into: &state, .performed(.eventFire),
      at: Moment(now: Instant(millisecondsSinceEpoch: 0), random: (1, 3)))
    #expect(effects.isEmpty, "LIVE is armed anew")
    #expect(view(state).text.contains("Fire LIVE?"))
  }

  @Test func personOfTheSessionIsNotKept() {
    var console = TestConsole(Self.workspace)
    console.press("i", "n")
    console.type("secret_person")
    console.press("enter", "esc")
    #expect(console.state.person.userID == "secret_person")
    #expect(console.state.bookmark.personName == nil)
  }
}

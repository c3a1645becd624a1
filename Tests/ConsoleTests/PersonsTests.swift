import Console
import Iterate
import Segment
import Terminal
import TestSupport
import Testing

/// The persons that can fire: choosing, creating, editing and resetting them.
@Suite struct PersonsTests {
  private static let workspace: Workspace = {
    var workspace = Workspace.acme
    workspace.person.traits = [
      "plan": "pro", "seats": 3, "score": 4.5, "beta": true,
      "since": ["type": "date", "value": 1_735_689_600],
    ]
    workspace.persons = [
      NamedPerson(name: "newcomer", person: Person(userID: "qa_2", traits: ["plan": "free"])),
      NamedPerson(name: "visitor", person: Person()),
    ]
    return workspace
  }()

  private static func opened(
    profile: String? = nil, rows: Int = 40, columns: Int = 120
  ) -> TestConsole {
    var console = TestConsole(workspace, profile: profile, rows: rows, columns: columns)
    console.press("i")
    return console
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func screen(rows: Int, columns: Int) {
    var console = Self.opened(rows: rows, columns: columns)
    Golden.check(console.screen, at: "Screens/persons-\(columns)x\(rows).txt")
    console.press("e", "down", "down", "enter")
    console.type("x")
    console.press("enter")
    Golden.check(console.screen, at: "Screens/person-edited-\(columns)x\(rows).txt")
  }

  @Test func chosenPersonFiresAndThePlanFollowsAtOnce() throws {
    var console = Self.opened()
    console.press("down", "enter")
    #expect(console.state.overlay == nil)
    #expect(console.state.person.userID == "qa_2")
    let plan = try #require(try console.state.plan?.get())
    #expect(plan.userTraits?["plan"] == "free")
    #expect(plan.context.person.userID == "qa_2")
    #expect(console.screen.contains("qa_2"))
  }

  @Test func traitIsEditedInPlaceWithItsKind() throws {
    var console = Self.opened()
    console.press("e", "down", "down", "enter", "ctrl-u")
    console.type("many")
    console.press("enter")
    #expect(console.rows(containing: "\"many\" is not a number").count == 1)
    #expect(console.state.person.traits["seats"] == 3, "nothing is taken that is no number")
    console.press("ctrl-u")
    console.type("12")
    console.press("enter")
    #expect(console.state.person.traits["seats"] == 12)
    let plan = try #require(try console.state.plan?.get())
    #expect(plan.userTraits?["seats"] == 12)
  }

  @Test func kindOfATraitGoesRoundAndWarnsWhenItIsNotTheWorkspaces() {
    var console = Self.opened()
    console.press("e", "down", "down", "t")
    #expect(console.state.person.traits["seats"] == true)
    #expect(
      console.rows(containing: "\"seats\" is a boolean, in the workspace a number").count == 1)
    console.press("t")
    #expect(console.rows(containing: "2026-01-01").count >= 1, "nothing can be made of true: today")
    console.press("t", "t")
    #expect(console.state.person.traits["seats"].map { TraitType($0) } == .number)
    console.press("u")
    #expect(console.state.person == Self.workspace.person)
  }

  @Test func traitsAreAddedAndDeleted() {
    var console = Self.opened()
    console.press("e", "a")
    console.press("enter")
    #expect(console.rows(containing: "A trait needs a name").count == 1)
    console.type("external_id")
    console.press("enter")
    console.type("qa")
    console.press("enter")
    #expect(console.state.person.traits["external_id"] == "qa")
    console.press("end", "d")
    #expect(console.state.person.traits["external_id"] == nil)
  }

  @Test func typedLettersAreTextAndPastedTextGoesThere() {
    var console = Self.opened()
    console.press("n")
    console.type("Qqui")
    console.send(.input(.paste("_9")))
    console.press("enter")
    #expect(console.state.person == Person(userID: "Qqui_9"))
    #expect(console.rows(containing: "Qqui_9").count >= 1)
    console.press("esc")
    console.send(.workspaceLoaded(.success(LoadedWorkspace(workspace: Self.workspace, path: "a"))))
    #expect(console.state.person == Person(userID: "Qqui_9"), "the file says nothing of them")
    #expect(console.state.persons.all.count == 4)
  }

  @Test func warningsAreShownForWhatSDKsCannotSendAndForChangesSinceTheLastSend() {
    var console = Self.opened()
    #expect(console.rows(containing: "iOS cannot send the trait \"score\"").count == 1)
    console.press("esc", "enter")
    console.answer(1, .emptyReply)
    console.press("i", "e", "down", "down", "t", "t")
    #expect(console.rows(containing: "was sent as a number").count == 1)
  }

  @Test func personsCreatedInTheSessionAreCountedAndTheirTokensMasked() {
    var console = Self.opened()
    #expect(console.rows(containing: "created this session: 0").count == 1)
    console.press("esc", "enter")
    console.answer(1, .reply(showing: "65f0c0ffee0000000000abcd", title: "Checkout NPS"))
    console.press("i")
    #expect(console.rows(containing: "created this session: 1").count == 1)
    #expect(console.rows(containing: "••••f3a1").count >= 1)
    #expect(!console.screen.contains("canary"))
    console.press("x")
    #expect(console.rows(containing: "no token").count == 3, "reset: the token is forgotten")
    #expect(console.rows(containing: "created this session: 1").count == 1)
  }

  @Test func embedKeyIsReadAndMasked() {
    let console = Self.opened()
    #expect(console.rows(containing: "embed key").count == 1)
    #expect(console.rows(containing: "company ").count >= 1)
    #expect(!console.screen.contains(Simulator.embedKey.reveal().prefix(20)))
  }

  @Test func newPersonAtAnotherHostIsLookedUpBeforeItIsCreatedTwice() {
    var console = TestConsole(Self.workspace, profile: "sandbox")
    let access = Access(
      baseURL: "https://iteratehq.com", key: Secret("embed-key-0123456789"), isSimulator: false)
    console.send(
      .accessResolved(
        profile: console.state.profile, .success(ResolvedAccess(access: access))))
    console.press("i", "n")
    console.type("qa_7")
    console.press("enter")
    let person = Person(userID: "qa_7")
    #expect(console.take().contains(.recallSessions(access, persons: [person])))
    let key = SessionKey(access: access, person: person)
    console.send(
      .sessionsRecalled([key: PersonSession(token: Secret("token-0123456789"), anonymousID: "a")]))
    #expect(console.rows(containing: "••••6789").count >= 1)
    console.press("esc")
    #expect(console.state.sessions[key]?.token != nil)
  }

  @Test func keyThatIsNotKnownYetIsSaidToBe() {
    let console = Self.opened(profile: "sandbox")
    #expect(console.rows(containing: "looked up with the first firing").count == 1)
  }
}

import Console
import Iterate
import Segment
import Terminal
import Testing

/// Nothing reaches another host by accident.
@Suite struct OtherHostTests {
  private func access(_ console: inout TestConsole, _ profile: String = "sandbox") {
    console.send(
      .accessResolved(
        profile: Workspace.acme.profile(named: profile) ?? .simulator,
        .success(
          ResolvedAccess(
            access: Access(
              baseURL: "https://iteratehq.com", key: Secret("embed-key-canary-0001"),
              isSimulator: false)))))
  }

  @Test func firstFiringAsksNamingHostPersonAndMode() {
    var console = TestConsole(profile: "sandbox")
    console.press("enter")
    #expect(console.take().isEmpty)
    for fact in ["Host: iteratehq.com", "Person: qa_1", "Mode: PREVIEW"] {
      #expect(console.rows(containing: fact).count == 1)
    }
    console.press("n")
    #expect(console.take().isEmpty)
  }

  @Test func yesResolvesTheKeyAndSendsOnceItIsThere() throws {
    var console = TestConsole(profile: "sandbox")
    console.press("enter", "y")
    let resolving = console.take()
    #expect(
      resolving.contains {
        if case .resolveAccess(let profile, _) = $0 { profile.name == "sandbox" } else { false }
      })
    #expect(resolving.requests.isEmpty)
    access(&console)
    let request = try #require(console.take().requests.first)
    #expect(request.url == "https://iteratehq.com/api/v1/surveys/embed")
    #expect(request.bearer?.reveal() == "embed-key-canary-0001")
    #expect(!console.screen.contains("embed-key-canary"))
    console.answer(1, .emptyReply)
    console.press("enter")
    #expect(console.take().requests.count == 1, "it asks once a session")
  }

  @Test func keyThatCannotBeHadEndsTheFiring() {
    var console = TestConsole(profile: "sandbox")
    console.press("enter", "y")
    let failure = Failure(
      "The profile sandbox cannot be used", why: "ITERATE_API_KEY is not set",
      fix: "Set ITERATE_API_KEY and start again.", category: .key)
    console.send(
      .accessResolved(
        profile: Workspace.acme.profile(named: "sandbox") ?? .simulator, .failure(failure)))
    #expect(!console.rows(containing: "ITERATE_API_KEY").isEmpty)
    #expect(console.rows(containing: "in flight").isEmpty)
  }

  @Test func previewOffMustBeArmedByTypingTheProfilesName() {
    var console = TestConsole(profile: "sandbox")
    console.press("v")
    #expect(console.screen.hasPrefix(" LIVE "))
    console.press("enter")
    console.type("sandb")
    console.press("enter")
    #expect(console.take().isEmpty)
    console.type("ox")
    console.press("enter")
    #expect(!console.take().isEmpty)
  }

  @Test func commandForTheKeyIsShownBeforeItRuns() {
    var console = TestConsole(profile: "production")
    console.press("enter")
    #expect(console.rows(containing: "pass show iterate/embed").count == 1)
  }

  @Test func protectedProfileAsksForItsName() {
    var console = TestConsole()
    console.press("p", "down", "down", "enter")
    console.press("enter")
    #expect(console.state.profileName == "demo")
    console.type("production")
    console.press("enter")
    #expect(console.state.profileName == "production")
  }

  @Test func newTokenIsKeptForTheNextRun() {
    var console = TestConsole(profile: "sandbox")
    console.press("enter", "y")
    access(&console)
    _ = console.take()
    console.answer(1, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    #expect(
      console.take().contains {
        if case .saveSession(_, let session) = $0 { session.token != nil } else { false }
      })
  }

  @Test func personIsResetOnRequest() throws {
    var console = TestConsole(profile: "sandbox")
    console.press("enter", "y")
    access(&console)
    console.answer(1, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    _ = console.take()
    console.send(.performed(.personReset))
    #expect(
      console.take().contains { if case .forgetSession = $0 { true } else { false } })
    console.press("enter")
    let request = try #require(console.take().requests.first)
    #expect(request.bearer?.reveal() == "embed-key-canary-0001")
  }

  @Test func eventThatNoSurveyTargetsIsNotFiredAtAnotherHostWithPreview() {
    var console = TestConsole(profile: "sandbox")
    console.press("down", "down")
    #expect(console.state.selectedEvent?.name == "Cart Viewed")
    console.press("enter")
    #expect(console.take().isEmpty)
    #expect(console.state.overlay == nil)
    #expect(console.rows(containing: "Cannot fire").count >= 1)
  }
}

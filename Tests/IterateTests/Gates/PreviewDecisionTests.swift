import Iterate
import Segment
import Testing

@Suite("The previewed survey")
struct PreviewDecisionTests {
  private static let checkout = Survey(
    id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished", "Both"])
  private static let churn = Survey(
    id: "65f0c0ffee0000000000abce", name: "Cancel why", status: .draft,
    events: ["Plan Cancelled", "Both"])
  private let workspace = Workspace(
    name: "Shop", site: PageContext(url: "https://shop.example/"), surveys: [checkout, churn])

  private func decide(
    _ choice: PreviewChoice, _ event: String, isSimulator: Bool = false
  ) throws(Failure) -> PreviewDecision {
    try .decide(
      choice: choice, eventName: event, workspace: workspace, isSimulator: isSimulator)
  }

  @Test("is the only one that targets the event")
  func automatic() throws {
    #expect(
      try decide(.automatic, "Plan Cancelled")
        == PreviewDecision(surveyID: Self.churn.id, survey: Self.churn))
  }

  @Test("is the first of several, with a note")
  func several() throws {
    let decision = try decide(.automatic, "Both")
    #expect(decision.survey == Self.checkout)
    #expect(
      decision.note == "2 surveys target this event: Checkout NPS, the first, is previewed.")
  }

  @Test("is none at the simulator when none targets the event, with a note")
  func noneAtSimulator() throws {
    let decision = try decide(.automatic, "checkout finished", isSimulator: true)
    #expect(!decision.isOn)
    #expect(decision.reference == nil)
    #expect(
      decision.note
        == "No survey of the workspace targets \"checkout finished\": none is previewed.")
  }

  @Test("is required at another host, which is never fired at with preview off by accident")
  func noneAtHost() {
    let failure = #expect(throws: Failure.self) { try decide(.automatic, "checkout finished") }
    #expect(failure?.category == .notFound)
    #expect(
      failure?.fix == "Did you mean \"Checkout Finished\"? It differs only in upper and lower case."
    )
  }

  @Test("is none when preview is switched off on purpose")
  func off() throws {
    #expect(try decide(.off, "Checkout Finished") == PreviewDecision())
  }

  @Test(
    "is the one that was chosen, by id in either case or by name",
    arguments: [
      "65f0c0ffee0000000000abce", "65F0C0FFEE0000000000ABCE", "Cancel why",
    ])
  func chosen(_ wanted: String) throws {
    #expect(
      try decide(.survey(wanted), "Checkout Finished")
        == PreviewDecision(surveyID: Self.churn.id, survey: Self.churn))
  }

  @Test("may be an id that the workspace does not have, with a note")
  func unknownID() throws {
    let decision = try decide(.survey("aaaaaaaaaaaaaaaaaaaaaaaa"), "X")
    #expect(decision.surveyID == "aaaaaaaaaaaaaaaaaaaaaaaa")
    #expect(decision.survey == nil)
    #expect(decision.reference?.name == "aaaaaaaaaaaaaaaaaaaaaaaa")
    #expect(
      decision.note
        == "The workspace does not have the previewed survey aaaaaaaaaaaaaaaaaaaaaaaa.")
  }

  @Test(
    "cannot be a name that the workspace does not have",
    arguments: [
      ("checkout nps", "Did you mean \"Checkout NPS\"? It differs only in upper and lower case."),
      ("Onboarding", "Choose one of: \"Checkout NPS\", \"Cancel why\"."),
    ])
  func unknownName(_ wanted: String, _ fix: String) {
    let failure = #expect(throws: Failure.self) {
      try decide(.survey(wanted), "X", isSimulator: true)
    }
    #expect(failure?.category == .notFound)
    #expect(failure?.fix == fix)
  }
}

import Iterate
import Segment
import Testing

@Suite("The gates of a survey, each alone")
struct SurveyGatesTests {
  @Test("come in the order of their ids, whatever the outcome")
  func order() {
    let surveyGates = GateID.allCases.filter { !$0.isPerFiring }
    for row in [GateCase("shown", .pass, ""), GateTables.published[1]] {
      #expect(
        SurveyGates.findings(for: row.survey, question: row.question).map(\.gate) == surveyGates)
    }
  }

  @Test(
    "decide with a fact, and alone decide whether the survey is shown",
    arguments: GateTables.all)
  func decides(table: GateTables.Row) throws {
    let finding = try #require(table.row.finding(table.gate))
    #expect(finding.result == table.row.result)
    #expect(finding.fact == table.row.fact)
    #expect(table.row.othersThatDoNotPass(table.gate) == [])
    #expect(
      SurveyGates.admit(table.row.survey, question: table.row.question)
        == (table.row.result != .fail))
  }

  @Test("that fail say what to do", arguments: GateTables.all.filter { $0.row.result == .fail })
  func remedy(table: GateTables.Row) {
    #expect(table.row.finding(table.gate)?.remedy?.hasSuffix(".") == true)
  }

  @Test("name the nearest targeted event in the remedy")
  func nearestEvent() {
    let row = GateCase("case", .fail, "") { survey, question in
      survey.events = ["Signed Up", "Checkout Finished"]
      question.occasion = .event("checkout finished")
    }
    #expect(row.finding(.event)?.remedy == "Fire \"Checkout Finished\" instead.")
  }
}

@Suite("Preview")
struct PreviewGatesTests {
  /// A survey that everything but its event and its platform speaks against.
  private static let hopeless = GateCase("hopeless", .fail, "") { survey, question in
    survey.status = .draft
    survey.targeting.traits = [TraitRule(name: "plan", condition: .equals("pro"))]
    survey.targeting.url = [.contains("/checkout")]
    survey.targeting.sampling = 0
    question.displays = [
      SurveyDisplay(id: "d", surveyID: GateCase.surveyID, instant: GateCase.now)
    ]
  }

  private static func results(
    _ preview: EligibilityQuestion.PreviewRequest
  ) -> [GateID: GateFinding.Result] {
    var question = hopeless.question
    question.preview = preview
    let findings = SurveyGates.findings(for: hopeless.survey, question: question)
    return Dictionary(
      findings.map { ($0.gate, $0.result) }, uniquingKeysWith: { first, _ in first })
  }

  private static let overridden: [GateID] = [.published, .traits, .url, .once, .hours, .sampling]

  @Test("off lets each of the six conditions fail", arguments: overridden)
  func off(gate: GateID) {
    #expect(Self.results(.off)[gate] == .fail)
  }

  @Test(
    "skips the six conditions and no other gate",
    arguments: [
      .survey(GateCase.surveyID), .everySurvey,
    ] as [EligibilityQuestion.PreviewRequest])
  func on(preview: EligibilityQuestion.PreviewRequest) {
    let results = Self.results(preview)
    for gate in Self.overridden { #expect(results[gate] == .skippedByPreview) }
    for gate in [GateID.survey, .platform, .event, .delay, .client] {
      #expect(results[gate] == .pass)
    }
  }

  @Test("still needs an event that the survey targets")
  func event() {
    var question = Self.hopeless.question
    question.preview = .survey(GateCase.surveyID)
    question.occasion = .event("Signed Up")
    #expect(!SurveyGates.admit(Self.hopeless.survey, question: question))
  }

  @Test("of one survey shuts out the others")
  func another() {
    let row = GateCase("another", .fail, "") { $1.preview = .survey("65f0c0ffee0000000000ffff") }
    #expect(row.finding(.survey)?.result == .fail)
    #expect(
      row.finding(.survey)?.fact
        == "The request previews another survey, \"65f0c0ffee0000000000ffff\".")
  }

  @Test("says what it skips")
  func fact() {
    var question = Self.hopeless.question
    question.preview = .everySurvey
    let findings = SurveyGates.findings(for: Self.hopeless.survey, question: question)
    #expect(
      findings.first { $0.gate == .traits }?.fact
        == "Would fail: "
        + "plan is missing; plan must be \"pro\".")
  }
}

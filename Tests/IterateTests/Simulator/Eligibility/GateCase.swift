import Iterate
import Segment
import Testing

/// One row of a gate's table: a survey and a question, and what the gate makes of them.
struct GateCase: Sendable, CustomTestStringConvertible {
  static let now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)
  static let surveyID = "65f0c0ffee0000000000abcd"

  let name: String
  let survey: Survey
  let question: EligibilityQuestion
  let result: GateFinding.Result
  let fact: String

  /// A row that differs from a survey which is shown to everyone in what `change` does.
  init(
    _ name: String, _ result: GateFinding.Result, _ fact: String,
    change: (inout Survey, inout EligibilityQuestion) -> Void = { _, _ in }
  ) {
    var survey = Survey(
      id: Self.surveyID, name: "Checkout NPS", events: ["Checkout Finished"])
    var question = EligibilityQuestion(
      occasion: .event("Checkout Finished"), client: .platform(.web), traits: [:],
      pageURL: "https://shop.example/cart", displays: [],
      sampling: SamplingDraw(seed: 1, personID: "somebody"), now: Self.now, readiness: .ready)
    change(&survey, &question)
    self.name = name
    self.survey = survey
    self.question = question
    self.result = result
    self.fact = fact
  }

  var testDescription: String { name }

  /// The finding of one gate.
  func finding(_ gate: GateID) -> GateFinding? {
    SurveyGates.findings(for: survey, question: question).first { $0.gate == gate }
  }

  /// The gates that neither pass nor are `gate`.
  func othersThatDoNotPass(_ gate: GateID) -> [GateID] {
    SurveyGates.findings(for: survey, question: question)
      .filter { $0.result != .pass && $0.gate != gate }
      .map(\.gate)
  }
}

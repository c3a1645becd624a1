import Iterate
import Testing

@testable import IteratePreview

@Suite("--expect")
struct ExpectationTests {
  private static let workspace = DemoWorkspace.value

  private func verdict(_ outcome: Verdict.Outcome, _ survey: String? = nil) throws -> Verdict {
    let reference = try survey.map { SurveyReference(try Self.workspace.requireSurvey($0)) }
    return Verdict(outcome: outcome, survey: reference, sentence: "So it is.")
  }

  @Test(
    "is met by what it says and by nothing else",
    arguments: [
      ("shown", Verdict.Outcome.shown, true), ("shown", .notShown, false),
      ("shown", .undecided, false), ("not-shown", .notShown, true), ("not-shown", .shown, false),
      ("not-shown", .undecided, false), ("Checkout NPS", .shown, true),
      ("65f0c0ffee0000000000a001", .shown, true), ("Checkout NPS", .notShown, false),
      ("Pro plan pulse", .shown, false),
    ])
  func met(_ text: String, _ outcome: Verdict.Outcome, _ isMet: Bool) throws {
    let expectation = try Expectation(text, in: Self.workspace)
    #expect(expectation.isMet(by: try verdict(outcome, "Checkout NPS")) == isMet)
  }

  @Test("of a survey is met by that survey only, also when nobody knows which was shown")
  func unknownSurvey() throws {
    let expectation = try Expectation("Checkout NPS", in: Self.workspace)
    #expect(!expectation.isMet(by: try verdict(.shown)))
  }

  @Test("of a survey that is not there names the nearest")
  func unknown() throws {
    let failure = try #require(throws: Failure.self) {
      _ = try Expectation("checkout nps", in: Self.workspace)
    }
    #expect(failure.category == .notFound)
    #expect(failure.fix == "Did you mean \"Checkout NPS\"?")
  }

  @Test("reads in a sentence that starts with expected")
  func text() throws {
    let texts = try ["shown", "not-shown", "Checkout NPS"].map {
      try Expectation($0, in: Self.workspace).text
    }
    #expect(
      texts == ["a survey to be shown", "no survey to be shown", "Checkout NPS to be shown"])
  }
}

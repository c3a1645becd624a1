import Testing

@testable import IteratePreview

@Suite("Did you mean")
struct SuggestionTests {
  private static let words = ["surveys", "events", "site", "person", "persons", "delaySeconds"]

  @Test(arguments: [
    ("survey", "surveys"), ("Surveys", "surveys"), ("evnets", "events"), ("sitte", "site"),
    ("delay_seconds", "delaySeconds"), ("delay-second", "delaySeconds"), ("person", "person"),
  ])
  func theNearestWordIsFound(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.words) == meant)
  }

  @Test(arguments: ["", "-", "x", "profile", "aaaaaaaaaaaaaaaaaaaaaaaaa"])
  func nothingIsSuggestedForWhatIsFarFromAll(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.words) == nil)
  }

  @Test func wordsOfAnyLengthAreTakenWithoutTrouble() {
    #expect(Suggestion.nearest(to: String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
  }
}

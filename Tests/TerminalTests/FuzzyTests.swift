import Terminal
import TestSupport
import Testing

@Suite struct FuzzyTests {
  @Test(arguments: [
    ("chk", "Checkout NPS", [0..<2, 4..<5]),
    ("nps", "Checkout NPS", [9..<12]),
    ("cn", "Cancel Nothing, Checkout NPS", [0..<1, 7..<8]),
    ("fin", "frozen in Finland", [10..<13]),
    ("es", "event.send", [0..<1, 6..<7]),
    ("cf", "checkoutFinished", [0..<1, 8..<9]),
    ("日語", "日本語", [0..<1, 2..<3]),
    ("👍🏽", "ok 👍🏽", [3..<4]),
    ("É", "café É", [5..<6]),
    ("é", "CAFÉ", [3..<4]),
  ])
  func wordStartsAndRunsArePreferred(_ query: String, _ text: String, _ ranges: [Range<Int>]) {
    #expect(Fuzzy.match(query, in: text)?.ranges == ranges)
  }

  @Test(arguments: [
    ("x", "abc"), ("ba", "abc"), ("aa", "abc"), ("Ab", "ab"), ("abcd", "abc"), ("a", ""),
  ])
  func whatIsNotThereInOrderDoesNotMatch(_ query: String, _ text: String) {
    #expect(Fuzzy.match(query, in: text) == nil)
  }

  @Test func anUpperCaseLetterMakesCaseCount() {
    #expect(Fuzzy.match("nps", in: "NPS") != nil)
    #expect(Fuzzy.match("NPS", in: "nps") == nil)
    #expect(Fuzzy.match("N", in: "nN")?.ranges == [1..<2])
  }

  @Test(arguments: ["", "anything"]) func anEmptyQueryMatchesEverything(_ text: String) {
    #expect(Fuzzy.match("", in: text) == FuzzyMatch(score: 0, ranges: []))
  }

  @Test(arguments: [
    ("event", "event.fire", "the event"),
    ("ef", "event fire", "before"),
    ("abc", "abc", "a-b-c".replacing("-", with: "x")),
    ("abc", "axbc", "axxxxbc"),
  ])
  func betterMatchesScoreHigher(_ query: String, _ better: String, _ worse: String) throws {
    let high = try #require(Fuzzy.match(query, in: better)).score
    let low = try #require(Fuzzy.match(query, in: worse)).score
    #expect(high >= low)
    if better != worse, query != "event" { #expect(high > low) }
  }

  @Test func longTextsAndLongQueriesAreMatchedFromTheLeft() {
    let text = String(repeating: "ab", count: 5000)
    #expect(Fuzzy.match("bb", in: text) != nil)
    let all = Fuzzy.match(text, in: text)
    #expect(all?.ranges == [0..<10_000])
    #expect(Fuzzy.match(text + "c", in: text) == nil)
  }

  @Test func theBestMatchIsTheBestOfAllThereAre() {
    var random = SeededGenerator(seed: 5)
    let letters: [Character] = ["a", "b", "-"]
    for _ in 0..<400 {
      let text = String((0..<9).map { _ in letters.randomElement(using: &random) ?? "a" })
      let query = String((0..<3).map { _ in ["a", "b"].randomElement(using: &random) ?? "a" })
      let found = Fuzzy.match(query, in: text)
      #expect((found == nil) == subsets(of: query, in: text).isEmpty)
      guard let found else { continue }
      let offsets = found.ranges.flatMap { Array($0) }
      let letters = Array(text)
      #expect(String(offsets.map { letters[$0] }) == query)
      #expect(found.score == subsets(of: query, in: text).map { score($0, letters) }.max())
    }
  }

  /// All the ways in which a query lies in a text.
  private func subsets(of query: String, in text: String) -> [[Int]] {
    guard let first = query.first else { return [[]] }
    return text.enumerated().filter { $0.element == first }.flatMap { hit in
      let rest = String(text.dropFirst(hit.offset + 1))
      return subsets(of: String(query.dropFirst()), in: rest).map { tail in
        [hit.offset] + tail.map { $0 + hit.offset + 1 }
      }
    }
  }

  private func score(_ offsets: [Int], _ letters: [Character]) -> Int {
    var score = 0
    for (place, offset) in offsets.enumerated() {
      score += 16
      if offset == 0 || letters[offset - 1] == "-" { score += 10 }
      guard place > 0 else { continue }
      let gap = offset - offsets[place - 1] - 1
      score += gap == 0 ? 8 : -min(gap, 8)
    }
    return score
  }
}

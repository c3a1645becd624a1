import Iterate
import Testing

@Suite("The distance of two words")
struct EditDistanceTests {
  @Test(
    "is the number of edits",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("abc", "acb", 1), ("abc", "axc", 1),
      ("abc", "abcd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
  func edits(_ first: String, _ second: String, _ distance: Int) {
    let words = (Array(first), Array(second))
    #expect(EditDistance.between(words.0, words.1, atMost: 9) == distance)
    #expect(EditDistance.between(words.1, words.0, atMost: distance) == distance)
    #expect(EditDistance.between(words.0, words.1, atMost: distance - 1) == nil)
  }
}

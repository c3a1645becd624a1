import Segment
import TestSupport
import Testing

@Suite("FQL of any kind")
struct FQLRandomTests {
  private static let pieces = [
    "type", "event", "properties.a", "traits", "context.page.path", "userId", "name", "contains",
    "match", "(", ")", ",", "and", "or", "!", "=", "!=", "<", ">=", "null", "true", "\"a\"", "'b'",
    "\"*\"", "5", "-", "1.5", "9.", "\\", "\\.", ".", "[", "]", "é", "😀", "\n", "\r", " ", " ", " ",
  ]
  private static let event: JSONValue = [
    "type": "track", "event": "a", "properties": ["a": [1, "b"]], "context": "x", "traits": .null,
  ]

  @Test("never traps, and explains itself", arguments: 0..<20)
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0...24, using: &random)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let trigger = Trigger(text)
      #expect((trigger.tree == nil) == (trigger.syntaxError != nil))
      let matches = (try? trigger.matches(Self.event)) ?? false
      if !matches { #expect(!trigger.reasonForNotMatching(Self.event).isEmpty) }
    }
  }
}

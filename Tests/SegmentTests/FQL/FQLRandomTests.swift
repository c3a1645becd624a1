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
  static let event: JSONValue = [
    "type": "track", "event": "a", "properties": ["a": [1, "b"]], "context": "x", "traits": .null,
  ]

  /// A text of up to 24 pieces of the language.
  static func text(using random: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...24, using: &random)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }

  @Test("never traps, and explains itself", arguments: 0..<20)
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let trigger = Trigger(Self.text(using: &random))
      #expect((trigger.tree == nil) == (trigger.syntaxError != nil))
      let matches = (try? trigger.matches(Self.event)) ?? false
      if !matches { #expect(!trigger.reasonForNotMatching(Self.event).isEmpty) }
    }
  }

  @Test("deep nesting and long texts are read or refused at once")
  func hugeText() {
    let deep = String(repeating: "(", count: 10_000) + "type = \"track\""
    #expect(Trigger(deep).syntaxError?.kind == .unclosedGroup)
    let long = "event = \"" + String(repeating: "x", count: 10_000_000) + "\""
    #expect(Trigger(long).syntaxError?.kind == .tokenTooLong)
    let dots = String(repeating: "a .", count: 100_000)
    #expect(Trigger(dots).syntaxError?.kind == .nothingRecognised)
  }
}

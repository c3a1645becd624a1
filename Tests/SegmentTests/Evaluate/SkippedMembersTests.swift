import Segment
import TestSupport
import Testing

@Suite("What a request has beyond what is asked for")
struct SkippedMembersTests {
  @Test("has to be right like the rest", arguments: 0..<200 as Range<UInt64>)
  func damage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value: JSONValue = ["value": .random(depth: 3, using: &generator), "é": "\u{1F600}\n"]
    var evaluator = Evaluator()
    for _ in 0..<25 {
      var bytes = Array(value.text.utf8)
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] =
        [0, 0x22, 0x5C, 0x75, 0x7B, 0x7D, 0x2C, 0x2E, 0x30, 0x80, 0xC3, 0xFF, 0xED]
        .randomElement(using: &generator) ?? 0
      let line = Array("{\"x\":".utf8) + bytes + Array("}".utf8)
      let answer = try JSONValue.parse(evaluator.answer(to: line))
      do throws(JSONSyntaxError) {
        // This parser steps over nothing.
        _ = try JSONValue.parse(line, maximumDepth: 1_000)
        #expect(answer["error"] == "The line has no text \"op\".")
      } catch {
        #expect(
          answer["error"]?.stringValue
            == "The line is not JSON: column \(error.column): \(error.message).")
      }
    }
  }

  @Test(
    "is refused where it is nested too deep, whether it is looked at or not",
    arguments: ["event", "x"])
  func depth(_ member: String) {
    var evaluator = Evaluator()
    let nested = String(repeating: "[", count: 5_000)
    #expect(
      evaluator.answer(to: #"{"op":"fql-match","fql":"type = 1","\#(member)":\#(nested)"#)
        .contains("more than 1000 levels of nesting"))
  }

  @Test(
    "of an event that is looked at counts by its last spelling",
    arguments: [
      (#"{"properties":{"a":1},"properties":{"b":2}}"#, #"{"undefined":true}"#),
      (#"{"properties":{"b":2},"propert\u0069es":{"a":1}}"#, #"{"ok":1}"#),
      (#"{"propertie\u0073":{"\u0061":3}}"#, #"{"ok":3}"#),
      (#"{"properties":[{"a":1}]}"#, #"{"undefined":true}"#),
      (#"{"properties":{"a":{"c":{}, "b":[]}}}"#, #"{"ok":{"c":{},"b":[]}}"#),
    ])
  func spelling(_ event: String, _ answer: String) {
    var evaluator = Evaluator()
    let request = #"{"op":"transform","mapping":{"@path":"$.properties.a"},"event":\#(event)}"#
    #expect(evaluator.answer(to: request) == answer)
  }
}

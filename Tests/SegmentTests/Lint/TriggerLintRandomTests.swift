import TestSupport
import Testing

@testable import Segment

@Suite("Lint of any trigger")
struct TriggerLintRandomTests {
  private static let fields = [
    "type", "event", "name", "userId", "properties.a", "properties.b", "traits.c", "context.d.e",
  ]
  private static let texts = ["track", "a", "ab", "b", "5", "null", ""]

  private static func condition(using random: inout SeededGenerator) -> String {
    let field = fields.randomElement(using: &random) ?? ""
    let text = texts.randomElement(using: &random) ?? ""
    let negation = ["", "", "!", "not ", "NOT "].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return negation + "contains(\(field), \"\(text)\")"
    case 1: return negation + "match(\(field), \"\(text)*\")"
    case 2: return negation + "match(\(field), '*\(text)')"
    case 3: return "\(field) != null"
    case 4: return negation + "\(field) = \(["true", "FALSE", "5", "null"][text.count % 4])"
    case 5: return "\(field) \(["<", ">=", "!=", "="][text.count % 4]) 5"
    case 6: return negation + "\(field) == '\(text)'"
    default: return "\(field) \(["=", "!="][text.count % 2]) \"\(text)\""
    }
  }

  private static func trigger(depth: Int, using random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...3, using: &random)
    var text = ""
    for position in 0..<count {
      if position > 0 {
        text += [" and ", " or ", " OR ", " AND ", " && ", " "].randomElement(using: &random) ?? ""
      }
      let isGroup = depth > 0 && Int.random(in: 0..<3, using: &random) == 0
      text +=
        isGroup
        ? "(" + trigger(depth: depth - 1, using: &random) + ")" : condition(using: &random)
    }
    return text
  }

  private static func event(using random: inout SeededGenerator) -> JSONValue {
    let values: [JSONValue?] =
      texts.map { .string($0) } + [nil, nil, .null, 4, 5, 6, true, false, [], ["x": 1]]
    var event = JSONValue.object(JSONObject())
    for field in fields {
      guard let value = values.randomElement(using: &random) ?? nil else { continue }
      event.set(value, at: JSONPath(field.split(separator: ".").map { .key(String($0)) }))
    }
    return event
  }

  @Test("a correction does what was meant, and has none of the slips", arguments: 0..<20)
  func corrections(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var corrected = 0
    for _ in 0..<20 {
      let text = Self.trigger(depth: 2, using: &random)
      let lints = Trigger(text).lints
      guard let correction = lints.first?.correction else { continue }
      corrected += 1
      let meaning = try #require(ConventionalParser.node(of: text))
      let trigger = Trigger(correction)
      for _ in 0..<60 {
        let event = Self.event(using: &random)
        #expect(
          try trigger.matches(event) == meaning.holds(for: event),
          "\(text) → \(correction) at \(event.text)")
      }
      #expect(Set(trigger.lints.map(\.kind)).isDisjoint(with: lints.map(\.kind)))
    }
    #expect(corrected > 3)
  }

  @Test("never traps", arguments: 0..<10)
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let trigger = Trigger(FQLRandomTests.text(using: &random))
      let lints = trigger.lints
      #expect(trigger.syntaxError == nil || !lints.isEmpty)
      #expect(lints.allSatisfy { $0.range.upperBound <= trigger.text.utf8.count })
    }
  }

  @Test("huge triggers are not worth a correction")
  func hugeText() {
    let deep = String(repeating: "(", count: 10_000) + "type = \"track\""
    #expect(Trigger(deep).lints.map(\.kind) == [.notChecked])
    let nested =
      String(repeating: "(", count: 1_000) + "type = 'a'" + String(repeating: ")", count: 1_000)
    #expect(Trigger(nested).lints.first?.kind == .nestedGroup)
    let long = "event = \"" + String(repeating: "x", count: 10_000_000) + "\""
    #expect(Trigger(long).lints.map(\.kind) == [.notChecked])
    #expect(Trigger(String(repeating: "foo ", count: 900)).lints.count == 50)
  }
}

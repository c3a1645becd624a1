import TestSupport
import Testing

@testable import Segment

@Suite("Triggers at a glance")
struct FQLGlanceTests {
  private static let fields = [
    "type", "event", "name", "userId", "properties.a", "properties.b.c", "traits.e\\.x", "traits.é",
    "context.locale", "context.list.0", "context.list.length", "properties.", "traits",
  ]
  private static let comparisons = [
    "= \"track\"", "!= \"track\"", "= \"é\"", "!= \"e\u{301}\"", "= null", "!= null", "= true",
    "= false", "= 5", "!= 5", "< 6", ">= 5.5", "= \"\"", "exists x", "unheard of",
  ]
  private static let values: [JSONValue] = [
    "track", "tracks", "é", "e\u{301}", "", .null, true, false, 5, 5.5, [], [1, "b"], [:],
    ["c": "track", "a": 5], ["a": "track", "x": .null], ["locale": "é", "list": ["track"]],
    "a text that is too long to be stored in place", ["b": ["c": "track"], "é": "e\u{301}"],
  ]

  private static func trigger(using random: inout SeededGenerator) -> String {
    let conditions = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      "\(fields.randomElement(using: &random) ?? "") "
        + "\(comparisons.randomElement(using: &random) ?? "")"
    }
    return conditions.joined(separator: Bool.random(using: &random) ? " and " : " or ")
  }

  private static func event(using random: inout SeededGenerator) -> JSONValue {
    var event = JSONObject()
    for part in ["type", "event", "name", "userId", "properties", "traits", "context"]
    where Int.random(in: 0..<4, using: &random) > 0 {
      event[part] = values.randomElement(using: &random)
    }
    return .object(event)
  }

  @Test("a glance selects the events that a look at each condition selects", arguments: 0..<20)
  func sameAsTree(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var selected = 0
    for _ in 0..<500 {
      let trigger = Trigger(Self.trigger(using: &random))
      let event = Self.event(using: &random)
      let atAGlance = Result { () throws(EvaluationFailure) in try trigger.matches(event) }
      let closely = Result { () throws(EvaluationFailure) in
        try trigger.tree?.matches(event) ?? false
      }
      #expect(atAGlance == closely, "\(trigger.text) for \(event.text)")
      if case .success(true) = atAGlance { selected += 1 }
    }
    #expect(selected > 25)
  }

  @Test("a member of many is found as one of few is")
  func manyMembers() throws {
    var properties = JSONObject()
    for number in 0..<100 { properties["member \(number)"] = .number(JSONNumber(number)) }
    properties["plan"] = "free"
    let event: JSONValue = ["type": "track", "properties": .object(properties)]
    #expect(try Trigger("properties.plan = \"free\"").matches(event))
    #expect(try !Trigger("properties.plan != \"free\"").matches(event))
    #expect(try Trigger("properties.missing = null and properties.plan != null").matches(event))
  }
}

import TestSupport
import Testing

@testable import Segment

@Suite("The trace of a trigger")
struct TriggerTraceTests {
  private static let event: JSONValue = [
    "type": "track", "event": "Page Viewed", "properties": ["plan": "free", "seats": 3],
  ]

  @Test("has the value, the outcome and the place of every condition")
  func conditions() throws {
    let text =
      "type = \"track\" and (event = \"Ä\" or properties.plan != \"free\") and userId = null"
    let trace = Trigger(text).trace(Self.event)
    #expect(!trace.matches)
    #expect(trace.conditions.map(\.found) == ["track", "Page Viewed", "free", nil])
    #expect(trace.conditions.map(\.isSatisfied) == [true, false, false, true])
    let bytes = Array(text.utf8)
    let texts = trace.conditions.map { String(decoding: bytes[$0.condition.range], as: UTF8.self) }
    #expect(
      texts == [
        "type = \"track\"", "event = \"Ä\"", "properties.plan != \"free\"", "userId = null",
      ])
    guard case .group(.and, let children) = try #require(trace.root).kind else {
      Issue.record("no group at the top")
      return
    }
    #expect(children.map(\.isEvaluated) == [true, true, false])
    #expect(
      String(decoding: bytes[children[1].range], as: UTF8.self)
        == "(event = \"Ä\" or properties.plan != \"free\")")
    #expect(trace.deciding?.range == trace.conditions[2].condition.range)
  }

  @Test(
    "the last condition that is looked at decides",
    arguments: [
      ("type = \"track\" and event = \"A\" and userId = null", 19..<30, false),
      ("type = \"page\" or event != \"A\" or userId = null", 17..<29, true),
      ("type = \"track\"", 0..<14, true),
      ("type = \"track\" or event = \"A\" and userId = null", 18..<29, false),
      ("type = \"track\" ()", 15..<17, false),
      ("contains(event, \"Page\") and match(event, \"*x\")", 28..<46, false),
      ("type = \"track\" and (event = \"A\" or contains(event, \"Page\")) ", 35..<58, true),
    ] as [(String, Range<Int>, Bool)])
  func deciding(trigger: String, range: Range<Int>, matches: Bool) {
    let trace = Trigger(trigger).trace(Self.event)
    #expect(trace.deciding?.range == range)
    #expect(trace.matches == matches)
  }

  @Test("prints as JSON")
  func json() {
    let trace = Trigger("type = \"page\" and (event = null or seats)").trace(Self.event)
    let condition: JSONValue = [
      "field": "type", "operator": "=", "value": "page", "found": "track", "holds": false,
      "evaluated": true, "decides": true, "range": [0, 13],
    ]
    let unneeded: JSONValue = [
      "field": "event", "operator": "=", "value": "null", "found": "Page Viewed", "holds": false,
      "evaluated": false, "range": [19, 31],
    ]
    #expect(
      trace.json == ["matches": false, "range": [0, 41], "and": [condition, unneeded]])
    #expect(
      Trigger("(").trace(Self.event).json == [
        "matches": false,
        "error": [
          "reason":
            "The trigger has an opening parenthesis without its own closing one (groups cannot be nested).",
          "range": [0, 1],
        ],
      ])
    #expect(Trigger("type = \"track\" ()").trace(Self.event).json["throws"] != nil)
  }

  @Test("comes to what the evaluation comes to", arguments: 0..<20)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let events: [JSONValue?] = [Self.event, FQLRandomTests.event, .null, "text", nil]
    for _ in 0..<300 {
      let trigger = Trigger(FQLRandomTests.text(using: &random))
      for event in events { expectAgreement(of: trigger, at: event) }
    }
  }

  @Test("agrees on the vectors", arguments: Vector.all("fql-match", in: "fql", "fuzz-fql"))
  func vectors(vector: Vector) throws {
    let trigger = Trigger(try #require(vector.input["fql"]?.stringValue))
    expectAgreement(of: trigger, at: vector.input["event"])
  }

  private func expectAgreement(of trigger: Trigger, at event: JSONValue?) {
    let trace = trigger.trace(event)
    do {
      #expect(try trigger.matches(event) == trace.matches)
      #expect(trace.failure == nil)
    } catch {
      #expect(trace.failure == error)
      #expect(!trace.matches)
    }
    #expect(trace.syntaxError == trigger.syntaxError)
    let isDecided = event != nil && trigger.tree != nil
    #expect((trace.deciding != nil) == isDecided)
    let length = trigger.text.utf8.count
    for condition in trace.conditions {
      #expect((0...length).contains(condition.condition.range.upperBound))
    }
  }
}

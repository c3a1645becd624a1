import Testing

@testable import Segment

@Suite("FQL against the original")
struct FQLVectorTests {
  @Test("parses as the original", arguments: Vector.all("fql-parse", in: "fql", "fuzz-fql"))
  func parse(vector: Vector) throws {
    let trigger = Trigger(try #require(vector.input["fql"]?.stringValue))
    switch vector.expected {
    case .value(let value):
      let tree = try #require(trigger.tree?.protocolForm)
      #expect(tree.spelledOut.comparable == value)
    case .error(let message, _, _):
      let error = try #require(trigger.syntaxError)
      #expect(trigger.tree == nil)
      if vector.isMessageBinding { #expect(error.referenceMessage == message) }
    case .undefined:
      Issue.record("a parse cannot be undefined")
    }
  }

  @Test("matches as the original", arguments: Vector.all("fql-match", in: "fql", "fuzz-fql"))
  func match(vector: Vector) throws {
    let trigger = Trigger(try #require(vector.input["fql"]?.stringValue))
    switch vector.expected {
    case .value(let value):
      #expect(try .bool(trigger.matches(vector.input["event"])) == value)
    case .error:
      #expect(throws: EvaluationFailure.self) { try trigger.matches(vector.input["event"]) }
    case .undefined:
      Issue.record("a match cannot be undefined")
    }
  }
}

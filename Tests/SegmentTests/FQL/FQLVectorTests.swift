import Testing

@testable import Segment

@Suite("FQL against the original")
struct FQLVectorTests {
  @Test("parses as the original", arguments: Vector.all("fql-parse", in: "fql", "fuzz-fql"))
  func parse(vector: Vector) throws {
    let trigger = Trigger(try #require(vector.input["fql"]?.stringValue))
    switch vector.expected {
    case .value(let value):
      #expect(trigger.tree?.protocolForm.comparable == value)
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

extension FQLNode {
  /// The tree as the protocol of the vectors prints it.
  fileprivate var protocolForm: JSONValue {
    switch self {
    case .group(let group):
      [
        "type": "group",
        "operator": .string(group.conjunction.rawValue),
        "children": .array(group.children.map(\.protocolForm)),
      ]
    case .condition(let condition):
      condition.protocolForm
    case .nothing:
      ["$undefined": true]
    }
  }
}

extension FQLCondition {
  fileprivate var protocolForm: JSONValue {
    var form = JSONObject()
    switch field {
    case .type: form["type"] = "event-type"
    case .event: form["type"] = "event"
    case .name: form["type"] = "name"
    case .userID: form["type"] = "userId"
    case .property(let name):
      form["type"] = "event-property"
      form["name"] = .string(name)
    case .trait(let name):
      form["type"] = "event-trait"
      form["name"] = .string(name)
    case .context(let name):
      form["type"] = "event-context"
      form["name"] = .string(name)
    }
    form["operator"] = .string(operatorText)
    if let value {
      let isNaN = value.doubleValue?.isNaN ?? false
      form["value"] = isNaN ? ["$number": "NaN"] : value
    }
    return .object(form)
  }
}

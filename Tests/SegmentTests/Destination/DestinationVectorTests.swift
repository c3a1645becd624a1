import Testing

@testable import Segment

@Suite("Destination against the original")
struct DestinationVectorTests {
  @Test(
    "sends the commands of the original",
    arguments: Vector.all("destination", in: "destination", "fuzz-destination")
      .filter { $0.input["event"] != nil })
  func destination(vector: Vector) throws {
    let event = try #require(vector.input["event"])
    let subscriptions = try #require(vector.input["subscriptions"]?.arrayValue)
    let destination = Destination(
      subscriptions: subscriptions.map(Subscription.init(protocolForm:)))
    guard case .value(let expected) = vector.expected else {
      Issue.record("the original always answers")
      return
    }
    let evaluation = destination.evaluate(event)
    let commands = JSONValue.array(evaluation.commands.map(\.json))
    #expect(
      commands.comparable == expected["commands"]?.withoutUndefined)
    let failures = try #require(expected["failures"]?.arrayValue)
    #expect(
      evaluation.failures.map(\.action.pluginName) == failures.map { $0["plugin"]?.stringValue })
    #expect(
      evaluation.failures.map(\.failure.kind.rawValue) == failures.map { $0["kind"]?.stringValue })
    if vector.isMessageBinding {
      #expect(evaluation.failures.map(\.failure.text) == failures.map { $0["error"]?.stringValue })
    }
    #expect(evaluation == destination.evaluate(event))
    let reaction = destination.reaction(to: event)
    #expect(reaction == Reaction(commands: evaluation.commands, failures: evaluation.failures))
  }
}

extension JSONValue {
  /// The value with what stands for `undefined` in vectors as `null`, which is what JSON makes of it.
  fileprivate var withoutUndefined: JSONValue {
    switch self {
    case ["$undefined": true]: .null
    case .array(let elements): .array(elements.map(\.withoutUndefined))
    case .object(let members):
      .object(JSONObject(members.map { ($0.key, $0.value.withoutUndefined) }))
    default: self
    }
  }
}

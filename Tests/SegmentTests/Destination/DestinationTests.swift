import Segment
import Testing

@Suite("The destination")
struct DestinationTests {
  private func track(_ name: String, trigger: String = "type = \"track\"") -> Subscription {
    Subscription(
      name: name, action: "trackEvent", trigger: trigger, mapping: ["name": ["@path": "$.event"]])
  }

  private static let event: JSONValue = [
    "type": "track", "event": "Signed Up", "messageId": "m1",
    "properties": ["plan": "free", "seats": 3], "context": ["locale": "en"],
  ]

  @Test("the presets send the event's name, and the traits with the user's id")
  func presets() {
    let destination = Destination(subscriptions: Subscription.presets)
    #expect(Subscription.presets.map(\.name) == ["Track Event", "Identify User"])
    #expect(destination.evaluate(Self.event).commands == [.event(name: "Signed Up")])
    let identify: JSONValue = [
      "type": "identify", "userId": "u1", "traits": ["external_id": 1, "plan": "free"],
    ]
    #expect(
      destination.evaluate(identify).commands
        == [.identify(traits: ["external_id": "u1", "plan": "free"])])
  }

  @Test("every subscription has an outcome, in the order of the workspace")
  func outcomes() {
    var disabled = track("Off")
    disabled.isEnabled = false
    var unknown = track("Other")
    unknown.action = "install"
    let subscriptions = [
      disabled, unknown, track("Signed out", trigger: "event = \"Signed Out\""), track("On"),
    ]
    let evaluation = Destination(subscriptions: subscriptions).evaluate(Self.event)
    #expect(evaluation.outcomes.map(\.subscription) == subscriptions)
    #expect(
      evaluation.outcomes.map(\.result) == [
        .disabled, .unknownAction,
        .notMatched(reason: "event = \"Signed Out\" does not hold: event is \"Signed Up\"."),
        .matched(payload: ["name": "Signed Up"]),
      ])
    #expect(evaluation.failures == [])
  }

  @Test("a failure silences the later subscriptions of its action, and no others")
  func silenced() {
    var broken = track("Broken")
    broken.mapping = ["name": ["@path": 5]]
    let identify = Subscription(
      name: "Who", action: "identifyUser", trigger: "type = \"track\"", mapping: [:])
    let destination = Destination(subscriptions: [track("First"), broken, identify, track("Last")])
    let evaluation = destination.evaluate(Self.event)
    let failure = EvaluationFailure(collected: [
      "/name/@path should be a string or a mapping directive but it is a number."
    ])
    #expect(
      evaluation.outcomes.map(\.result) == [
        .matched(payload: ["name": "Signed Up"]), .failed(failure), .matched(payload: [:]),
        .silenced(by: "Broken"),
      ])
    #expect(evaluation.commands == [.event(name: "Signed Up"), .identify(traits: [:])])
    #expect(evaluation.failures == [.init(action: .trackEvent, failure: failure)])
  }

  @Test("commands are grouped by action, whatever the order of the subscriptions")
  func grouping() {
    let identify = Subscription(
      name: "Who", action: "identifyUser", trigger: "type = \"track\"", mapping: .null)
    let evaluation = Destination(subscriptions: [identify, track("A"), track("B")])
      .evaluate(Self.event)
    #expect(
      evaluation.commands == [
        .event(name: "Signed Up"), .event(name: "Signed Up"), .identify(traits: [:]),
      ])
  }

  @Test("provenance is there only when asked for")
  func tracing() {
    let destination = Destination(subscriptions: [track("A")])
    #expect(destination.evaluate(Self.event).outcomes[0].provenance == [])
    #expect(
      destination.evaluate(Self.event, tracing: true).outcomes[0].provenance
        .map { "\($0.output) \($0.source)" } == ["name ← $.event"])
  }

  @Test("what counters change is seen by later fields, subscriptions and actions")
  func counters() {
    let first = Subscription(
      name: "A", action: "identifyUser", trigger: "type = \"track\"",
      mapping: ["traits": ["n": ["@path": "$.n"]]])
    let second = Subscription(
      name: "B", action: "trackEvent", trigger: "type = \"track\"",
      mapping: ["name": ["@liquid": "{% increment n %}"]])
    let evaluation = Destination(subscriptions: [first, second]).evaluate(["type": "track", "n": 4])
    #expect(evaluation.commands == [.event(name: "4"), .identify(traits: ["n": 5])])
  }

  @Test("an event that is no object fails only where that is noticed")
  func oddEvents() {
    let destination = Destination(subscriptions: [track("A")])
    #expect(destination.evaluate("track").commands == [])
    #expect(destination.evaluate("track").failures == [])
    #expect(destination.evaluate(.null).failures.count == 1)
  }
}

import Segment
import Testing

@Suite("Lint of subscriptions")
struct SubscriptionLintTests {
  @Test("the presets have none", arguments: Subscription.presets)
  func presets(preset: Subscription) {
    #expect(preset.lints == [])
  }

  @Test("the mapping is read for the events that the trigger selects")
  func combined() {
    let subscription = Subscription(
      name: "A", action: "trackEvent", trigger: "type = 'track' or event = \"A\"",
      mapping: ["name": ["@path": "$.name"]])
    #expect(subscription.lints.map(\.name) == ["single-quotes", "absent-field"])
    #expect(subscription.lints.allSatisfy { $0.explanation.hasSuffix(".") })
  }

  @Test(
    "tells the types of event from the trigger",
    arguments: [
      ("type = \"track\"", [.track]), ("event = \"A\"", [.track]),
      ("event != \"A\"", Set(EventType.allCases)), ("", []),
      ("type = \"page\" or type = \"screen\"", [.page, .screen]),
      ("type != \"track\" and name = \"A\"", [.identify, .page, .screen, .group, .alias]),
      ("name = \"A\" or type = \"page\"", Set(EventType.allCases)),
      ("type = \"page\" and (event = \"A\" or contains(event, \"B\"))", []),
    ] as [(String, Set<EventType>)])
  func types(trigger: String, types: Set<EventType>) {
    #expect(Trigger(trigger).selectableTypes == types)
  }
}

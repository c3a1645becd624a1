import Segment
import Testing

@Suite("The event's own switches")
struct IntegrationsGateTests {
  private static let name = "Iterate Web (Actions)"
  private static let plugin = "Iterate Web (Actions) trackEvent"

  @Test(
    "lets through what no switch holds back",
    arguments: [
      [:], [name: true], [name: ["apiKey": "x"]], [name: 1], ["All": false, name: true],
      ["All": false, plugin: [:]], ["All": 0], ["All": .null], [name: .null], ["Other": false],
    ] as [JSONValue])
  func allowed(integrations: JSONValue) {
    let event: JSONValue = ["integrations": integrations]
    #expect(IntegrationsGate.verdict(event: event, action: .trackEvent) == .allowed)
  }

  @Test(
    "the first switch decides: the destination's name, the plugin's, then All",
    arguments: [
      ([name: false, "All": true], "\"Iterate Web (Actions)\": false"),
      ([name: 0, plugin: true], "\"Iterate Web (Actions)\": 0"),
      ([plugin: false], "\"Iterate Web (Actions) trackEvent\": false"),
      (["All": false], "\"All\": false"),
      (["All": false, name: .null], "\"All\": false"),
    ] as [(JSONValue, String)])
  func blocked(integrations: JSONValue, part: String) {
    let event: JSONValue = ["integrations": integrations]
    #expect(
      IntegrationsGate.verdict(event: event, action: .trackEvent)
        == .blocked(reason: "The event switches it off: integrations has \(part)."))
  }

  @Test("an event without switches, or with something else in their place, goes on")
  func none() {
    #expect(IntegrationsGate.verdict(event: [:]) == .allowed)
    #expect(IntegrationsGate.verdict(event: ["integrations": "none"]) == .allowed)
    #expect(IntegrationsGate.verdict(event: .null) == .allowed)
  }

  @Test("a switch of one action does not hold back the other")
  func otherAction() {
    let event: JSONValue = ["integrations": [Self.plugin: false]]
    #expect(IntegrationsGate.verdict(event: event, action: .identifyUser) == .allowed)
    #expect(IntegrationsGate.verdict(event: event) == .allowed)
  }
}

import Segment
import Testing

@Suite("What does not cross")
struct DroppedFieldsTests {
  private static let event: JSONValue = [
    "type": "track", "event": "Signed Up", "userId": "u1", "messageId": "m1",
    "properties": ["plan": "free", "total cost": 3], "context": ["locale": "en"],
  ]

  private func dropped(_ mapping: JSONValue, trigger: String = "type = \"track\"") -> [String] {
    let subscription = Subscription(
      name: "A", action: "trackEvent", trigger: trigger, mapping: mapping)
    return Destination(subscriptions: [subscription]).evaluate(Self.event)
      .droppedFields(of: Self.event)
  }

  @Test("lists the parts that nothing read")
  func parts() {
    #expect(dropped(["name": ["@path": "$.event"]]) == ["userId", "properties", "context"])
  }

  @Test("lists members where some of a part was read")
  func members() {
    let mapping: JSONValue = ["name": ["@template": "{{event}} {{properties.plan}}"]]
    #expect(dropped(mapping) == ["userId", "properties[\"total cost\"]", "context"])
  }

  @Test("counts what the trigger, Liquid and the taken branch read")
  func readers() {
    let mapping: JSONValue = [
      "name": ["@liquid": "{{ event }}{{ context.locale | default: properties['plan'] }}"],
      "id": [
        "@if": [
          "exists": ["@path": "$.userId"], "then": 1, "else": ["@path": "$.properties.total cost"],
        ]
      ],
    ]
    #expect(dropped(mapping) == ["properties[\"total cost\"]"])
    #expect(
      dropped(["name": "x"], trigger: "properties.plan = \"free\"")
        == ["event", "userId", "properties[\"total cost\"]", "context"])
  }

  @Test("a part that was read as a whole is not dropped")
  func whole() {
    #expect(dropped(["all": ["@path": "$."]]) == [])
    #expect(dropped(["p": ["@path": "$.properties"]]) == ["event", "userId", "context"])
  }

  @Test("without a match everything is dropped")
  func noMatch() {
    #expect(
      dropped(["name": ["@path": "$.event"]], trigger: "type = \"page\"")
        == ["event", "userId", "properties", "context"])
  }

  @Test("names the reader of a field also when more is asked of it than it has")
  func readersOfLeaves() {
    let event: JSONValue = ["type": "track", "properties": ["plan": "free", "items": [1]]]
    let subscription = Subscription(
      name: "A", action: "trackEvent", trigger: "type = \"track\"",
      mapping: [
        "plan": ["@path": "$.properties.plan.length"], "item": ["@path": "$.properties.items.7"],
        "none": ["@path": "$.properties.missing"],
      ])
    let readers = Destination(subscriptions: [subscription]).evaluate(event).readers(of: event)
    #expect(
      Set(readers.keys.map(\.description)) == ["type", "properties.plan", "properties.items"])
  }
}

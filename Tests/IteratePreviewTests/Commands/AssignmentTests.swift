import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("--set path=value")
struct AssignmentTests {
  private func draft(_ assignments: String...) throws -> EventDraft {
    var draft = EventDraft(
      name: "Checkout Finished", properties: ["total": 1, "cart": ["items": [1, 2]]],
      traits: ["plan": "pro"], userID: "qa_1")
    for text in assignments { try Assignment(text).apply(to: &draft) }
    return draft
  }

  @Test(
    "sets a property, unless the path starts with another key of an event",
    arguments: [
      ("total=9", ["total": 9, "cart": ["items": [1, 2]]]),
      ("properties.total=9", ["total": 9, "cart": ["items": [1, 2]]]),
      ("cart.items[1]=5", ["total": 1, "cart": ["items": [1, 5]]]),
      ("cart.coupon=SPRING", ["total": 1, "cart": ["items": [1, 2], "coupon": "SPRING"]]),
      (#"properties={"a":null}"#, ["a": .null]),
    ] as [(String, JSONObject)])
  func properties(_ text: String, _ expected: JSONObject) throws {
    #expect(try draft(text).properties == expected)
  }

  @Test(
    "takes a value as JSON if it is JSON, else as text",
    arguments: [
      ("x=42.5", 42.5), ("x=true", true), ("x=null", .null), ("x=[1,2]", [1, 2]),
      (#"x="42""#, "42"), ("x=pro", "pro"), ("x=", ""), ("x=a=b", "a=b"), ("x={half", "{half"),
    ] as [(String, JSONValue)])
  func values(_ text: String, _ expected: JSONValue) throws {
    #expect(try Assignment(text).value == expected)
  }

  @Test("reaches every part of an event that is not made anew with each firing")
  func parts() throws {
    let draft = try draft(
      "type=identify", "event=Other", "category=Shop", "userId=u", "anonymousId=a", "groupId=g",
      "previousId=p", "traits.plan=free", "integrations.All=false", "context.ip=192.0.2.1",
      "context.page.url=https://shop.example/x")
    #expect(draft.type == .identify)
    #expect(draft.name == "Other")
    #expect(draft.category == "Shop")
    #expect(draft.userID == "u")
    #expect(draft.anonymousID == "a")
    #expect(draft.groupID == "g")
    #expect(draft.previousID == "p")
    #expect(draft.traits == ["plan": "free"])
    #expect(draft.integrations == ["All": false])
    #expect(draft.context == ["ip": "192.0.2.1"])
    #expect(draft.page == ["url": "https://shop.example/x"])
  }

  @Test(
    "is refused as data, with a hint, when it is no assignment or its part cannot hold the value",
    arguments: [
      "", "rubbish", "=1", "[=1", "messageId=1", "timestamp=now", "type=dance", "type.x=1",
      "userId=7", "userId.x=a", "event=null", "properties=7", "traits=[]", "context=text",
      "integrations=true",
    ])
  func refused(_ text: String) throws {
    let failure = try #require(throws: Failure.self) { _ = try draft(text) }
    #expect(failure.category == .data)
    #expect(failure.what.hasPrefix("--set"))
    #expect(!failure.fix.isEmpty)
  }
}

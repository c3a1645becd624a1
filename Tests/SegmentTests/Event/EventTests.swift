import Segment
import Testing

@Suite("Building an event")
struct EventTests {
  private let context = """
    {"page":{"path":"/cart","referrer":"","search":"","title":"Cart",\
    "url":"https://shop.example/cart"},\
    "library":{"name":"analytics.js","version":"npm:next-1.84.1"},"locale":"en-US",\
    "timezone":"Europe/London","userAgent":"Mozilla/5.0"}
    """

  private let ids = """
    "messageId":"ajs-next-1767225600000-0d5a1c1e-5b1c-4a6e-9d2e-2f6a7c1b0e11",\
    "timestamp":"2026-01-01T00:00:00.000Z"
    """

  @Test("a track event is complete, in a fixed order, and the same each time")
  func track() {
    let draft = EventDraft(
      name: "Checkout Finished", properties: ["total": 42.5, "currency": "EUR"], userID: "u_1")
    #expect(
      draft.event().text == """
        {"type":"track","event":"Checkout Finished",\
        "properties":{"total":42.5,"currency":"EUR"},"anonymousId":"anon-1","userId":"u_1",\
        \(ids),"context":\(context),"integrations":{}}
        """
    )
    #expect(draft.event() == draft.event())
  }

  @Test(
    "each type has its own fields and no others",
    arguments: [
      (EventDraft(type: .track), ["event", "properties"]),
      (EventDraft(type: .identify), ["traits", "userId"]),
      (EventDraft(type: .page), ["properties"]),
      (EventDraft(type: .page, name: "A", category: "B"), ["name", "category", "properties"]),
      (EventDraft(type: .screen, name: "Cart"), ["name", "properties"]),
      (EventDraft(type: .group, groupID: "g"), ["groupId", "traits"]),
      (EventDraft(type: .alias, userID: "new", previousID: "old"), ["previousId", "userId"]),
    ]
  )
  func ownFields(draft: EventDraft, names: [String]) throws {
    let common = ["type", "anonymousId", "messageId", "timestamp", "context", "integrations"]
    let event = try #require(draft.event().objectValue)
    #expect(Set(event.keys) == Set(common + names))
    #expect(event["type"] == .string(draft.type.rawValue))
  }

  @Test("an identify event carries the person; nobody is null, as in the browser")
  func identify() {
    let event = EventDraft.identify(userID: "qa_1", traits: ["plan": "pro"]).event()
    #expect(event["type"] == "identify")
    #expect(event["userId"] == "qa_1")
    #expect(event["traits"] == ["plan": "pro"])
    #expect(event["properties"] == nil)
    let nobody = EventDraft.identify(userID: nil, traits: [:]).event()
    #expect(nobody["userId"] == JSONValue.null)
    #expect(nobody["traits"] == [:])
  }

  @Test("group and alias carry their ids")
  func groupAndAlias() {
    let group = EventDraft(type: .group, traits: ["size": 3], groupID: "acme").event()
    #expect(group["groupId"] == "acme")
    #expect(group["traits"] == ["size": 3])
    #expect(EventDraft(type: .group).event()["groupId"] == JSONValue.null)
    let alias = EventDraft(type: .alias, userID: "new", previousID: "old").event()
    #expect(alias["previousId"] == "old")
    #expect(alias["userId"] == "new")
  }

  @Test("types without traits of their own carry them in the context")
  func contextTraits() {
    let event = EventDraft(name: "x", traits: ["plan": "pro"]).event()
    #expect(event["traits"] == nil)
    #expect(event["context"]?["traits"] == ["plan": "pro"])
  }

  @Test("a page event repeats the page in its properties, the operator's own on top")
  func page() {
    let event = EventDraft(
      type: .page, name: "Cart", category: "Shop",
      properties: ["title": "Basket", "items": 2]
    ).event()
    #expect(
      event["properties"]?.text == """
        {"path":"/cart","referrer":"","search":"","title":"Basket",\
        "url":"https://shop.example/cart","items":2,"category":"Shop","name":"Cart"}
        """
    )
    #expect(event["context"]?["page"]?["title"] == "Basket")
  }

  @Test("the draft's ids win over the environment's, and an empty id is left out")
  func identifiers() {
    #expect(EventDraft(anonymousID: "mine").event()["anonymousId"] == "mine")
    #expect(EventDraft(anonymousID: "").event()["anonymousId"] == nil)
    #expect(EventDraft(userID: "").event()["userId"] == nil)
  }

  @Test("integrations are passed on")
  func integrations() {
    let event = EventDraft(integrations: ["All": false, "Iterate Web (Actions)": true]).event()
    #expect(event["integrations"]?.text == #"{"All":false,"Iterate Web (Actions)":true}"#)
  }

  @Test("context and page are merged deeply, page last")
  func overrides() {
    let event = EventDraft(
      page: ["title": "from page"],
      context: [
        "library": ["version": "x"], "ip": "127.0.0.1", "locale": .null,
        "page": ["title": "from context", "referrer": "https://r.example"],
      ]
    ).event()
    let context = event["context"]
    #expect(context?["library"]?.text == #"{"name":"analytics.js","version":"x"}"#)
    #expect(context?["ip"] == "127.0.0.1")
    #expect(context?["locale"] == JSONValue.null)
    #expect(context?["page"]?["title"] == "from page")
    #expect(context?["page"]?["referrer"] == "https://r.example")
    #expect(context?["page"]?["path"] == "/cart")
  }

  @Test("an overriding address decides path and search unless they are overridden too")
  func overridingURL() {
    let address: JSONValue = "https://shop.example/done?step=2"
    let page = EventDraft(page: ["url": address]).event()["context"]?["page"]
    #expect(page?["path"] == "/done")
    #expect(page?["search"] == "?step=2")
    let both = EventDraft(page: ["url": address, "path": "/p"]).event()["context"]?["page"]
    #expect(both?["path"] == "/p")
    #expect(both?["search"] == "?step=2")
  }

  @Test(
    "the campaign is read from the query as analytics.js reads it",
    arguments: [
      ("", nil),
      ("?a=1", "{}"),
      (
        "?utm_source=mail&utm_campaign=spring+sale%21&utm_medium",
        #"{"source":"mail","name":"spring sale!","medium":""}"#
      ),
      ("?utm_source=a=b?utm_term=t", #"{"source":"a","term":"t"}"#),
      ("?xutm_source=1&utm_=2&utm_x=%zz", #"{"_source":"1","x":"%zz"}"#),
    ] as [(String, String?)]
  )
  func campaign(search: String, campaign: String?) {
    let site = PageContext(url: "https://shop.example/" + search)
    let context = EventDraft(name: "x").event(on: site)["context"]
    #expect(context?["campaign"]?.text == campaign)
  }

  @Test("a campaign of the draft's own replaces the one in the query")
  func ownCampaign() {
    let site = PageContext(url: "https://shop.example/?utm_source=mail")
    let event = EventDraft(context: ["campaign": ["name": "mine"]]).event(on: site)
    #expect(event["context"]?["campaign"] == ["name": "mine"])
  }
}

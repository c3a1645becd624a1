import Iterate
import Segment
import Testing

@Suite("An embed request")
struct EmbedRequestTests {
  private static let web = EmbedRequest(
    app: .init(uiStyle: "web"), eventName: "Checkout Finished",
    targeting: .preview(of: "65f0c0ffee0000000000abcd"), trackingLastUpdated: 1_767_225_600,
    type: "web", userTraits: ["external_id": "u_42"],
    browserURL: "https://shop.example/cart", v: 20_160_516)

  private static let mobile = EmbedRequest(
    app: .init(version: "1.6.2", urlScheme: "acme"), eventName: "checkout",
    eventTraits: ["total": 3], trigger: .init(surveyID: "s", type: "manual"), type: "mobile",
    userTraits: ["signed_up": ["type": "date", "value": 1_735_689_600]])

  @Test("of a website has the keys in the order of the website's client")
  func webText() {
    #expect(
      Self.web.json.text == #"""
        {"browser":{"url":"https://shop.example/cart"},"event":{"name":"Checkout Finished"},\#
        "targeting":{"frequency":"always","survey_id":"65f0c0ffee0000000000abcd"},\#
        "tracking":{"last_updated":1767225600},"app":{"ui_style":"web"},"type":"web",\#
        "v":20160516,"user_traits":{"external_id":"u_42"}}
        """#)
  }

  @Test("of an SDK begins with the app")
  func mobileText() {
    #expect(
      Self.mobile.json.text == #"""
        {"app":{"version":"1.6.2","url_scheme":"acme"},"event":{"name":"checkout"},\#
        "event_traits":{"total":3},"trigger":{"survey_id":"s","type":"manual"},\#
        "type":"mobile","user_traits":{"signed_up":{"type":"date","value":1735689600}}}
        """#)
  }

  @Test("that says nothing is an empty object")
  func empty() {
    #expect(EmbedRequest().json == [:])
  }

  @Test("is read back as it was written", arguments: [web, mobile, EmbedRequest()])
  func roundTrip(_ request: EmbedRequest) throws {
    #expect(try EmbedRequest(decoding: request.json) == request)
  }

  @Test("is read without the fields nobody knows, and null is absent")
  func tolerance() throws {
    let json: JSONValue = [
      "event": ["name": "A", "extra": 1], "user_traits": .null, "app": .null, "new": [1, 2],
      "targeting": [:], "type": .null,
    ]
    let request = try EmbedRequest(decoding: json)
    #expect(request == EmbedRequest(eventName: "A", targeting: .init()))
  }

  @Test("may name an event of any type, as a mapping can")
  func anyName() throws {
    #expect(try EmbedRequest(decoding: ["event": ["name": 5]]).eventName == 5)
    #expect(try EmbedRequest(decoding: ["event": ["name": .null]]).eventName == nil)
  }

  @Test(
    "with a value of the wrong type is refused with its place",
    arguments: [
      ([], "Expected an object at the body, found an array."),
      (.null, "Expected an object at the body, found null."),
      (["event": "A"], "Expected an object at event, found a text."),
      (["type": 1], "Expected a text at type, found the number 1."),
      (["user_traits": []], "Expected an object at user_traits, found an array."),
      (
        ["targeting": ["survey_id": true]],
        "Expected a text at targeting.survey_id, found true."
      ),
      (
        ["tracking": ["last_updated": 1.5]],
        "Expected a whole number at tracking.last_updated, found the number 1.5."
      ),
      (["trigger": ["type": [:]]], "Expected a text at trigger.type, found an object."),
      (["app": ["version": 2]], "Expected a text at app.version, found the number 2."),
      (["browser": ["url": false]], "Expected a text at browser.url, found false."),
      (["v": "20160516"], "Expected a whole number at v, found a text."),
    ] as [(JSONValue, String)])
  func wrongTypes(_ json: JSONValue, _ sentence: String) {
    let problem = #expect(throws: EmbedRequestProblem.self) { try EmbedRequest(decoding: json) }
    #expect(problem?.sentence == sentence)
  }
}

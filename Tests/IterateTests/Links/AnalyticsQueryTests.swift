import Iterate
import Segment
import Testing

@Suite("What analytics.js reads out of an address")
struct AnalyticsQueryTests {
  @Test("is the person with traits and the event with properties")
  func whole() {
    let query = AnalyticsQuery(
      address: "https://shop.example/?ajs_aid=a&ajs_uid=qa_1&ajs_trait_plan=pro&x=1"
        + "&ajs_event=Checkout%20Finished&ajs_prop_total=42.5&ajs_prop_=nameless#top")
    #expect(query.anonymousID == "a")
    #expect(query.userID == "qa_1")
    #expect(query.traits == ["plan": "pro"])
    #expect(query.event == "Checkout Finished")
    #expect(query.properties == ["total": "42.5", "": "nameless"])
  }

  @Test(
    "has values as they arrive",
    arguments: [
      ("a+b", "a b"), ("a%2Bb", "a+b"), ("a=b", "a"), ("a%3Db", "a=b"), ("=", ""),
      ("%zz+", "%zz+"), ("%ff", "%ff"), ("%E2%82%AC", "€"), ("€", "€"), ("'\"", "'\""),
      ("a%26b", "a&b"), ("a\tb", "ab"), ("e\u{301}", "e\u{301}"),
    ])
  func values(_ written: String, _ arrives: String) {
    let query = AnalyticsQuery(address: "?ajs_event=\(written)x&ajs_event=E&ajs_prop_v=\(written)")
    #expect(query.properties == ["v": .string(arrives)])
    #expect(query.event == "E", "of several the last counts")
  }

  @Test("has names as they are written, escapes and all")
  func names() {
    let query = AnalyticsQuery(
      address: "?ajs_event=E&ajs_prop_a%20b=1&ajs_prop_a b=2&ajs_prop_ü=3&ajs_prop___proto__=4")
    #expect(query.properties == ["a%20b": "2", "%C3%BC": "3"])
  }

  @Test(
    "is nothing",
    arguments: [
      "", "?", "https://shop.example/", "?ajs_event", "?ajs_event=", "?ajs_trait_plan=pro",
      "?ajs_prop_a=1", "?a=1#/cart?ajs_event=E", "#ajs_event=E", "?x=1&AJS_EVENT=E",
    ])
  func nothing(_ address: String) {
    #expect(AnalyticsQuery(address: address) == AnalyticsQuery())
  }

  @Test("comes from behind the last ? of the fragment when there is no query")
  func fragment() {
    for address in ["#/a?x=1?ajs_event=E", "https://shop.example/?#/cart?ajs_event=E"] {
      #expect(AnalyticsQuery(address: address).event == "E")
    }
  }
}

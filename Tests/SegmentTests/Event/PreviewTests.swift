import Segment
import Testing

@Suite("Previewing a survey")
struct PreviewTests {
  private static func page(
    _ url: String, override: JSONObject? = nil, previewing surveyID: String?
  ) -> JSONValue? {
    EventDraft(name: "x", page: override)
      .event(on: PageContext(url: url), previewing: surveyID)["context"]?["page"]
  }

  @Test(
    "the survey is in the page's url and search, and nothing else changes",
    arguments: [
      ("https://x/cart", "https://x/cart?iterate_preview=ID", "?iterate_preview=ID"),
      ("https://x/cart?", "https://x/cart?iterate_preview=ID", "?iterate_preview=ID"),
      ("https://x", "https://x?iterate_preview=ID", "?iterate_preview=ID"),
      (
        "https://x/?a=%20+#top", "https://x/?a=%20+&iterate_preview=ID#top",
        "?a=%20+&iterate_preview=ID"
      ),
      ("https://x/#top", "https://x/?iterate_preview=ID#top", "?iterate_preview=ID"),
      (
        "https://x/#/a?iterate_preview=old", "https://x/?iterate_preview=ID#/a?iterate_preview=old",
        "?iterate_preview=ID"
      ),
      (
        "https://x/?iterate_preview=old&b=2", "https://x/?iterate_preview=ID&b=2",
        "?iterate_preview=ID&b=2"
      ),
      (
        "https://x/?a&iterate_preview&b&iterate_preview=2", "https://x/?a&iterate_preview=ID&b",
        "?a&iterate_preview=ID&b"
      ),
    ]
  )
  func previewing(site: String, url: String, search: String) {
    let page = Self.page(site, previewing: "ID")
    #expect(page?["url"] == .string(url))
    #expect(page?["search"] == .string(search))
    #expect(page?["path"] == .string(PageURL(site).path))
  }

  @Test("without a preview the page keeps whatever the site has")
  func off() {
    let page = Self.page("https://x/?iterate_preview=old#top", previewing: nil)
    #expect(page?["url"] == "https://x/?iterate_preview=old#top")
    #expect(page?["search"] == "?iterate_preview=old")
  }

  @Test("an id with odd letters is escaped")
  func escaping() {
    let page = Self.page("https://x/", previewing: "a&b=ü")
    #expect(page?["search"] == "?iterate_preview=a%26b%3D%C3%BC")
  }

  @Test("overriding the page does not switch the preview off")
  func overriding() {
    let override: JSONObject = ["url": "https://y/z?q=1", "search": "q=2"]
    let page = Self.page("https://x/", override: override, previewing: "ID")
    #expect(page?["url"] == "https://y/z?q=1&iterate_preview=ID")
    #expect(page?["search"] == "?q=2&iterate_preview=ID")
  }

  @Test("an overriding value that is no text stays")
  func overridingWithOtherTypes() {
    let page = Self.page("https://x/", override: ["url": 1, "search": .null], previewing: "ID")
    #expect(page?["url"] == 1)
    #expect(page?["search"] == JSONValue.null)
  }

  @Test("a page event says so in its properties, too")
  func pageEvent() {
    let event = EventDraft(type: .page, properties: ["url": "https://y/"])
      .event(previewing: "ID")
    #expect(event["properties"]?["url"] == "https://y/?iterate_preview=ID")
    #expect(event["properties"]?["search"] == "?iterate_preview=ID")
    #expect(event["context"]?["page"]?["url"] == "https://y/?iterate_preview=ID")
  }
}

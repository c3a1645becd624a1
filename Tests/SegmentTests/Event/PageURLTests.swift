import Segment
import Testing

@Suite("Page addresses")
struct PageURLTests {
  @Test(
    "path and search are what location has; the text stays the same",
    arguments: [
      ("https://shop.example/cart?a=1#top", "/cart", "?a=1"),
      ("https://shop.example", "/", ""),
      ("https://shop.example/", "/", ""),
      ("https://shop.example?a=1", "/", "?a=1"),
      ("https://shop.example/cart?", "/cart", ""),
      ("https://shop.example/cart?#", "/cart", ""),
      ("https://shop.example/#/route?a=1", "/", ""),
      ("https://shop.example/a/b.html?x=?&y=/#?", "/a/b.html", "?x=?&y=/"),
      ("http://localhost:8080/x", "/x", ""),
      ("/relative/path?q", "/relative/path", "?q"),
      ("", "/", ""), ("?", "/", ""), ("#", "/", ""), ("://", "/", ""),
      ("https://x/?\u{301}a#\u{301}b", "/", "?\u{301}a"),
    ]
  )
  func parts(text: String, path: String, search: String) {
    let url = PageURL(text)
    #expect(url.path == path)
    #expect(url.search == search)
    #expect(url.text == text)
  }

  @Test(
    "a parameter goes into the query and nowhere else",
    arguments: [
      ("https://x/cart", "https://x/cart?p=1"),
      ("https://x/cart?", "https://x/cart?p=1"),
      ("https://x", "https://x?p=1"),
      ("https://x/#top", "https://x/?p=1#top"),
      ("https://x/#/route?p=2", "https://x/?p=1#/route?p=2"),
      ("https://x/?a=%C3#b?c", "https://x/?a=%C3&p=1#b?c"),
      ("https://x/?p=0&a&p=2#p=3", "https://x/?p=1&a#p=3"),
    ]
  )
  func parameter(text: String, result: String) {
    var url = PageURL(text)
    url.setParameter("p", to: "1")
    #expect(url.text == result)
  }
}

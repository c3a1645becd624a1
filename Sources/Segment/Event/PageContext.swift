/// The web page an event is fired on.
public struct PageContext: Hashable, Sendable {
  /// The address, absolute.
  public var url: String
  /// The title of the document.
  public var title: String
  /// The address of the page before; empty when there was none.
  public var referrer: String

  /// A page from its parts.
  public init(url: String, title: String = "", referrer: String = "") {
    self.url = url
    self.title = title
    self.referrer = referrer
  }

  /// The path of the address, `/` when it has none.
  public var path: String { PageURL(url).path }

  /// The query of the address with its `?`; empty when there is none.
  public var search: String { PageURL(url).search }

  /// The page as `context.page`, with `overrides` on top.
  ///
  /// An overriding address also decides the path and the query, unless they are overridden as well.
  func json(overriddenBy overrides: JSONObject) -> JSONObject {
    let url = PageURL(overrides["url"]?.stringValue ?? url)
    let page: JSONObject = [
      "path": .string(url.path),
      "referrer": .string(referrer),
      "search": .string(url.search),
      "title": .string(title),
      "url": .string(url.text),
    ]
    return page.merging(overrides)
  }
}

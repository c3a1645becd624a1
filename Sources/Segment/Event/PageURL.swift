/// The address of a web page, cut at its query and its fragment.
///
/// Any text can be cut, and the parts put together again are the same text.
public struct PageURL: Hashable, Sendable {
  /// What stands before the query: scheme, host and path.
  public let base: String
  /// The query; `nil` without a `?`.
  public var query: QueryString?
  /// What follows the first `#`; `nil` without one.
  public let fragment: String?

  /// An address from its text.
  public init(_ text: String) {
    let (page, fragment) = Self.cut(text, at: UInt8(ascii: "#"))
    let (base, query) = Self.cut(page, at: UInt8(ascii: "?"))
    self.base = base
    self.query = query.map(QueryString.init)
    self.fragment = fragment
  }

  /// The address as text.
  public var text: String {
    base + (query.map { "?" + $0.text } ?? "") + (fragment.map { "#" + $0 } ?? "")
  }

  /// The path, as `location.pathname` has it: `/` when there is none.
  public var path: String {
    let afterScheme = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? base[...]
    let start = afterScheme.utf8.firstIndex(of: UInt8(ascii: "/"))
    return start.map { String(afterScheme[$0...]) } ?? "/"
  }

  /// The query with its `?`, as `location.search` has it: empty when there is none in it.
  public var search: String {
    guard let query, !query.text.isEmpty else { return "" }
    return "?" + query.text
  }

  /// Gives the query parameter `name` the value `value`; the rest of the address stays as it is.
  public mutating func setParameter(_ name: String, to value: String) {
    query = query ?? QueryString("")
    query?.set(name, to: value)
  }

  private static func cut(_ text: String, at separator: UInt8) -> (String, String?) {
    // Searching bytes finds a separator that is followed by a combining mark, too.
    guard let place = text.utf8.firstIndex(of: separator) else { return (text, nil) }
    return (String(text[..<place]), String(text[text.utf8.index(after: place)...]))
  }
}

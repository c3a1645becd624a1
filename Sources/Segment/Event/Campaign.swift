/// The advertising campaign that a page's query names.
enum Campaign {
  /// The `context.campaign` that analytics.js makes of `search`; `nil` for an empty one.
  ///
  /// A query without `utm_` parameters gives an empty object, because that is what is sent.
  ///
  /// - Source: analytics.js, plugin env-enrichment.
  static func json(search: String) -> JSONObject? {
    guard !search.isEmpty else { return nil }
    var campaign = JSONObject()
    for parameter in search.split(whereSeparator: { $0 == "&" || $0 == "?" }) {
      let parts = parameter.split(separator: "=", omittingEmptySubsequences: false)
      guard let name = parts.first, name.count > 4, name.contains("utm_") else { continue }
      // Four letters are cut off wherever the prefix was found, and a value ends at a second "=".
      let key = name.dropFirst(4)
      let value = parts.count > 1 ? String(parts[1]) : ""
      campaign[key == "campaign" ? "name" : String(key)] = .string(decoded(value))
    }
    return campaign
  }

  private static func decoded(_ value: String) -> String {
    String(value.map { $0 == "+" ? " " : $0 }).percentDecoded ?? value
  }
}

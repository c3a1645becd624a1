internal import Segment

/// The parameters of an address as analytics.js takes them apart.
///
/// - Source: as of `AnalyticsQuery`.
struct LinkParameters: Hashable, Sendable {
  /// One parameter.
  struct Parameter: Hashable, Sendable {
    /// Its name, which is not decoded.
    var name: String
    /// What stands between the first and the second `=`; `nil` without any.
    var rawValue: String?
    /// Whether something stands behind a second `=`, which is lost.
    var isCut: Bool
  }

  /// The parameters, in order.
  let all: [Parameter]
  /// Whether they come from the fragment, since the address has no query.
  let isFromFragment: Bool
  /// Whether analytics.js looks at them at all.
  let isRead: Bool
  /// The query inside the fragment that is not looked at, since the address has one of its own.
  let ignoredFragmentQuery: String?

  init(address: String) {
    let url = PageURL(address)
    let query = url.query?.text ?? ""
    let fragmentQuery = url.fragment.flatMap(Self.query(ofFragment:))
    isFromFragment = query.isEmpty && fragmentQuery != nil
    ignoredFragmentQuery = query.isEmpty ? nil : fragmentQuery
    let text = Self.asBrowserKeeps(query.isEmpty ? fragmentQuery ?? "" : query)
    isRead = text.containsExactly(LinkName.mark)
    all = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .map { Self.parameter($0) }
  }

  /// The parameters whose names begin with `prefix`, without it, as an object of texts.
  ///
  /// Of several with one name the last counts.
  func values(prefixed prefix: String) -> JSONObject {
    var values = JSONObject()
    for parameter in all where parameter.name.utf8.starts(with: prefix.utf8) {
      let name = String(parameter.name.dropFirst(prefix.count))
      // Assigning a text to an object's prototype does nothing in JavaScript.
      guard !name.isExactly("__proto__"), let value = parameter.value else { continue }
      values[name] = .string(value)
    }
    return values
  }

  /// What follows the last `?` of a fragment; `nil` without one.
  static func query(ofFragment fragment: String) -> String? {
    guard let mark = fragment.utf8.lastIndex(of: UInt8(ascii: "?")) else { return nil }
    return String(fragment[fragment.utf8.index(after: mark)...])
  }

  private static func parameter(_ text: Substring.UTF8View) -> Parameter {
    let parts = text.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
    return Parameter(
      name: String(Substring(parts[0])),
      rawValue: parts.count > 1 ? String(Substring(parts[1])) : nil, isCut: parts.count > 2)
  }

  /// The query as a browser keeps it: some bytes are escaped, line ends and tabs are gone.
  ///
  /// - Source: the URL standard, query state and the special-query percent-encode set.
  private static func asBrowserKeeps(_ query: String) -> String {
    let escaped: Set<UInt8> = [0x22, 0x27, 0x3C, 0x3E]
    return query.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\t", "\n", "\r": break
      case _ where scalar.value < 0x21 || scalar.value > 0x7E,
        _ where escaped.contains(UInt8(truncatingIfNeeded: scalar.value)) && scalar.isASCII:
        text += String(scalar).percentEncoded
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension LinkParameters.Parameter {
  /// The value as it arrives: `+` is a blank, escapes are undone; what cannot be decoded arrives as
  /// it stands.
  var value: String? {
    rawValue.map { raw in
      String(decoding: raw.utf8.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }, as: UTF8.self)
        .percentDecoded ?? raw
    }
  }

  /// Whether the value has escapes that are none.
  var isUndecodable: Bool { rawValue.map { $0.percentDecoded == nil } ?? false }
}

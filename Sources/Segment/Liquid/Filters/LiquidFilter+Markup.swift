extension LiquidFilter {
  /// Filters for HTML and URLs.
  static let markup: [String: LiquidFilter] = [
    "escape": text { text, _ in text.escapedForHTML },
    "xml_escape": text { text, _ in text.escapedForHTML },
    "escape_once": text { text, _ in text.unescapedFromHTML.escapedForHTML },
    "strip_html": text { text, _ in text.withoutTags },
    "url_encode": text { text, _ in
      PercentEncoding.component.encode(text).replacingUnits(of: "%20", with: "+")
    },
    "cgi_escape": text { text, _ in
      PercentEncoding.form.encode(text).replacingUnits(of: "%20", with: "+")
    },
    "uri_escape": text { text, _ in PercentEncoding.address.encode(text) },
    "url_decode": text { (text, _) throws(LiquidError) in
      guard let decoded = PercentEncoding.decode(text) else {
        throw LiquidError("URI malformed")
      }
      return decoded.replacingUnits(of: "+", with: " ")
    },
    "slugify": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let text = try input.text()
      try context.use(text.utf16.count)
      let mode = try arguments.value(0, default: .text("default")).javaScriptText()
      // An array of the mode's name finds what belongs in the slug, but is not that text.
      let isLatin = if case .json(.string("latin")) = arguments[0] { true } else { false }
      let slug =
        Slug.Mode(rawValue: mode).map { Slug.slug(text, $0, withAccents: !isLatin) } ?? text
      return .text(arguments[1].isTruthyInJavaScript ? slug : slug.lowercasedAsInJavaScript)
    },
  ]
}

extension String {
  private static let entities: [(character: UInt8, entity: [UInt8])] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&#34;"), ("'", "&#39;"),
  ].map { (UInt8(ascii: $0.0), Array($0.1.utf8)) }

  /// The text with the five characters that HTML gives a meaning as entities.
  fileprivate var escapedForHTML: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        for (character, entity) in Self.entities where character == byte { result += entity }
      default:
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with those five entities, and no others, as characters.
  fileprivate var unescapedFromHTML: String {
    let bytes = Array(utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let match =
        byte == UInt8(ascii: "&")
        ? Self.entities.first { rest.starts(with: $0.entity.dropFirst()) } : nil
      result.append(match?.character ?? byte)
      if let match { rest = rest.dropFirst(match.entity.count - 1) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let tagKinds: [(open: [UInt8], close: [UInt8])] = [
    ("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"), ("<", ">"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The text without scripts, styles, comments and tags.
  fileprivate var withoutTags: String {
    let units = Array(utf8)
    var result: [UInt8] = []
    var kinds = Self.tagKinds
    var offset = 0
    scan: while let open = units[offset...].firstIndex(of: UInt8(ascii: "<")) {
      result += units[offset..<open]
      offset = open
      // A kind that is never closed from here on is not looked for again.
      var kind = 0
      while kind < kinds.count {
        guard units[open...].starts(with: kinds[kind].open) else {
          kind += 1
          continue
        }
        if let end = Self.end(of: kinds[kind].close, in: units, from: open + kinds[kind].open.count)
        {
          offset = end
          continue scan
        }
        kinds.remove(at: kind)
      }
      break
    }
    return String(decoding: result + units[offset...], as: UTF8.self)
  }

  private static func end(of part: [UInt8], in units: [UInt8], from start: Int) -> Int? {
    units.withUnsafeBufferPointer { units in
      part.withUnsafeBufferPointer { part in
        units.firstOffset(of: part, from: start).map { $0 + part.count }
      }
    }
  }
}

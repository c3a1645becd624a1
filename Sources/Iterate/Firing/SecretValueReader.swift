/// Where the value of a named secret stands in a text of any kind.
///
/// It reads JSON, also cut short or inside of another text, HTML attributes, assignments, headers
/// and query strings: `"token": "…"`, `\"token\":\"…\"`, `name="token" value="…"`, `token=…`.
struct SecretValueReader {
  private let bytes: [UInt8]

  /// Anything shorter is no key, and is left where it is not in quotation marks.
  private static let shortest = 4

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value of what is named before `position`.
  ///
  /// - Parameters:
  ///   - position: the end of the name.
  ///   - kind: whether the value may consist of words, as in `Authorization: Bearer …`.
  /// - Returns: `nil` when no value follows.
  func value(after position: Int, kind: SecretName.Kind) -> Range<Int>? {
    let nameEnd = quote(at: position)?.end ?? position
    guard let start = separatorEnd(skippingBlanks(nameEnd)).map(skippingBlanks) else {
      return nil
    }
    if let quote = quote(at: start) {
      return quote.end..<end(of: quote)
    }
    let end = unquotedEnd(start, kind: kind)
    return end - start >= Self.shortest && !isLiteral(start..<end) ? start..<end : nil
  }

  /// A quotation mark.
  private struct Quote {
    /// The mark: a character, or an entity of HTML.
    var mark: ArraySlice<UInt8>
    /// How many backslashes are before it.
    var depth: Int
    var end: Int { mark.endIndex }
  }

  private func quote(at position: Int) -> Quote? {
    for entity in ["&quot;", "&#34;", "&#39;", "&apos;"] where isAt(position, entity) {
      return Quote(mark: bytes[position..<position + entity.utf8.count], depth: 0)
    }
    var mark = position
    while mark < bytes.count, bytes[mark] == UInt8(ascii: "\\") { mark += 1 }
    guard mark < bytes.count, bytes[mark].isQuotationMark else { return nil }
    return Quote(mark: bytes[mark...mark], depth: mark - position)
  }

  /// Where the text in `quote` ends: before the mark that closes it, or at the end.
  private func end(of quote: Quote) -> Int {
    var backslashes = 0
    for position in quote.end..<bytes.count {
      if bytes[position] == UInt8(ascii: "\\") {
        backslashes += 1
        continue
      }
      if bytes[position] == quote.mark.first, bytes[position...].starts(with: quote.mark) {
        if quote.depth == 0, backslashes.isMultiple(of: 2) { return position }
        if quote.depth > 0, backslashes <= quote.depth { return position - backslashes }
      }
      backslashes = 0
    }
    return bytes.count
  }

  /// What stands between a name and its value.
  private func separatorEnd(_ position: Int) -> Int? {
    for separator in ["=>", ":", "=", "%3D", "%3d"] where isAt(position, separator) {
      return position + separator.utf8.count
    }
    // <input name="token" value="…">, <meta name="token" content="…">
    for attribute in ["value", "content"] where isAt(position, attribute) {
      let equals = skippingBlanks(position + attribute.utf8.count)
      return isAt(equals, "=") ? equals + 1 : nil
    }
    return nil
  }

  private func unquotedEnd(_ start: Int, kind: SecretName.Kind) -> Int {
    bytes[start...].firstIndex { byte in
      if byte.isQuotationMark || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\\") {
        return true
      }
      return kind == .header ? byte < 0x20 : "&,;)]}{[> \t\r\n".utf8.contains(byte)
    } ?? bytes.count
  }

  private func isLiteral(_ range: Range<Int>) -> Bool {
    ["null", "true", "false", "undefined"].contains { bytes[range].elementsEqual($0.utf8) }
  }

  private func isAt(_ position: Int, _ wanted: String) -> Bool {
    position < bytes.count && bytes[position...].starts(with: wanted.utf8)
  }

  private func skippingBlanks(_ position: Int) -> Int {
    var position = position
    while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
    return position
  }
}

extension UInt8 {
  fileprivate var isQuotationMark: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`")
  }
}

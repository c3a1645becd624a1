/// Base64 as browsers do it.
///
/// - Source: RFC 4648, section 4, and the forgiving decoding of the WHATWG Infra standard.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text for `bytes`, padded.
  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes in `text`; `nil` when it is not Base64.
  ///
  /// ASCII white space is skipped, padding is optional.
  static func decode(_ text: String) -> [UInt8]? {
    var units = text.utf8.filter { ![0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
    if units.count % 4 == 0 {
      for _ in 0..<2 where units.last == UInt8(ascii: "=") { units.removeLast() }
    }
    guard units.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var bits = 0
    var bitCount = 0
    for unit in units {
      guard let digit = alphabet.firstIndex(of: unit) else { return nil }
      bits = (bits << 6 | digit) & 0xFFFF
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    return result
  }
}

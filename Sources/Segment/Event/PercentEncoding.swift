/// Percent-encoding as JavaScript's `encodeURIComponent` and `encodeURI` do it.
struct PercentEncoding: Sendable {
  /// The characters that stay, besides letters and digits.
  private let kept: Set<UInt8>

  private init(keeping characters: String) {
    kept = Set(characters.utf8)
  }

  /// For a part of an address, as `encodeURIComponent`.
  static let component = PercentEncoding(keeping: "-_.!~*'()")
  /// For a form, which encodes more.
  static let form = PercentEncoding(keeping: "-_.~")
  /// For a whole address, as `encodeURI`, with brackets kept.
  static let address = PercentEncoding(keeping: "-_.!~*'();,/?:@&=+$#[]")

  /// The text with everything else as `%XX` of its UTF-8.
  func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      let isAlphanumeric = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
      if isAlphanumeric || kept.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with every `%XX` decoded; `nil` when one is broken or they are no UTF-8.
  static func decode(_ text: String) -> String? {
    var result: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexDigitValue, let low = rest.popFirst()?.hexDigitValue
      else { return nil }
      result.append(high << 4 | low)
    }
    return String(validating: result, as: UTF8.self)
  }
}

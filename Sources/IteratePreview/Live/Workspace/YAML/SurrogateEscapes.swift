/// Escaped surrogate pairs, which JSON has and YAML does not.
enum SurrogateEscapes {
  /// The JSON text with every pair such as `\ud83d\ude00` as the one escape `\U0001f600` of YAML.
  ///
  /// Everything else, single surrogates included, stays as it is, and so do the lines.
  static func combined(inJSON text: String) -> String {
    guard text.contains("\\u") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if let high = unit(bytes, at: index), (0xD800..<0xDC00).contains(high),
        let low = unit(bytes, at: index + 6), (0xDC00..<0xE000).contains(low)
      {
        let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        let digits = String(scalar, radix: 16)
        result += "\\U\(String(repeating: "0", count: 8 - digits.count))\(digits)".utf8
        index += 12
      } else {
        // The backslash and what it escapes go together, else `\\ud83d` would look like an escape.
        result += bytes[index..<min(index + 2, bytes.count)]
        index += 2
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where in the JSON text something stands that is at `offset` once its pairs are combined.
  static func offset(inJSON offset: Int, combined bytes: [UInt8]) -> Int {
    var pairs = 0
    var index = 0
    while index < min(offset, bytes.count) {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      // `\U0001f600` has two bytes less than the pair.
      let isPair = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "U")
      if isPair { pairs += 1 }
      index += isPair ? 10 : 2
    }
    return offset + 2 * pairs
  }

  /// The code unit of the escape `\uXXXX` at `index`.
  private static func unit(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

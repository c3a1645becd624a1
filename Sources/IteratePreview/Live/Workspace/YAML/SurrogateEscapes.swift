/// A JSON text whose escaped surrogate pairs, which YAML does not have, are escapes of YAML.
struct SurrogateEscapes {
  /// The text with every pair such as `\ud83d\ude00` as the one escape `\U0001f600`.
  ///
  /// Everything else, single surrogates included, stays as it is, and so do the lines.
  let combined: String

  /// Where in `combined` the escapes that were pairs end, in bytes.
  private let ends: [Int]

  /// Combines the pairs of a JSON text.
  init(json text: String) {
    guard text.contains("\\u") else {
      combined = text
      ends = []
      return
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var ends: [Int] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if let high = Self.unit(bytes, at: index), (0xD800..<0xDC00).contains(high),
        let low = Self.unit(bytes, at: index + 6), (0xDC00..<0xE000).contains(low)
      {
        let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        let digits = String(scalar, radix: 16)
        result += "\\U\(String(repeating: "0", count: 8 - digits.count))\(digits)".utf8
        ends.append(result.count)
        index += 12
      } else {
        // The backslash and what it escapes go together, else `\\ud83d` would look like an escape.
        result += bytes[index..<min(index + 2, bytes.count)]
        index += 2
      }
    }
    combined = String(decoding: result, as: UTF8.self)
    self.ends = ends
  }

  /// Where in the JSON text something stands that is at `offset` in `combined`.
  func offset(inJSON offset: Int) -> Int {
    // `\U0001f600` has two bytes less than the pair.
    offset + 2 * ends.count { $0 <= offset }
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

extension String {
  /// The text with every byte escaped that is not an unreserved character.
  ///
  /// - Source: RFC 3986, sections 2.1 and 2.3.
  var percentEncoded: String {
    utf8.reduce(into: "") { encoded, byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
        encoded.append(character)
      } else {
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// The text with escapes undone; `nil` when one is malformed or the result is not UTF-8.
  var percentDecoded: String? {
    var decoded: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard
        let high = rest.popFirst().flatMap(Self.hexadecimalDigit),
        let low = rest.popFirst().flatMap(Self.hexadecimalDigit)
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}

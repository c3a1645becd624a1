extension String {
  /// The text with every byte escaped that is not an unreserved character.
  ///
  /// - Source: RFC 3986, sections 2.1 and 2.3.
  package var percentEncoded: String { PercentEncoding.form.encode(self) }

  /// The text with escapes undone; `nil` when one is malformed or the result is not UTF-8.
  package var percentDecoded: String? { PercentEncoding.decode(self) }

  /// The text with escapes undone as far as they are any: a `%` without two digits stays, and what
  /// is not UTF-8 becomes U+FFFD.
  package var percentDecodedLeniently: String {
    withBytes { bytes in
      var decoded = ByteBuffer()
      var offset = 0
      while offset < bytes.count {
        if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
          let high = bytes[offset + 1].hexDigitValue, let low = bytes[offset + 2].hexDigitValue
        {
          decoded.append(high << 4 | low)
          offset += 3
        } else {
          decoded.append(bytes[offset])
          offset += 1
        }
      }
      return decoded.text
    }
  }
}

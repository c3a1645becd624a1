extension LiquidFilter {
  /// Filters that encode.
  static let encoding: [String: LiquidFilter] = [
    "base64_encode": text { text, _ in Base64.encode(Array(text.utf8)) },
    "base64_decode": text { (text, _) throws(LiquidError) in
      guard let bytes = Base64.decode(text) else {
        throw LiquidError("The string to be decoded is not correctly encoded.")
      }
      let decoded = String(decoding: bytes, as: UTF8.self)
      // A byte order mark is dropped.
      return decoded.unicodeScalars.first == "\u{FEFF}"
        ? String(decoded.unicodeScalars.dropFirst()) : decoded
    },
    // In a browser digests come later than the template is rendered.
    "sha256": LiquidFilter { _, _, _ in .special(.promise) },
    "hmac_sha256": LiquidFilter { _, _, _ in .special(.promise) },
  ]
}

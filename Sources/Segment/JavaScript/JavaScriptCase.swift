/// Case mapping as JavaScript's `toLowerCase` and `toUpperCase` do it: full Unicode mappings, no
/// locale.
extension String {
  /// The text in upper case.
  var uppercasedAsInJavaScript: String {
    asciiText(mappedBy: { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }) ?? uppercased()
  }

  /// The text in lower case, a capital sigma at the end of a word as `ς`.
  var lowercasedAsInJavaScript: String {
    if let text = asciiText(mappedBy: { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }) { return text }
    guard unicodeScalars.contains(Self.capitalSigma) else { return lowercased() }
    let scalars = Array(unicodeScalars)
    var result = ""
    for (offset, scalar) in scalars.enumerated() {
      if scalar == Self.capitalSigma {
        result += Self.isFinal(offset, in: scalars) ? "\u{3C2}" : "\u{3C3}"
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// What its mapping costs of an `EvaluationBudget`.
  var unitsOfCaseMapping: Int {
    utf8.count * (withBytes { $0.allSatisfy { $0 < 0x80 } } ? 1 : 16)
  }

  /// The text with every byte mapped; `nil` when some are not ASCII.
  @inline(__always)
  private func asciiText(mappedBy map: (UInt8) -> UInt8) -> String? {
    withBytes { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { text in
        for offset in bytes.indices { text[offset] = map(bytes[offset]) }
        return bytes.count
      }
    }
  }

  private static let capitalSigma: Unicode.Scalar = "\u{3A3}"

  /// Whether a cased letter comes before the sigma at `offset` and none after it.
  ///
  /// - Source: Unicode 15, section 3.13, condition Final_Sigma.
  private static func isFinal(_ offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<offset].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(offset + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}

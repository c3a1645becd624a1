/// Case mapping as JavaScript's `toLowerCase` and `toUpperCase` do it: full Unicode mappings, no
/// locale.
extension String {
  /// The text in upper case.
  var uppercasedAsInJavaScript: String { uppercased() }

  /// The text in lower case, a capital sigma at the end of a word as `ς`.
  var lowercasedAsInJavaScript: String {
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

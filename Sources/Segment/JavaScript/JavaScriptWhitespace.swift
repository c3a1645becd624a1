extension Unicode.Scalar {
  /// Whether JavaScript's `trim` and `Number` skip it.
  ///
  /// - Source: ECMA-262, productions WhiteSpace and LineTerminator.
  var isJavaScriptWhitespace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default:
      false
    }
  }
}

extension String {
  /// The text without JavaScript white space at both ends, as by `String.prototype.trim`.
  var trimmedAsInJavaScript: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isJavaScriptWhitespace }),
      let last = scalars.lastIndex(where: { !$0.isJavaScriptWhitespace })
    else { return "" }
    return Substring(scalars[first...last])
  }
}

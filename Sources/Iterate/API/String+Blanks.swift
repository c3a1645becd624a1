extension String {
  /// The text without blanks and line ends around it.
  var trimmingBlanks: String {
    let inner = drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inner[...last])
  }
}

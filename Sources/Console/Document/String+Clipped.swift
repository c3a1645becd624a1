extension String {
  /// The beginning of a text that may be of any length: at most `count` scalars, and a mark where
  /// something was cut off.
  func clipped(to count: Int) -> String {
    guard utf8.count > count else { return self }
    let kept = unicodeScalars.prefix(count)
    return String(kept) + (kept.endIndex < unicodeScalars.endIndex ? "…" : "")
  }
}

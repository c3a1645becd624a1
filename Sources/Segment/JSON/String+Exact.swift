extension String {
  /// Whether both texts are the same code points.
  ///
  /// `==` also equates a letter with its accent and the composed letter. JSON and JavaScript keep
  /// them apart, so names and values are compared with this.
  func isExactly(_ other: String) -> Bool {
    utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
  }

  /// Feeds the text to `hasher` so that it agrees with `isExactly`.
  func hashExactly(into hasher: inout Hasher) {
    var text = self
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8.max)
  }
}

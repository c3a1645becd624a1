extension String {
  /// Whether both texts are the same code points.
  ///
  /// `==` also equates a letter with its accent and the composed letter. JSON and JavaScript keep
  /// them apart, so names and values are compared with this.
  @inline(__always)
  package func isExactly(_ other: String) -> Bool {
    if isSameInMemory(as: other) { return true }
    return utf8.count == other.utf8.count && hasSameBytes(as: other)
  }

  /// Whether both texts, which are as long as each other, are the same code points.
  ///
  /// Nothing is written, which the compiler cannot see, and copies what is compared if it does not
  /// know.
  @_effects(readonly) @inline(never)
  private func hasSameBytes(as other: String) -> Bool {
    // Texts as short as most names are stored in place: `==` tells two of them apart at a glance.
    if utf8.count < 16, self != other { return false }
    return withBytes { own in other.withBytes { own.isEqual(to: $0) } }
  }

  /// Whether some of the bytes of the text are those of `part`; the empty text is in every other.
  package func containsExactly(_ part: String) -> Bool {
    withBytes { whole in part.withBytes { whole.firstOffset(of: $0, from: 0) != nil } }
  }

  /// The last two bytes of the text, the very last in the lower half; `nil` when there is but one.
  package var lastTwoBytes: UInt16? {
    withBytes { bytes in
      guard bytes.count >= 2 else { return nil }
      return UInt16(bytes[bytes.count - 2]) << 8 | UInt16(bytes[bytes.count - 1])
    }
  }

  /// Feeds the text to `hasher` so that it agrees with `isExactly`.
  package func hashExactly(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8.max)
  }

  /// The text in UTF-8 for as long as `body` runs, without a copy wherever there is a way.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// Whether both are the same two words, and so the same text.
  ///
  /// That is the case for most equal names, and nothing that looks at characters is as fast.
  @inline(__always)
  func isSameInMemory(as other: String) -> Bool {
    typealias Words = (UInt64, UInt64)
    guard MemoryLayout<String>.size == MemoryLayout<Words>.size else { return false }
    return unsafeBitCast(self, to: Words.self) == unsafeBitCast(other, to: Words.self)
  }
}

extension Sequence<String> {
  /// Whether one of the texts is `text`, code point by code point.
  package func containsExactly(_ text: String) -> Bool {
    contains { $0.isExactly(text) }
  }
}

/// A text that equals only its own code points: a key of dictionaries and sets.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// The text as a key.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.isExactly(right.text)
  }

  package func hash(into hasher: inout Hasher) { text.hashExactly(into: &hasher) }
}

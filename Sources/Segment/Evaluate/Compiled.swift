/// What has lately been made of JSON texts, so that the same text is not read again on every line.
///
/// Lines of one input mostly differ in their event alone: their triggers, mappings and templates are
/// found here by comparing bytes.
struct Compiled<Product: Sendable>: Sendable {
  private struct Entry: Sendable {
    var text: [UInt8]
    var product: Product
  }

  /// The latest first.
  private var entries: [Entry] = []

  /// How many texts are remembered, and how long one of them may be.
  private static var capacity: Int { 16 }
  private static var longestText: Int { 1 << 16 }

  /// What was made of the text that begins at `start`, with its length in bytes; `nil` when it is
  /// none of those that are remembered.
  ///
  /// Only texts of strings, arrays and objects are found: the end of any other is not to be seen.
  mutating func product(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (product: Product, length: Int)? {
    for (place, entry) in entries.enumerated() where entry.text.stands(at: start, in: bytes) {
      if place > 0 { entries.swapAt(place, place - 1) }
      return (entry.product, entry.text.count)
    }
    return nil
  }

  /// Remembers what was made of `text`.
  mutating func remember(_ product: Product, of text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = text.first, text.count <= Self.longestText,
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "\"")
    else { return }
    if entries.count == Self.capacity { entries.removeLast() }
    entries.insert(Entry(text: Array(text), product: product), at: 0)
  }
}

extension [UInt8] {
  /// Whether these bytes stand in `bytes`, `start` bytes in.
  fileprivate func stands(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count <= bytes.count - start else { return false }
    return withUnsafeBufferPointer { own in
      UnsafeBufferPointer(rebasing: bytes[start..<(start + own.count)]).isEqualInWords(to: own)
    }
  }
}

/// A text to look for in many others, whatever the case of its letters.
struct CaseInsensitivePattern {
  private let needle: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    needle = Array(text.lowercased().utf8)
    isASCII = needle.allSatisfy { $0 < 0x80 }
  }

  func occurs(in text: String) -> Bool {
    // Lowering byte by byte, which is right for ASCII, spares a copy of every text.
    var text = isASCII ? text : text.lowercased()
    return text.withUTF8(occurs(in:))
  }

  private func occurs(in haystack: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = needle.first else { return true }
    var start = 0
    while start + needle.count <= haystack.count {
      if lower(haystack[start]) == first, matches(haystack, at: start) { return true }
      start += 1
    }
    return false
  }

  private func matches(_ haystack: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for (offset, byte) in needle.enumerated() where lower(haystack[start + offset]) != byte {
      return false
    }
    return true
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

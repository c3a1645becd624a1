/// A text to look for in many others: whatever the case of letters, unless it has an upper-case
/// letter itself.
public struct SearchPattern: Hashable, Sendable {
  /// The text as it was given.
  public let text: String
  /// Whether upper and lower case are told apart.
  public let isCaseSensitive: Bool

  private let needle: [UInt8]
  private let isASCII: Bool
  /// Whether the text could be a part of a number.
  let isNumeric: Bool

  /// A pattern that finds `text`.
  public init(_ text: String) {
    self.text = text
    isCaseSensitive = text.contains(where: \.isUppercase)
    needle = Array((isCaseSensitive ? text : text.lowercased()).utf8)
    isASCII = needle.allSatisfy { $0 < 0x80 }
    isNumeric = needle.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
  }

  /// Whether there is nothing to look for, which is found nowhere.
  public var isEmpty: Bool { needle.isEmpty }

  /// Whether it is somewhere in `text`.
  public func occurs(in text: String) -> Bool { firstOffset(in: text) != nil }

  /// Where it is first in the UTF-8 of `text`, or near to it where letters change their length with
  /// their case.
  public func firstOffset(in text: String) -> Int? {
    // Lowering byte by byte, which is right for ASCII, spares a copy of every text.
    guard isASCII || isCaseSensitive else {
      return text.lowercased().withBytes { firstOffset(in: $0, from: 0) }
    }
    return text.withBytes { firstOffset(in: $0, from: 0) }
  }

  /// Where it is in `text`, in characters; matches do not overlap.
  public func ranges(in text: String) -> [Range<Int>] {
    guard !isEmpty, occurs(in: text) else { return [] }
    if let ranges = text.withBytes({ asciiRanges(in: $0) }) { return ranges }
    let wanted = Array(isCaseSensitive ? self.text : self.text.lowercased())
    let given = text.map { character -> Character in
      guard !isCaseSensitive else { return character }
      let lower = character.lowercased()
      return lower.count == 1 ? lower[lower.startIndex] : character
    }
    var ranges: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= given.count {
      if given[start..<start + wanted.count].elementsEqual(wanted) {
        ranges.append(start..<start + wanted.count)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return ranges
  }

  /// The ranges in a text that is ASCII, where bytes are characters but for line ends; `nil` in
  /// others.
  private func asciiRanges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    var ranges: [Range<Int>] = []
    var start = 0
    while let found = firstOffset(in: bytes, from: start) {
      start = found + needle.count
      ranges.append(found..<start)
    }
    return ranges
  }

  private func firstOffset(in haystack: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    needle.withUnsafeBufferPointer { needle in
      guard let first = needle.first, haystack.count >= needle.count else { return nil }
      let isLetter = !isCaseSensitive && first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
      let other = isLetter ? first & ~0x20 : first
      let last = haystack.count - needle.count
      var place = start
      while place <= last {
        let byte = haystack[place]
        if byte == first || byte == other, matches(haystack, at: place, needle) { return place }
        place &+= 1
      }
      return nil
    }
  }

  private func matches(
    _ haystack: UnsafeBufferPointer<UInt8>, at start: Int, _ needle: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var offset = 1
    while offset < needle.count {
      let byte = haystack[start &+ offset]
      let isUpper = !isCaseSensitive && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard (isUpper ? byte | 0x20 : byte) == needle[offset] else { return false }
      offset &+= 1
    }
    return true
  }
}

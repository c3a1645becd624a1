extension UnsafeBufferPointer<UInt8> {
  /// The bytes from `start` up to `end`, which must be inside.
  @inline(__always)
  func stretch(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
    // A slice checks its bounds again and again, which costs as much as reading a short name.
    UnsafeBufferPointer(start: baseAddress.map { $0 + start }, count: end &- start)
  }

  /// Whether both hold the same bytes.
  @inline(__always)
  func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset &+= 1
    }
    return true
  }

  /// Whether both hold the same bytes, which are many.
  func isEqualInWords(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (bytes, others) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var offset = 0
    while offset &+ 8 <= count {
      guard
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == others.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset &+= 8
    }
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset &+= 1
    }
    return true
  }

  /// Looks for the first byte from `start` on that a JSON string cannot hold as it is: a quote, a
  /// backslash or a control character.
  ///
  /// - Parameters:
  ///   - start: where to begin.
  ///   - highBits: gets the highest bit of the bytes before; without it they are ASCII.
  /// - Returns: where it stands; the count when there is none.
  @inline(__always)
  func endOfPlainRun(from start: Int, highBits: inout UInt64) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var offset = start
    // Eight bytes at a time: most names and many texts are one or two words long.
    while offset &+ 8 <= count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let marks = word.marksOfSpecialBytes
      if marks != 0 {
        let plainBits = marks.trailingZeroBitCount & ~7
        highBits |= word & ((1 << UInt64(plainBits)) &- 1) & .highestBits
        return offset &+ plainBits / 8
      }
      highBits |= word & .highestBits
      offset &+= 8
    }
    while offset < count, !self[offset].isSpecialInJSONString {
      highBits |= UInt64(self[offset] & 0x80)
      offset &+= 1
    }
    return offset
  }
}

extension UInt8 {
  /// The value of the byte as a hexadecimal digit; `nil` when it is none.
  package var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self &- UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self &- UInt8(ascii: "a") &+ 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self &- UInt8(ascii: "A") &+ 10
    default: nil
    }
  }

  /// Whether a JSON string cannot hold the byte as it is.
  fileprivate var isSpecialInJSONString: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}

extension UInt64 {
  fileprivate static let highestBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowestBits: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of each byte that is special in a JSON string.
  ///
  /// Only the lowest mark is sure to be right: a subtraction can borrow from the bytes above it.
  fileprivate var marksOfSpecialBytes: UInt64 {
    let quotes = self ^ (Self.lowestBits &* UInt64(UInt8(ascii: "\"")))
    let backslashes = self ^ (Self.lowestBits &* UInt64(UInt8(ascii: "\\")))
    let controls = (self &- Self.lowestBits &* 0x20) & ~self
    let isQuote = (quotes &- Self.lowestBits) & ~quotes
    let isBackslash = (backslashes &- Self.lowestBits) & ~backslashes
    return (controls | isQuote | isBackslash) & Self.highestBits
  }
}

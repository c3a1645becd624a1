/// What the bytes of a trigger are to its lexer.
extension UInt8 {
  /// A space, a tab or a line feed; a carriage return is none.
  @inline(__always) var isFQLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A }

  /// An ASCII letter.
  @inline(__always) var isFQLLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// An ASCII digit.
  @inline(__always) var isFQLDigit: Bool { self &- 0x30 < 10 }

  /// Whether an identifier goes on with it, a backslash aside.
  @inline(__always) var continuesFQLName: Bool {
    isFQLLetter || isFQLDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  /// Whether an identifier may stand in front of it.
  @inline(__always) var endsFQLName: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "="), UInt8(ascii: "!"): true
    default: isFQLTerminator
    }
  }

  /// Whether keywords, operators of two characters and strings may stand in front of it.
  @inline(__always) var isFQLTerminator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: ")"): true
    default: isFQLSpace
    }
  }

  /// Whether the keys of a path are split at it.
  @inline(__always) var separatesFQLKeys: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "[") || self == UInt8(ascii: "]")
  }

  /// How many bytes the scalar has that begins with it.
  @inline(__always) var scalarLength: Int {
    switch self {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on at which a name does not go on.
  @inline(__always)
  func endOfFQLName(from start: Int) -> Int {
    var end = start
    while end < count, self[end].continuesFQLName { end &+= 1 }
    return end
  }
}

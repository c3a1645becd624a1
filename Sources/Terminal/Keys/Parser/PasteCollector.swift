/// Gathers the text between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct PasteCollector: Sendable {
  private var text: [UInt8] = []
  /// Whether a part of the paste has been handed out already.
  private var isContinued = false

  /// A longer paste is handed out in parts, so that one that never ends cannot fill the memory.
  static let maximumPart = 1 << 20

  private static let terminator = Array("\u{1B}[201~".utf8)

  /// Takes in text up to the terminator.
  ///
  /// - Returns: how many bytes are done with, and whether the terminator was among them. What may be
  ///   the beginning of the terminator is left.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> (length: Int, isComplete: Bool) {
    var position = bytes.startIndex
    while let escape = bytes[position...].firstIndex(of: .escape) {
      text += bytes[position..<escape]
      let candidate = bytes[escape...].prefix(Self.terminator.count)
      if candidate.elementsEqual(Self.terminator) {
        return (candidate.endIndex - bytes.startIndex, true)
      }
      if Self.terminator.starts(with: candidate) { return (escape - bytes.startIndex, false) }
      text.append(.escape)
      position = escape + 1
    }
    text += bytes[position...]
    return (bytes.count, false)
  }

  /// The parts that are ready to be handed out.
  mutating func events(isComplete: Bool) -> [InputEvent] {
    var parts: [InputEvent] = []
    while text.count > Self.maximumPart {
      let cut = cutBeforeLimit()
      parts.append(.paste(Self.decoded(text[..<cut])))
      text.removeFirst(cut)
      isContinued = true
    }
    if isComplete, !(text.isEmpty && isContinued) { parts.append(.paste(Self.decoded(text[...]))) }
    return parts
  }

  /// The end of the last whole character, and not between the two bytes of a line end.
  private func cutBeforeLimit() -> Int {
    var cut = Self.maximumPart
    while cut > Self.maximumPart - 3, text[cut] & 0xC0 == 0x80 { cut -= 1 }
    return text[cut] == 0x0A && text[cut - 1] == 0x0D ? cut - 1 : cut
  }

  /// Terminals send a line end as a carriage return.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        lines.append(0x0A)
      } else if byte != 0x0A {
        lines.append(byte)
      }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}

extension JSONWriter {
  /// Writes `text` as a JSON string, escaping only what has to be.
  mutating func write(_ text: String) {
    text.withBytes { text in
      bytes.append(UInt8(ascii: "\""))
      var highBits: UInt64 = 0
      var run = 0
      while true {
        let end = text.endOfPlainRun(from: run, highBits: &highBits)
        bytes += UnsafeBufferPointer(rebasing: text[run..<end])
        guard end < text.count else { break }
        writeEscape(text[end])
        run = end + 1
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func writeEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20: bytes += "u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }
}

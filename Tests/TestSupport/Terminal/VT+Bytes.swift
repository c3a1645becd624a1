extension VT {
  /// Takes bytes as the program wrote them; the end of a sequence may come with the next call.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    unread += bytes
    var position = 0
    while position < unread.count, let length = item(at: position) { position += length }
    unread.removeFirst(position)
  }

  /// Acts on one character or sequence and returns its length; nil when it is not complete.
  private mutating func item(at start: Int) -> Int? {
    let byte = unread[start]
    switch byte {
    case 0x1B:
      return escape(at: start)
    case 0x0D:
      moveTo(column: 0)
      return 1
    case 0x0A, 0x0B, 0x0C:
      lineFeed()
      return 1
    case 0x08:
      moveTo(column: screen.column - 1)
      return 1
    case 0x09:
      moveTo(column: (screen.column / 8 + 1) * 8)
      return 1
    case ..<0x20, 0x7F:
      return 1
    default:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      guard start + length <= unread.count else { return nil }
      for scalar in String(decoding: unread[start..<start + length], as: UTF8.self).unicodeScalars {
        draw(scalar)
      }
      return length
    }
  }

  private mutating func escape(at start: Int) -> Int? {
    guard start + 1 < unread.count else { return nil }
    switch unread[start + 1] {
    case UInt8(ascii: "["):
      let body = unread[(start + 2)...]
      guard let end = body.firstIndex(where: { 0x40...0x7E ~= $0 }) else { return nil }
      let text = String(decoding: body[..<end], as: UTF8.self)
      if !control(text, final: Character(Unicode.Scalar(unread[end]))) {
        unhandled.append("[" + text + String(Character(Unicode.Scalar(unread[end]))))
      }
      return end + 1 - start
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      return string(at: start)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return start + 2 < unread.count ? 3 : nil
    case UInt8(ascii: "M"):
      reverseLineFeed()
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"):
      break
    case UInt8(ascii: "c"):
      self = VT(rows: rows, columns: columns).carrying(unread)
    default:
      unhandled.append(String(Character(Unicode.Scalar(unread[start + 1]))))
    }
    return 2
  }

  /// A command to the operating system or the device, ended by BEL or ST.
  private mutating func string(at start: Int) -> Int? {
    var end = start + 2
    while end < unread.count {
      if unread[end] == 0x07 {
        commands.append(String(decoding: unread[(start + 2)..<end], as: UTF8.self))
        return end + 1 - start
      }
      if unread[end] == 0x5C, unread[end - 1] == 0x1B, end > start + 2 {
        commands.append(String(decoding: unread[(start + 2)..<(end - 1)], as: UTF8.self))
        return end + 1 - start
      }
      end += 1
    }
    return nil
  }

  /// The same terminal in the middle of its input.
  private func carrying(_ bytes: [UInt8]) -> VT {
    var copy = self
    copy.unread = bytes
    return copy
  }
}

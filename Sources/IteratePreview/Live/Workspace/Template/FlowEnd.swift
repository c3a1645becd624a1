/// Where a list or mapping in brackets ends, found without reading what is in it.
struct FlowEnd: Hashable {
  /// The offset of the closing bracket.
  private(set) var close = 0
  /// The offset of the first thing in it that is neither blank nor a comment; `nil` when it is empty.
  private(set) var first: Int?
  /// The offset behind the last such thing.
  private(set) var last = 0
  /// Whether that is a comma.
  private(set) var endsWithComma = false

  /// Looks for the end of what opens at `open`; `nil` when the text has none.
  init?(of bytes: [UInt8], from open: Int) {
    var depth = 0
    var index = open
    // In YAML quotes and number signs mean something at the beginning of a word only.
    var isWordStart = true
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isWordStart = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          close = index
          return
        }
        isWordStart = false
      case UInt8(ascii: ","), UInt8(ascii: ":"): isWordStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        isWordStart = true
        index += 1
        continue
      case UInt8(ascii: "#") where isWordStart && Self.isBlank(bytes, before: index):
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        continue
      case UInt8(ascii: "\"") where isWordStart:
        index = Self.endOfDoubleQuoted(bytes, from: index)
        isWordStart = false
      case UInt8(ascii: "'") where isWordStart:
        index = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "'")) ?? bytes.count
        // A quote that is doubled begins the next part at once.
        isWordStart = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "'")
      default: isWordStart = false
      }
      index += 1
      guard start != open else { continue }
      first = first ?? start
      last = min(index, bytes.count)
      endsWithComma = depth == 1 && byte == UInt8(ascii: ",")
    }
    return nil
  }

  private static func isBlank(_ bytes: [UInt8], before index: Int) -> Bool {
    guard index > 0 else { return true }
    return [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n")].contains(bytes[index - 1])
  }

  /// The offset of the closing quote.
  private static func endOfDoubleQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }
}

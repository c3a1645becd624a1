/// Splits a path as the mapping kit does.
struct MappingPathReader {
  private let units: UnsafeBufferPointer<UInt8>
  private var keys: [LookupKey] = []
  private var start = 0
  private var hasQuotes = false

  /// The keys of the path `units`.
  static func keys(in units: UnsafeBufferPointer<UInt8>) -> [LookupKey] {
    var reader = MappingPathReader(units: units)
    reader.read()
    return reader.keys
  }

  private init(units: UnsafeBufferPointer<UInt8>) {
    self.units = units
  }

  private mutating func read() {
    // Hardly any path is longer.
    keys.reserveCapacity(4)
    var offset = 0
    while offset < units.count {
      switch units[offset] {
      case UInt8(ascii: "."):
        finishPiece(at: offset)
      case UInt8(ascii: "[") where isQuoteOrDigit(offset + 1):
        finishPiece(at: offset)
      case UInt8(ascii: "]") where isQuoteOrDigit(offset - 1):
        let end = offset
        while offset + 1 < units.count, units[offset + 1] == UInt8(ascii: "]") { offset += 1 }
        finishPiece(at: end, nextAt: offset + 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        hasQuotes = true
      default:
        break
      }
      offset += 1
    }
    finishPiece(at: units.count)
  }

  private func isQuoteOrDigit(_ offset: Int) -> Bool {
    guard units.indices.contains(offset) else { return false }
    let unit = units[offset]
    return Self.isQuote(unit) || unit &- 0x30 < 10
  }

  private static func isQuote(_ unit: UInt8) -> Bool {
    unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "'")
  }

  /// Makes a key of what was read since the last separator, if there was anything.
  private mutating func finishPiece(at end: Int, nextAt next: Int? = nil) {
    let piece = units[start..<end]
    if hasQuotes {
      let text = piece.filter { !Self.isQuote($0) }
      keys.append(LookupKey(String(decoding: text, as: UTF8.self)))
    } else if !piece.isEmpty {
      keys.append(LookupKey(String(decoding: piece, as: UTF8.self)))
    }
    start = next ?? (end + 1)
    hasQuotes = false
  }
}

/// A place in a template and the end of what may be read from there.
///
/// Works on UTF-16 units, in which liquidjs counts its columns.
struct LiquidReader {
  /// The whole template.
  let units: [UInt16]
  /// The next unit.
  var position: Int
  /// Where reading stops.
  let end: Int
  /// How deep the value being read is inside others.
  var depth = 0

  /// Reads `range` of `units`.
  init(_ units: [UInt16], _ range: Range<Int>) {
    self.units = units
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { position >= end }

  /// What is left.
  var rest: ArraySlice<UInt16> { units[min(position, end)..<end] }

  /// The unit `distance` further on; `nil` behind the end.
  func peek(_ distance: Int = 0) -> UInt16? {
    position + distance < end ? units[position + distance] : nil
  }

  /// Whether the next unit is `scalar`.
  func isAt(_ scalar: Unicode.Scalar) -> Bool {
    peek().map { UInt32($0) == scalar.value } ?? false
  }

  /// Takes the next unit and says whether it is `scalar`; at the end it is still stepped over.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    defer { position += 1 }
    return isAt(scalar)
  }

  /// Steps over blanks.
  mutating func skipBlanks() {
    while let unit = peek(), Self.isBlank(unit) { position += 1 }
  }

  /// The word here, after blanks; empty when there is none.
  mutating func word() -> String {
    skipBlanks()
    let start = position
    while let unit = peek(), Self.isWordUnit(unit) { position += 1 }
    return text(start..<position)
  }

  /// Steps behind the next `scalar`; `false`, at the end, when there is none.
  mutating func skip(past scalar: Unicode.Scalar) -> Bool {
    while !isAtEnd {
      if take(scalar) { return true }
    }
    return false
  }

  /// The text of `range`.
  func text(_ range: Range<Int>) -> String {
    String(codeUnits: units[range])
  }

  /// The rest from `start` as it stands in messages: quoted, at most 32 units of it.
  func snapshot(from start: Int? = nil) -> String {
    let rest = units[min(start ?? position, end)..<end]
    let longest = 32
    let shown =
      rest.count > longest
      ? String(codeUnits: rest.prefix(longest - 3)) + "..."
      : String(codeUnits: rest)
    return JSONValue.string(shown).text
  }

  /// An error at the next unit.
  func error(_ message: String) -> LiquidError {
    LiquidError(message, at: min(position, units.count), isTokenization: true)
  }
}

extension LiquidReader {
  /// Whether `unit` separates things.
  static func isBlank(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x180E, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default:
      false
    }
  }

  /// Whether `unit` can be part of a name.
  static func isWordUnit(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2D, 0x3F, 0x5F: true  // - ? _
    case ..<0x80: false
    case 0x201C, 0x201D: false  // “ ”
    default: !isBlank(unit)
    }
  }

  static func isDigit(_ unit: UInt16?) -> Bool {
    unit.map { $0 &- 0x30 < 10 } ?? false
  }
}

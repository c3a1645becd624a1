extension LiquidReader {
  private static let deepestValue = 100

  /// The value here; `nil` when there is none.
  mutating func value() throws(LiquidError) -> LiquidOperand? {
    guard depth < Self.deepestValue else { throw error("Maximum call stack size exceeded") }
    depth += 1
    defer { depth -= 1 }
    skipBlanks()
    var root: LiquidOperand?
    if let literal = literal() ?? quoted().map({ .text($0) }) {
      root = .literal(literal)
    } else if let range = try range() {
      root = range
    } else if let number = number() {
      root = .literal(.number(number))
    }
    let keys = try self.keys(ofName: root == nil)
    return keys.isEmpty ? root : .member(of: root, keys)
  }

  /// The names and bracketed values here; the first of them is the name of a variable if `isName`.
  mutating func keys(ofName isName: Bool) throws(LiquidError) -> [LiquidOperand] {
    var keys: [LiquidOperand] = []
    while true {
      if isAt("[") {
        position += 1
        let key = try value() ?? .literal(.text(""))
        // Whatever is between the value and the bracket is skipped.
        guard skip(past: "]") else { throw error("[ not closed") }
        keys.append(key)
        continue
      }
      if isName, keys.isEmpty {
        let name = word()
        if !name.isEmpty {
          keys.append(.literal(.text(name)))
          continue
        }
      }
      // Two dots belong to a range.
      guard isAt("."), peek(1) != UInt16(UInt8(ascii: ".")) else { return keys }
      position += 1
      let name = word()
      if name.isEmpty { return keys }
      keys.append(.literal(.text(name)))
    }
  }

  private mutating func literal() -> LiquidValue? {
    switch peek().flatMap({ UInt8(exactly: $0) }) {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "e"),
      UInt8(ascii: "b"):
      break
    default:
      return nil
    }
    for (units, value) in Self.literals where rest.starts(with: units) {
      if let following = peek(units.count), Self.isWordUnit(following) { continue }
      position += units.count
      return value
    }
    return nil
  }

  private static let literals: [(units: [UInt16], value: LiquidValue)] = [
    (Array("true".utf16), .flag(true)),
    (Array("false".utf16), .flag(false)),
    (Array("nil".utf16), .special(.null)),
    (Array("null".utf16), .special(.null)),
    (Array("empty".utf16), .special(.empty)),
    (Array("blank".utf16), .special(.blank)),
  ]

  /// The quoted text here, its escapes resolved; an unclosed one is none.
  mutating func quoted() -> String? {
    skipBlanks()
    guard let quote = peek(), quote == 0x22 || quote == 0x27 else { return nil }
    let backslash = UInt16(UInt8(ascii: "\\"))
    var close = position + 1
    while close < end, units[close] != quote { close += units[close] == backslash ? 2 : 1 }
    guard close < end else { return nil }
    defer { position = close + 1 }
    return LiquidEscapes.resolved(units[(position + 1)..<close])
  }

  private mutating func range() throws(LiquidError) -> LiquidOperand? {
    guard isAt("(") else { return nil }
    position += 1
    let low = try bound()
    guard take("."), take(".") else { throw error("invalid range syntax") }
    let high = try bound()
    guard take(")") else { throw error("invalid range syntax") }
    return .range(low, high)
  }

  private mutating func bound() throws(LiquidError) -> LiquidOperand {
    guard let bound = try value() else {
      throw error("unexpected token \(snapshot()), value expected")
    }
    skipBlanks()
    return bound
  }

  private mutating func number() -> Double? {
    var length = isAt("-") || isAt("+") ? 1 : 0
    var hasDigit = false
    var hasPoint = false
    let point = UInt16(UInt8(ascii: "."))
    while true {
      if Self.isDigit(peek(length)) {
        hasDigit = true
      } else if peek(length) == point, peek(length + 1) != point {
        if hasPoint || !hasDigit { return nil }
        hasPoint = true
      } else {
        break
      }
      length += 1
    }
    guard hasDigit, !(peek(length).map(Self.isWordUnit) ?? false) else { return nil }
    defer { position += length }
    let written = text(position..<(position + length))
    return written.withBytes { PlainDecimal($0)?.value } ?? written.javaScriptNumber
  }
}

/// The escapes of quoted texts.
enum LiquidEscapes {
  /// The text of `units` with its escapes resolved.
  static func resolved(_ units: ArraySlice<UInt16>) -> String {
    guard units.contains(UInt16(UInt8(ascii: "\\"))) else { return String(codeUnits: units) }
    var result: [UInt16] = []
    var rest = units
    while let unit = rest.popFirst() {
      guard unit == UInt16(UInt8(ascii: "\\")), let escape = rest.popFirst() else {
        result.append(unit)
        continue
      }
      switch UInt8(exactly: escape).map({ Character(Unicode.Scalar($0)) }) {
      case "b": result.append(0x08)
      case "f": result.append(0x0C)
      case "n": result.append(0x0A)
      case "r": result.append(0x0D)
      case "t": result.append(0x09)
      case "v": result.append(0x0B)
      case "u": result.append(number(in: &rest, radix: 16, digits: 4))
      case let digit? where ("0"..."7").contains(digit):
        rest = units[(rest.startIndex - 1)...]
        result.append(number(in: &rest, radix: 8, digits: 3))
      default: result.append(escape)
      }
    }
    return String(codeUnits: result)
  }

  /// Takes up to `digits` digits of `radix`; none are 0.
  private static func number(in rest: inout ArraySlice<UInt16>, radix: Int, digits: Int) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<digits {
      guard let unit = rest.first, let byte = UInt8(exactly: unit),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
      else { break }
      value = value &* UInt16(radix) &+ UInt16(digit)
      rest = rest.dropFirst()
    }
    return value
  }
}

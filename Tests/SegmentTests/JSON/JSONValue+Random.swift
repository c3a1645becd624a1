import Segment

extension JSONValue {
  /// A value with everything that is hard to read or print, at most `depth` levels deep.
  static func random(depth: Int, using generator: inout some RandomNumberGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .number(JSONNumber(Int.random(in: -1000...1000, using: &generator)))
    case 3: return .number(randomNumber(using: &generator))
    case 4: return .string(randomText(using: &generator))
    case 5, 6:
      return .object(
        JSONObject(
          (0..<Int.random(in: 0...20, using: &generator)).map { _ in
            (
              randomText(using: &generator),
              random(depth: depth - 1, using: &generator)
            )
          }
        )
      )
    default:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        }
      )
    }
  }

  static func randomNumber(using generator: inout some RandomNumberGenerator) -> JSONNumber {
    if Bool.random(using: &generator) {
      let double = Double(bitPattern: generator.next())
      return JSONNumber(double.isFinite ? double : 0)
    }
    let literals = [
      "-0", "0.0", "1.0", "1e5", "1E+5", "1e400", "-1e400", "1e-400", "12345678901234567890",
      "0.1", "0.0000001", "123456.789", "0.30000000000000004", "100000000000000000000000",
    ]
    return JSONNumber(literal: literals.randomElement(using: &generator) ?? "0")
  }

  static func randomText(using generator: inout some RandomNumberGenerator) -> String {
    let pieces = [
      "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\0", "\u{1F}",
      "\u{7F}", "é", "e\u{301}", "ß", "\u{2028}", "日本", "👩‍👩‍👧", "\u{202E}", "\u{FEFF}", "\u{10FFFF}",
    ]
    return (0..<Int.random(in: 0...6, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }
}

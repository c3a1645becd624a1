extension Unicode.Scalar {
  /// What is shown in place of a scalar that must not reach the terminal.
  func visibleMark(ascii: Bool) -> String {
    switch value {
    case 0..<0x20 where ascii: "^" + String(Character(Unicode.Scalar(UInt8(value) ^ 0x40)))
    case 0x7F where ascii: "^?"
    case 0..<0x20: String(Character(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"))
    case 0x7F: "␡"
    case _ where properties.generalCategory == .spaceSeparator && !ascii: "␣"
    default: ascii ? "<\(name)>" : "⟨\(name)⟩"
    }
  }

  /// The abbreviation that Unicode's charts draw in a dashed box, or else the number.
  private var name: String {
    switch value {
    case 0xA0: "NBSP"
    case 0xAD: "SHY"
    case 0x34F: "CGJ"
    case 0x61C: "ALM"
    case 0x200B: "ZWSP"
    case 0x200C: "ZWNJ"
    case 0x200D: "ZWJ"
    case 0x200E: "LRM"
    case 0x200F: "RLM"
    case 0x2028: "LS"
    case 0x2029: "PS"
    case 0x202A: "LRE"
    case 0x202B: "RLE"
    case 0x202C: "PDF"
    case 0x202D: "LRO"
    case 0x202E: "RLO"
    case 0x2060: "WJ"
    case 0x2066: "LRI"
    case 0x2067: "RLI"
    case 0x2068: "FSI"
    case 0x2069: "PDI"
    case 0xFEFF: "BOM"
    default: String(value, radix: 16, uppercase: true)
    }
  }
}

internal import Terminal

/// How an entry of the terminal database numbers its colours.
struct ColorIndex: Hashable, Sendable {
  /// Numbers below this are the terminal's named colours.
  private let named: Int
  /// Whether the numbers from `named` on are red, green and blue as 0xRRGGBB.
  private let isDirect: Bool

  /// The numbering of an entry.
  ///
  /// - Source: ncurses' terminfo.src: the 24-bit entries keep the first 8, 16 or 256 numbers for
  ///   the terminal's own colours, and say so in their name.
  init(_ entry: TerminfoEntry) {
    isDirect = entry.colors > 256
    if !isDirect {
      named = max(0, entry.colors)
    } else if entry.name.hasSuffix("direct256") {
      named = 256
    } else if entry.name.hasSuffix("direct16") {
      named = 16
    } else {
      named = 8
    }
  }

  /// The number of a colour; -1 for the terminal's own, and for one the terminal does not have.
  func number(of color: Color) -> Int32 {
    switch color {
    case .terminalDefault:
      return -1
    case .palette(let index):
      if Int(index) < named { return Int32(index) }
      return isDirect ? number(of: Self.standard(index)) : -1
    case .rgb(let color):
      return isDirect ? number(of: color) : -1
    }
  }

  private func number(of color: RGB) -> Int32 {
    let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    // The darkest blues are the numbers of the named colours; the first that is not, is next to it.
    return value == 0 || value >= named ? value : Int32(named)
  }

  /// A named colour as xterm paints it: 16 names, a cube of 6×6×6, and 24 greys.
  private static func standard(_ index: UInt8) -> RGB {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    switch index {
    case 0..<16: return names[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(
        red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    default:
      let grey = 8 + (index - 232) * 10
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  private static let names: [RGB] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ].map { RGB(red: $0.0, green: $0.1, blue: $0.2) }
}

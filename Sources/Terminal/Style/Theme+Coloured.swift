extension Theme {
  /// For terminals with a dark background.
  public static let dark = Theme(
    name: "dark",
    palette: Palette(accent: 6, caution: 3, number: 5, key: 6, bar: 238, faintBar: 236))

  /// For terminals with a light background, where yellow and cyan are hard to read.
  public static let light = Theme(
    name: "light",
    palette: Palette(accent: 4, caution: 5, number: 5, key: 4, bar: 252, faintBar: 254))

  /// For terminals that do not say what their background is: no shade that only one kind can bear.
  public static let neutral = Theme(
    name: "neutral",
    palette: Palette(accent: 6, caution: 3, number: 5, key: 6, bar: nil, faintBar: nil))

  /// The colours in which the themes for dark, light and unknown backgrounds differ.
  private struct Palette {
    var accent: UInt8
    var caution: UInt8
    var number: UInt8
    var key: UInt8
    var bar: UInt8?
    var faintBar: UInt8?
    let good: UInt8 = 2
    let bad: UInt8 = 1
  }

  private init(name: String, palette: Palette) {
    self.init(name: name) { Self.face($0, palette) }
  }

  private static func face(_ role: Role, _ palette: Palette) -> Face {
    switch role {
    case .text, .title, .overlay: Face([])
    case .muted, .border, .hint, .jsonPunctuation: Face(.dim)
    case .strong: Face(.bold)
    case .accent: Face(palette.accent, plain: .bold)
    case .borderFocused, .overlayBorder: Face(palette.accent, plain: .bold)
    case .titleFocused, .overlayTitle, .keyHint: Face(palette.accent, .bold, plain: .bold)
    case .selection: Face(bar: palette.bar, plain: .reverse)
    case .selectionUnfocused: Face(bar: palette.faintBar, plain: .underline)
    case .match: Face(palette.caution, [.bold, .underline], plain: [.bold, .underline])
    case .success: Face(palette.good, plain: [])
    case .warning: Face(palette.caution, plain: .bold)
    case .failure: Face(palette.bad, .bold, plain: .bold)
    case .pending: Face(palette.accent, plain: .dim)
    case .jsonKey: Face(palette.key, plain: .bold)
    case .jsonString: Face(palette.good, plain: [])
    case .jsonNumber: Face(palette.number, plain: [])
    case .jsonLiteral: Face(palette.caution, plain: [])
    case .jsonNote: Face([.dim, .italic])
    case .modeSimulated: Face(palette.accent, .reverse, plain: .reverse)
    case .modePreview: Face(palette.good, .reverse, plain: .reverse)
    case .modeLive: Face(palette.bad, [.reverse, .bold], plain: [.reverse, .bold])
    case .modeDryRun: Face(palette.caution, .reverse, plain: .reverse)
    case .inputField: Face(.underline)
    case .banner: Face(palette.caution, .bold, plain: [.bold, .reverse])
    case .hostile: Face(palette.bad, .reverse, plain: .reverse)
    }
  }
}

extension Theme {
  /// Without colours, whatever the terminal can show.
  public static let mono = Theme(name: "mono") { Face(colourless($0)) }

  /// Without faint letters or shades: full contrast, weight instead of colour, and colour only where
  /// it fills a badge.
  public static let highContrast = Theme(name: "high-contrast") { role in
    let weight = colourless(role).subtracting(.dim)
    return switch role {
    case .failure, .hostile: Face(1, [.bold, .reverse], plain: [.bold, .reverse])
    case .modeLive: Face(1, [.bold, .reverse], plain: [.bold, .reverse, .underline])
    case .modePreview: Face(2, [.bold, .reverse], plain: [.bold, .reverse])
    case .warning: Face([.bold, .underline])
    case .selection: Face([.bold, .reverse])
    default: Face(weight)
    }
  }

  private static func colourless(_ role: Role) -> Attributes {
    switch role {
    case .text, .title, .overlay, .success, .jsonString, .jsonNumber, .jsonLiteral: []
    case .muted, .border, .hint, .jsonPunctuation, .pending: .dim
    case .jsonNote: [.dim, .italic]
    case .strong, .accent, .borderFocused, .titleFocused, .overlayBorder, .overlayTitle: .bold
    case .keyHint, .warning, .failure, .jsonKey: .bold
    case .selection, .hostile, .modeSimulated, .modePreview, .modeDryRun: .reverse
    case .selectionUnfocused, .inputField: .underline
    case .match: [.bold, .underline]
    case .modeLive, .banner: [.bold, .reverse]
    }
  }
}

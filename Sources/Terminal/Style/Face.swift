/// How a theme draws one role.
struct Face: Hashable, Sendable {
  /// A named colour, 0 to 15; `nil` is the terminal's own.
  var foreground: UInt8?
  /// One of the 256 colours, to lie behind the letters; with fewer colours there is `plain` instead.
  var bar: UInt8?
  /// The attributes on a terminal with colours.
  var attributes: Attributes
  /// The attributes that carry the meaning where there are no colours.
  var plain: Attributes

  init(
    _ foreground: UInt8? = nil, bar: UInt8? = nil, _ attributes: Attributes = [], plain: Attributes
  ) {
    self.foreground = foreground
    self.bar = bar
    self.attributes = attributes
    self.plain = plain
  }

  /// A face that looks the same with and without colours.
  init(_ attributes: Attributes) { self.init(nil, attributes, plain: attributes) }

  func style(_ depth: ColorDepth) -> CellStyle {
    if depth == .none { return CellStyle(attributes: plain) }
    var style = CellStyle(attributes: attributes)
    if let foreground { style.foreground = .palette(foreground) }
    if depth == .eight, let foreground, foreground >= 8 {
      // Old terminals make the bright colours out of bold.
      style.foreground = .palette(foreground - 8)
      style.attributes.insert(.bold)
    }
    if let bar {
      if depth.hasShades { style.background = .palette(bar) } else { style.attributes = plain }
    }
    return style
  }

  /// Draws this face, that of a bar, behind letters of another one.
  func lie(behind style: inout CellStyle, depth: ColorDepth) {
    if let bar, depth.hasShades {
      style.background = .palette(bar)
      return
    }
    style.attributes.formUnion(plain)
    if plain.contains(.reverse) {
      // A reversed colour would tear holes into the bar.
      style.foreground = .terminalDefault
      style.attributes.remove(.dim)
    }
  }
}

extension ColorDepth {
  /// Whether there are more colours than the sixteen with a name.
  var hasShades: Bool { self == .palette256 || self == .truecolor }
}

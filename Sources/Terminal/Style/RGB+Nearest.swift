extension RGB {
  /// The colour of a terminal that comes nearest.
  func nearest(_ depth: ColorDepth) -> Color {
    switch depth {
    case .none: .terminalDefault
    case .eight: .palette(nearest(of: Self.named[..<8]))
    case .sixteen: .palette(nearest(of: Self.named[...]))
    case .palette256: .palette(nearestShade)
    case .truecolor: .rgb(self)
    }
  }

  /// The named colours as xterm ships them; nobody can know how a user has set them.
  ///
  /// - Source: xterm, XTerm-col.ad.
  private static let named: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map(RGB.init(bits:))

  /// The steps of each side of the 6×6×6 cube, which begins at colour 16.
  ///
  /// - Source: xterm, 256colres.pl.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private func nearest(of colours: ArraySlice<RGB>) -> UInt8 {
    let nearest = colours.indices.min { distance(to: colours[$0]) < distance(to: colours[$1]) }
    return UInt8(nearest ?? 7)
  }

  private var nearestShade: UInt8 {
    let (red, green, blue) = (step(self.red), step(self.green), step(self.blue))
    let cube = RGB(red: Self.steps[red], green: Self.steps[green], blue: Self.steps[blue])
    // 24 greys from 8 to 238 follow the cube.
    let mean = (Int(self.red) + Int(self.green) + Int(self.blue)) / 3
    let shade = min(max(0, (mean - 3) / 10), 23)
    let level = UInt8(8 + 10 * shade)
    let grey = RGB(red: level, green: level, blue: level)
    return distance(to: grey) < distance(to: cube)
      ? UInt8(232 + shade)
      : UInt8(16 + 36 * red + 6 * green + blue)
  }

  private func step(_ channel: UInt8) -> Int {
    Self.steps.indices.min {
      abs(Int(Self.steps[$0]) - Int(channel)) < abs(Int(Self.steps[$1]) - Int(channel))
    } ?? 0
  }

  /// How different two colours look, roughly: the eye is keenest on green and dullest on blue.
  private func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 3 * red * red + 6 * green * green + blue * blue
  }
}

extension RGB {
  /// The relative luminance, from 0 for black to 1 for white.
  ///
  /// - Source: WCAG 2.1, "relative luminance".
  public var luminance: Double {
    let (red, green, blue) = (self.red.linear, self.green.linear, self.blue.linear)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The contrast of two colours, from 1 (none) to 21 (black on white); their order is irrelevant.
  ///
  /// - Source: WCAG 2.1, "contrast ratio".
  public static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let lighter = max(one.luminance, other.luminance)
    let darker = min(one.luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Black or white, whichever reads better on this colour.
  public var readableInk: RGB {
    RGB.contrast(self, .black) >= RGB.contrast(self, .white) ? .black : .white
  }
}

extension UInt8 {
  /// The share of light of one sRGB channel, without gamma.
  fileprivate var linear: Double { linearShares[Int(self)] }
}

// x^2.4 without a C library: x² times the fifth root of x², the root by Newton's method.
private let linearShares: [Double] = (0...255).map { step in
  let share = Double(step) / 255
  guard share > 0.04045 else { return share / 12.92 }
  let base = (share + 0.055) / 1.055
  let square = base * base
  var root = 1.0
  for _ in 0..<32 {
    let power = root * root * root * root
    root -= (power * root - square) / (5 * power)
  }
  return square * root
}

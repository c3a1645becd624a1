extension VT {
  /// A colour a program has asked for.
  public enum Color: Hashable, Sendable {
    case standard
    case palette(Int)
    case rgb(Int, Int, Int)
  }

  /// How a cell is drawn.
  public struct Style: Hashable, Sendable {
    public var isBold = false
    public var isDim = false
    public var isItalic = false
    public var isUnderlined = false
    public var isReversed = false
    public var foreground = Color.standard
    public var background = Color.standard

    /// The style of a terminal that has just been switched on.
    public init() {}
  }

  /// Applies the parameters of "select graphic rendition"; false when one is not known.
  mutating func selectRendition(_ body: String) -> Bool {
    var parameters = body.split(separator: ";", omittingEmptySubsequences: false)[...]
    var isKnown = true
    while let parameter = parameters.popFirst() {
      if parameter.contains(":") {
        let parts = parameter.split(separator: ":", omittingEmptySubsequences: false)
        isKnown = selectColor(parts.map { Int($0) ?? 0 }) && isKnown
      } else if let number = parameter.isEmpty ? 0 : Int(parameter) {
        if number == 38 || number == 48 {
          let count = parameters.first == "5" ? 2 : 4
          let rest = parameters.prefix(count).map { Int($0) ?? 0 }
          parameters = parameters.dropFirst(count)
          // The form with semicolons has no place for a colour space.
          let space = rest.first == 2 ? [2, 0] + rest.dropFirst() : rest
          isKnown = selectColor([number] + space) && isKnown
        } else {
          isKnown = select(number) && isKnown
        }
      } else {
        isKnown = false
      }
    }
    return isKnown
  }

  private mutating func select(_ number: Int) -> Bool {
    switch number {
    case 0: style = Style()
    case 1: style.isBold = true
    case 2: style.isDim = true
    case 3: style.isItalic = true
    case 4: style.isUnderlined = true
    case 7: style.isReversed = true
    case 22: (style.isBold, style.isDim) = (false, false)
    case 23: style.isItalic = false
    case 24: style.isUnderlined = false
    case 27: style.isReversed = false
    case 10, 11: break  // which font: how the Linux console draws lines
    case 30...37: style.foreground = .palette(number - 30)
    case 39: style.foreground = .standard
    case 40...47: style.background = .palette(number - 40)
    case 49: style.background = .standard
    case 90...97: style.foreground = .palette(number - 82)
    case 100...107: style.background = .palette(number - 92)
    default: return false
    }
    return true
  }

  /// `[38 or 48, 5, index]` or `[38 or 48, 2, space, red, green, blue]`.
  private mutating func selectColor(_ parts: [Int]) -> Bool {
    let color: Color
    switch (parts.dropFirst().first, parts.count) {
    case (5, 3): color = .palette(parts[2])
    case (2, 6): color = .rgb(parts[3], parts[4], parts[5])
    default: return false
    }
    switch parts[0] {
    case 38: style.foreground = color
    case 48: style.background = color
    default: return false
    }
    return true
  }
}

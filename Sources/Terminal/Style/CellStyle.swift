/// How many colours a terminal can show.
public enum ColorDepth: Hashable, CaseIterable, Sendable {
  /// No colours, only attributes.
  case none
  /// The eight colours of an old terminal.
  case eight
  /// The eight colours and their bright twins.
  case sixteen
  /// The sixteen, a cube of 6×6×6 colours and 24 greys.
  case palette256
  /// Any colour.
  case truecolor
}

/// A colour as a terminal is asked for it.
public enum Color: Hashable, Sendable {
  /// The user's own foreground or background.
  case terminalDefault
  /// A numbered colour; the first sixteen look as the user has set them.
  case palette(UInt8)
  /// An exact colour.
  case rgb(RGB)
}

/// What a cell looks like on one terminal.
public struct CellStyle: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  /// Makes a style.
  public init(
    foreground: Color = .terminalDefault,
    background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

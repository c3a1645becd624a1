/// One place on the screen.
public struct Cell: Hashable, Sendable {
  public var character: Character
  public var ink: Ink
  /// How many columns the character takes: 1, 2, or 0 for the second half of a wide one.
  public var width: UInt8

  /// Makes a cell; `width` must be the width of `character`.
  public init(_ character: Character, _ ink: Ink = Ink(), width: UInt8 = 1) {
    self.character = character
    self.ink = ink
    self.width = width
  }

  /// An empty cell.
  public static let blank = Cell(" ")

  /// The second half of a wide character.
  static func tail(_ ink: Ink) -> Cell { Cell(" ", ink, width: 0) }
}

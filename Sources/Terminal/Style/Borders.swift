/// The lines that a frame is drawn with.
public struct Borders: Hashable, Sendable {
  public var topLeft: Character
  public var topRight: Character
  public var bottomLeft: Character
  public var bottomRight: Character
  public var horizontal: Character
  public var vertical: Character

  /// Thin lines with round corners.
  public static let unicode = Borders(
    topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", horizontal: "─", vertical: "│")

  /// Lines for terminals and fonts without line-drawing characters.
  public static let ascii = Borders(
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|")
}

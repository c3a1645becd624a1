/// A rectangle of cells; rows count downwards and columns to the right, both from zero.
public struct Rect: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  /// Makes a rectangle; negative numbers become zero.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = max(0, row)
    self.column = max(0, column)
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle that covers a whole screen.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Whether not a single cell lies inside.
  public var isEmpty: Bool { rows <= 0 || columns <= 0 }

  /// The first row below the rectangle.
  public var endRow: Int { row &+ rows }

  /// The first column to the right of the rectangle.
  public var endColumn: Int { column &+ columns }

  /// Whether the cell lies inside.
  public func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < endRow && column >= self.column && column < endColumn
  }
}

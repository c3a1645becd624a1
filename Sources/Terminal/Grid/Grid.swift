/// A screen as a value: every cell of it, and where the caret of a text field stands.
public struct Grid: Hashable, Sendable {
  public let size: Size
  var cells: [Cell]
  private var caret: Caret?

  private struct Caret: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// The most rows or columns of a grid; a terminal that claims to be larger is drawn up to there.
  public static let maximumSide = 2048

  /// Makes a grid of one cell repeated; a negative side becomes 0, a huge one `maximumSide`.
  public init(size: Size, fill: Cell = .blank) {
    let side = 0...Self.maximumSide
    let rows = min(max(size.rows, side.lowerBound), side.upperBound)
    let columns = min(max(size.columns, side.lowerBound), side.upperBound)
    self.size = Size(rows: rows, columns: columns)
    let cell = fill.width == 1 ? fill : Cell(" ", fill.ink)
    self.cells = Array(repeating: cell, count: rows * columns)
  }

  /// The cell at a place; outside the grid it is blank.
  public subscript(row: Int, column: Int) -> Cell {
    contains(row: row, column: column) ? cells[row * size.columns + column] : .blank
  }

  /// Where the terminal's own cursor is to be shown, or `nil` to hide it.
  public var cursor: (row: Int, column: Int)? { caret.map { ($0.row, $0.column) } }

  /// Shows the terminal's cursor; a place outside the grid hides it.
  public mutating func place(cursorAt row: Int, column: Int) {
    caret = contains(row: row, column: column) ? Caret(row: row, column: column) : nil
  }

  /// Hides the terminal's cursor.
  public mutating func hideCursor() { caret = nil }

  /// The whole grid as a rectangle.
  public var bounds: Rect { Rect(size) }

  private func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}

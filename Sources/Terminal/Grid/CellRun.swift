/// Neighbouring cells of one row that have to be drawn.
public struct CellRun: Hashable, Sendable {
  public var row: Int
  /// The column of the first cell.
  public var column: Int
  public var cells: [Cell]

  /// Makes a run.
  public init(row: Int, column: Int, cells: [Cell]) {
    self.row = row
    self.column = column
    self.cells = cells
  }
}

/// The extent of a screen or of a part of it, in cells.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  /// Makes a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// Which rows of something long are in sight.
public struct ScrollWindow: Hashable, Sendable {
  /// The index of the first row in sight, as far as there are so many rows.
  public var offset: Int

  /// Rows that stay in sight beyond the revealed one, where there is room.
  private static let margin = 2

  /// Makes a window.
  public init(offset: Int = 0) { self.offset = offset }

  /// The indices in sight; never past the end while there are rows above to fill the window.
  public func visible(count: Int, rows: Int) -> Range<Int> {
    let start = clamped(offset, rows: rows, count: count)
    return start..<min(max(0, count), start + min(max(0, rows), max(0, count)))
  }

  /// Scrolls as little as possible to bring a row into sight, with a margin around it.
  public mutating func reveal(_ index: Int, rows: Int, count: Int) {
    let index = min(max(0, index), max(0, count - 1))
    let margin = min(Self.margin, max(0, rows - 1) / 2)
    var start = clamped(offset, rows: rows, count: count)
    start = min(start, index - margin)
    start = max(start, index + margin - max(1, rows) + 1)
    offset = clamped(start, rows: rows, count: count)
  }

  /// Scrolls by some rows, down if positive, and stops at either end.
  public mutating func scroll(by delta: Int, rows: Int, count: Int) {
    let (sum, hasOverflowed) = clamped(offset, rows: rows, count: count)
      .addingReportingOverflow(delta)
    offset = clamped(hasOverflowed ? (delta < 0 ? 0 : .max) : sum, rows: rows, count: count)
  }

  private func clamped(_ start: Int, rows: Int, count: Int) -> Int {
    min(max(0, start), max(0, count - max(0, rows)))
  }
}

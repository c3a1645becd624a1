/// Which rows of a text are in sight whose lines can take several rows each.
///
/// It asks for the height of a line only near what is in sight: a text of any length scrolls as fast
/// as a short one.
public struct TextWindow: Hashable, Sendable {
  /// The first line of which a row is in sight.
  public var line: Int
  /// How many of its rows are above the window.
  public var skipped: Int

  /// Makes a window.
  public init(line: Int = 0, skipped: Int = 0) {
    self.line = line
    self.skipped = skipped
  }

  /// Scrolls as little as possible to bring a line into sight: all of it, where there is room, else
  /// as much as fits.
  ///
  /// - Parameters:
  ///   - index: the line.
  ///   - rows: the rows of the window.
  ///   - count: how many lines there are.
  ///   - height: how many rows a line takes, at least 1.
  public mutating func reveal(_ index: Int, rows: Int, count: Int, height: (Int) -> Int) {
    let rows = max(1, rows)
    let index = min(max(0, index), max(0, count - 1))
    settle(rows: rows, count: count, height: height)
    guard count > 0 else { return }
    let own = height(index)
    if index < line || (index == line && skipped > 0 && own <= rows) {
      line = index
      // Coming from below, the end of a line that is taller than the window is in sight first.
      skipped = max(0, own - rows)
      return
    }
    if index == line { return }
    // The rows from the top of the window to the end of the line; counted only as far as it matters.
    var used = height(line) - skipped
    var next = line + 1
    while next <= index, used <= rows {
      used += height(next)
      next += 1
    }
    guard used > rows else { return }
    guard own < rows else {
      line = index
      skipped = 0
      return
    }
    align(endOf: index, rows: rows, height: height)
  }

  /// Scrolls by some rows, down if positive, and stops at either end.
  public mutating func scroll(by delta: Int, rows: Int, count: Int, height: (Int) -> Int) {
    settle(rows: rows, count: count, height: height)
    guard count > 0 else { return }
    var left = delta
    while left > 0 {
      let rest = height(line) - skipped
      if left < rest {
        skipped += left
        break
      }
      guard line < count - 1 else {
        skipped += max(0, rest - 1)
        break
      }
      left -= rest
      line += 1
      skipped = 0
    }
    while left < 0 {
      if -left <= skipped {
        skipped += left
        break
      }
      left += skipped
      skipped = 0
      guard line > 0 else { break }
      line -= 1
      skipped = height(line)
    }
    settle(rows: rows, count: count, height: height)
  }

  /// Brings the window back to rows that exist, and never past the end while there are rows above to
  /// fill it.
  public mutating func settle(rows: Int, count: Int, height: (Int) -> Int) {
    line = min(max(0, line), max(0, count - 1))
    guard count > 0 else {
      skipped = 0
      return
    }
    skipped = min(max(0, skipped), height(line) - 1)
    // Only as many lines as there are rows can be missing below.
    var below = height(line) - skipped
    var next = line + 1
    while below < rows, next < count {
      below += height(next)
      next += 1
    }
    if below < rows { align(endOf: count - 1, rows: rows, height: height) }
  }

  /// Puts the end of a line to the bottom of the window, as far as there are rows above it.
  private mutating func align(endOf index: Int, rows: Int, height: (Int) -> Int) {
    line = index
    var used = height(index)
    while used < rows, line > 0 {
      line -= 1
      used += height(line)
    }
    skipped = max(0, used - rows)
  }
}

import Terminal

/// A line with something at its left and something at its right edge.
enum Columns {
  /// `left` and `right` at the edges of `width` columns.
  ///
  /// What does not fit is cut from `left`; where less than a third would remain of it, `right`
  /// goes.
  static func line(left: Line, right: Line, width: Int) -> Line {
    let left = left.sanitized()
    return join(left, right, widths: (left.width, right.width), width: width)
  }

  private static func join(
    _ left: Line, _ right: Line, widths: (left: Int, right: Int), width: Int
  ) -> Line {
    let room = width - widths.right - 1
    guard room >= min(widths.left, width / 3) else { return left.truncated(to: width) }
    let isWhole = widths.left <= room
    let kept = isWhole ? left : left.truncated(to: room)
    let gap = max(0, width - (isWhole ? widths.left : kept.width) - widths.right)
    return kept + Line(String(repeating: " ", count: gap)) + right
  }

  /// A row whose right side can be said at different lengths, from the longest to the shortest.
  struct Row {
    var left: Line
    var rights: [Line]
  }

  /// Rows that all say their right side at the same length: the longest that leaves every left side
  /// whole, else the shortest.
  static func lines(_ rows: [Row], width: Int) -> [Line] {
    let lefts = rows.map { $0.left.sanitized() }
    let leftWidths = lefts.map(\.width)
    let lengths = rows.map(\.rights.count).min() ?? 0
    let length =
      (0..<lengths).first { length in
        rows.indices.allSatisfy { leftWidths[$0] + 1 + rows[$0].rights[length].width <= width }
      } ?? lengths - 1
    return rows.indices.map { index in
      let right = length < 0 ? Line() : rows[index].rights[length]
      return join(
        lefts[index], right, widths: (leftWidths[index], right.width), width: width)
    }
  }
}

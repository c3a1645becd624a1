import Terminal

/// A line with something at its left and something at its right edge.
enum Columns {
  /// `left` and `right` at the edges of `width` columns.
  ///
  /// What does not fit is cut from `left`; where less than a third would remain of it, `right`
  /// goes.
  static func line(left: Line, right: Line, width: Int) -> Line {
    let room = width - right.width - 1
    guard room >= min(left.width, width / 3) else {
      return left.sanitized().truncated(to: width)
    }
    let kept = left.sanitized().truncated(to: room)
    let gap = String(repeating: " ", count: max(0, width - kept.width - right.width))
    return kept + Line(gap) + right
  }

  /// A row whose right side can be said at different lengths, from the longest to the shortest.
  struct Row {
    var left: Line
    var rights: [Line]
  }

  /// Rows that all say their right side at the same length: the longest that leaves every left side
  /// whole, else the shortest.
  static func lines(_ rows: [Row], width: Int) -> [Line] {
    let rows = rows.map { Row(left: $0.left.sanitized(), rights: $0.rights) }
    let lengths = rows.map(\.rights.count).min() ?? 0
    let length = (0..<lengths).first { length in
      rows.allSatisfy { $0.left.width + 1 + $0.rights[length].width <= width }
    }
    return rows.map { row in
      line(left: row.left, right: row.rights[length ?? row.rights.count - 1], width: width)
    }
  }
}

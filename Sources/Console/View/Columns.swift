import Terminal

/// A line with something at its left and something at its right edge.
enum Columns {
  /// `left` and `right` at the edges of `width` columns. What does not fit is cut from `left`; where
  /// less than a third would remain of it, `right` goes.
  static func line(left: Line, right: Line, width: Int) -> Line {
    let room = width - right.width - 1
    guard room >= min(left.width, width / 3) else {
      return left.sanitized().truncated(to: width)
    }
    let kept = left.sanitized().truncated(to: room)
    let gap = String(repeating: " ", count: max(0, width - kept.width - right.width))
    return kept + Line(gap) + right
  }

  /// The same with the first of `rights`, from the longest to the shortest, that leaves `left` whole;
  /// the last where none does.
  static func line(left: Line, rights: [Line], width: Int) -> Line {
    let left = left.sanitized()
    let fitting = rights.first { left.width + 1 + $0.width <= width }
    return line(left: left, right: fitting ?? rights.last ?? Line(), width: width)
  }
}

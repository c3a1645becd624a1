extension Grid {
  /// What has to be drawn to turn a screen that shows `old` into one that shows this grid.
  ///
  /// Without `old`, or when it has another size, that is everything. Up to four equal cells between
  /// two changes are drawn again, since moving the cursor costs about as much. A run never begins or
  /// ends inside a wide character. The cursor is not compared.
  public func changes(since old: Grid?) -> [CellRun] {
    guard let old, old.size == size else { return everything() }
    var runs: [CellRun] = []
    for row in 0..<size.rows {
      let origin = row * size.columns
      var run: Range<Int>?
      for index in origin..<origin + size.columns where !isSame(at: index, in: old) {
        if let open = run, index - open.upperBound <= Self.maximumGap {
          run = open.lowerBound..<index + 1
        } else {
          if let run { runs.append(self.run(run, row: row)) }
          run = index..<index + 1
        }
      }
      if let run { runs.append(self.run(run, row: row)) }
    }
    return runs
  }

  private static let maximumGap = 4

  private func everything() -> [CellRun] {
    guard size.columns > 0 else { return [] }
    return (0..<size.rows).map { row in
      run(row * size.columns..<(row + 1) * size.columns, row: row)
    }
  }

  /// A run of the cells at these indices, widened to whole characters.
  private func run(_ indices: Range<Int>, row: Int) -> CellRun {
    var (start, end) = (indices.lowerBound, indices.upperBound)
    let origin = row * size.columns
    if start > origin, cells[start].width == 0 { start -= 1 }
    if end < origin + size.columns, cells[end].width == 0 { end += 1 }
    return CellRun(row: row, column: start - origin, cells: cells[start..<end].map(unpack))
  }
}

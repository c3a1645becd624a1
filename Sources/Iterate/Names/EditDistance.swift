/// How far two words are apart, in edits.
public enum EditDistance {
  /// How many elements must be added, left out, replaced or swapped with the next to make one of the
  /// other.
  ///
  /// Optimal string alignment: no element is edited twice.
  ///
  /// - Parameters:
  ///   - first: a word.
  ///   - second: another one.
  ///   - most: edits over which the distance does not matter.
  /// - Returns: the number of edits; `nil` when there are more than `most`.
  public static func between<Element: Equatable>(
    _ first: [Element], _ second: [Element], atMost most: Int
  ) -> Int? {
    guard most >= 0, abs(first.count - second.count) <= most else { return nil }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = last
    for row in first.indices {
      current[0] = row + 1
      var least = row + 1
      for column in second.indices {
        let replacing = last[column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(replacing, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > most { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last.last.flatMap { $0 <= most ? $0 : nil }
  }
}

/// The word a person most likely meant.
enum Suggestion {
  /// The word of `words` nearest to `word`, when it is near enough to be what was meant.
  ///
  /// Case and the separators `-`, `_` and blank do not count; beyond that about every third letter
  /// may be wrong, missing, added, or swapped with its neighbour. Of several, the first.
  static func nearest(to word: String, among words: [String]) -> String? {
    let typed = folded(word)
    guard !typed.isEmpty, typed.count <= 64 else { return nil }
    let tolerance = max(1, typed.count / 3)
    return
      words
      .map { (word: $0, distance: distance(from: typed, to: folded($0))) }
      .filter { $0.distance <= tolerance }
      .min { $0.distance < $1.distance }?
      .word
  }

  private static func folded(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }.map { $0 }
  }

  /// The number of edits between two words, a swap of neighbours counting as one.
  static func distance(from first: [Character], to second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, character) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var best = min(
          last[column] + (character == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == second[column - 1], first[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}

internal import Iterate

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
      .compactMap { word in
        EditDistance.between(typed, folded(word), atMost: tolerance).map {
          (word: word, distance: $0)
        }
      }
      .min { $0.distance < $1.distance }?
      .word
  }

  private static func folded(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }.map { $0 }
  }
}

/// The search for the best of all the ways in which a query lies in a text.
///
/// For each query character and each place in the text it keeps the best score of a match that ends
/// there, and where the character before it lies.
struct FuzzySearch {
  let wanted: [Character]
  let given: [Character]
  let bonuses: [Int]

  static let hit = 16
  static let wordStart = 10
  private static let run = 8
  private static let maximumGapCost = 8

  /// What it adds to a score to go on at `offset` after a hit at `previous`.
  static func step(from previous: Int, to offset: Int) -> Int {
    previous + 1 == offset ? run : -min(offset - previous - 1, maximumGapCost)
  }

  /// The best match, or `nil` if there is none.
  mutating func best() -> FuzzyMatch? {
    let width = given.count
    var scores = [Int?](repeating: nil, count: width)
    var origins = [Int32](repeating: -1, count: wanted.count * width)
    for (line, character) in wanted.enumerated() {
      var next = [Int?](repeating: nil, count: width)
      // The best place before this one that is too far away for its gap to cost still more.
      var far: (score: Int, offset: Int)?
      for offset in given.indices {
        if line > 0, let score = value(scores, at: offset - Self.maximumGapCost - 1),
          score > far?.score ?? Int.min
        {
          far = (score, offset - Self.maximumGapCost - 1)
        }
        guard given[offset] == character else { continue }
        let hit = Self.hit + bonuses[offset]
        guard line > 0 else {
          next[offset] = hit
          continue
        }
        if let before = bestBefore(offset, scores: scores, far: far) {
          next[offset] = before.score + hit
          origins[line * width + offset] = Int32(before.offset)
        }
      }
      scores = next
    }
    return trace(scores, origins)
  }

  private func bestBefore(
    _ offset: Int, scores: [Int?], far: (score: Int, offset: Int)?
  ) -> (score: Int, offset: Int)? {
    var best = far.map { (score: $0.score - Self.maximumGapCost, offset: $0.offset) }
    for previous in max(0, offset - Self.maximumGapCost)..<offset {
      guard let score = scores[previous] else { continue }
      let total = score + Self.step(from: previous, to: offset)
      if total >= best?.score ?? Int.min { best = (total, previous) }
    }
    return best
  }

  private func value(_ scores: [Int?], at offset: Int) -> Int? {
    offset >= 0 ? scores[offset] : nil
  }

  private func trace(_ scores: [Int?], _ origins: [Int32]) -> FuzzyMatch? {
    var end: (score: Int, offset: Int)?
    for (offset, score) in scores.enumerated() {
      if let score, score > end?.score ?? Int.min { end = (score, offset) }
    }
    guard let end else { return nil }
    var offsets = [end.offset]
    for line in wanted.indices.dropFirst().reversed() {
      let last = offsets[offsets.count - 1]
      offsets.append(Int(origins[line * given.count + last]))
    }
    return FuzzyMatch(score: end.score, offsets: offsets.reversed())
  }
}

/// Where a query was found in a text, and how good a match it is.
public struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better; only comparable between matches of the same query.
  public var score: Int
  /// The matched characters as offsets in characters, ascending and apart from each other.
  public var ranges: [Range<Int>]

  /// Makes a match.
  public init(score: Int, ranges: [Range<Int>]) {
    self.score = score
    self.ranges = ranges
  }

  /// Makes a match of single characters, given in ascending order.
  init(score: Int, offsets: [Int]) {
    self.init(score: score, ranges: [])
    for offset in offsets {
      if let last = ranges.last, last.upperBound == offset {
        ranges[ranges.count - 1] = last.lowerBound..<offset + 1
      } else {
        ranges.append(offset..<offset + 1)
      }
    }
  }
}

/// Finds a query's characters in a text, in their order but not necessarily side by side.
public enum Fuzzy {
  /// The best match of a query, or `nil` when the text does not hold its characters in order.
  ///
  /// Word starts and runs are preferred. Case counts only if the query has an upper-case letter. An
  /// empty query matches everything with score 0. The best match costs query × text steps; beyond a
  /// limit of such steps, the first match found from the left is taken instead.
  public static func match(_ query: String, in text: String) -> FuzzyMatch? {
    if query.isEmpty { return FuzzyMatch(score: 0, ranges: []) }
    let isExact = query.contains(where: \.isUppercase)
    let letters = Array(text)
    let wanted = Array(query).map { isExact ? $0 : $0.folded }
    let given = isExact ? letters : letters.map(\.folded)
    guard let leftmost = leftmostOffsets(of: wanted, in: given) else { return nil }
    let bonuses = wordStartBonuses(letters)
    guard wanted.count * given.count <= maximumSteps else {
      return FuzzyMatch(score: score(of: leftmost, bonuses: bonuses), offsets: leftmost)
    }
    var search = FuzzySearch(wanted: wanted, given: given, bonuses: bonuses)
    return search.best()
  }

  private static let maximumSteps = 400_000

  private static func leftmostOffsets(of wanted: [Character], in given: [Character]) -> [Int]? {
    var offsets: [Int] = []
    for (offset, character) in given.enumerated() where offsets.count < wanted.count {
      if character == wanted[offsets.count] { offsets.append(offset) }
    }
    return offsets.count == wanted.count ? offsets : nil
  }

  private static func wordStartBonuses(_ letters: [Character]) -> [Int] {
    var previous: Character = " "
    return letters.map { letter in
      defer { previous = letter }
      return letter.startsWord(after: previous) ? FuzzySearch.wordStart : 0
    }
  }

  private static func score(of offsets: [Int], bonuses: [Int]) -> Int {
    var score = 0
    var previous: Int?
    for offset in offsets {
      score += FuzzySearch.hit + bonuses[offset]
      if let previous { score += FuzzySearch.step(from: previous, to: offset) }
      previous = offset
    }
    return score
  }
}

extension Character {
  fileprivate var folded: Character { isASCII || isLetter ? singleLowercase : self }

  fileprivate func startsWord(after previous: Character) -> Bool {
    guard isLetter || isNumber else { return false }
    if !previous.isLetter && !previous.isNumber { return true }
    return (isUppercase && previous.isLowercase) || (isNumber && previous.isLetter)
  }
}

internal import Segment

/// Finds the name that somebody probably meant.
public enum NameDistance {
  /// A name that is nearly the wanted one.
  public struct Near: Hashable, Sendable {
    /// The name.
    public var name: String
    /// How it differs, after "it": `differs only in upper and lower case`.
    public var difference: String
  }

  /// The name that is most like `wanted` without being the same; `nil` when none is like it.
  ///
  /// The nearest differ in case only, then in blanks, in how words are joined, in singular and
  /// plural, and at last in a few letters. Of names that are equally near the first wins. Names of
  /// more than 400 bytes are like none.
  public static func nearest(to wanted: String, among names: some Sequence<String>) -> Near? {
    guard wanted.utf8.count <= maximumLength else { return nil }
    let skeleton = Skeleton(wanted)
    var best: (rank: Int, near: Near)?
    for name in names where name.utf8.count <= maximumLength && !name.isExactly(wanted) {
      let limit = best?.rank ?? .max
      guard let (rank, difference) = difference(skeleton, wanted, name, below: limit) else {
        continue
      }
      best = (rank, Near(name: name, difference: difference))
    }
    return best?.near
  }

  private static let maximumLength = 400

  /// What names have in common that differ in case, blanks, joining, singular and plural, or in how
  /// accents are encoded, and in nothing else; `nil` for a name without letters.
  ///
  /// Texts with differently encoded accents are equal, as keys of dictionaries too.
  static func family(of name: String) -> String? {
    guard name.utf8.count <= maximumLength else { return nil }
    let letters = Skeleton(name).singular.compactMap { Unicode.Scalar($0) }
    return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
  }

  /// How `name` differs, when it is nearer than a difference of rank `limit`.
  private static func difference(
    _ skeleton: Skeleton, _ wanted: String, _ name: String, below limit: Int
  ) -> (rank: Int, String)? {
    guard limit > 0 else { return nil }
    if wanted == name { return (0, "differs only in how accents are encoded") }
    let other = Skeleton(name)
    guard !skeleton.letters.isEmpty, !other.letters.isEmpty else { return nil }
    if other.letters == skeleton.letters {
      let kind = Likeness.allCases.first { $0.reduce(wanted) == $0.reduce(name) }
      return kind.flatMap { $0.rank < limit ? ($0.rank, "differs only in \($0.words)") : nil }
    }
    guard limit > pluralRank else { return nil }
    if other.singular == skeleton.singular {
      return (pluralRank, "differs in singular and plural")
    }
    let most = min(3, limit - pluralRank - 1)
    guard let distance = skeleton.distance(to: other, atMost: most) else { return nil }
    let letters = distance == 1 ? "one letter" : "\(distance) letters"
    return (pluralRank + distance, "differs in \(letters)")
  }

  private static let pluralRank = Likeness.allCases.count + 1
}

/// The ways in which two names of the same letters can differ, the slightest first.
private enum Likeness: Int, CaseIterable {
  case letterCase, blanks, blanksInAnyCase, joined, joinedInAnyCase

  var rank: Int { rawValue + 1 }

  var words: String {
    switch self {
    case .letterCase: "upper and lower case"
    case .blanks: "blanks"
    case .blanksInAnyCase: "blanks and upper and lower case"
    case .joined: "blanks, hyphens and underscores"
    case .joinedInAnyCase: "blanks, hyphens, underscores and upper and lower case"
    }
  }

  func reduce(_ name: String) -> String {
    switch self {
    case .letterCase: name.lowercased()
    case .blanks: name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .blanksInAnyCase: Self.blanks.reduce(name).lowercased()
    case .joined: String(name.filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
    case .joinedInAnyCase: Self.joined.reduce(name).lowercased()
    }
  }
}

/// The letters of a name in lower case, without what joins words.
private struct Skeleton {
  private(set) var letters: [UInt32] = []
  /// The same with the `s` at the end of each word left out.
  private(set) var singular: [UInt32] = []

  init(_ name: String) {
    letters.reserveCapacity(name.utf8.count)
    singular.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      switch scalar {
      case "-", "_", " ", "\t": endWord()
      case "A"..."Z": append(scalar.value | 0x20)
      case _ where scalar.isASCII: append(scalar.value)
      case _ where scalar.properties.isWhitespace: endWord()
      default: scalar.properties.lowercaseMapping.unicodeScalars.forEach { append($0.value) }
      }
    }
    endWord()
  }

  private mutating func append(_ letter: UInt32) {
    letters.append(letter)
    singular.append(letter)
  }

  private mutating func endWord() {
    if singular.last == 0x73 { singular.removeLast() }
  }

  /// How many letters must be added, left out, replaced or swapped with the next.
  ///
  /// It is `nil` when there are more than `most`, or more than a slip would explain.
  func distance(to other: Skeleton, atMost most: Int) -> Int? {
    let limit = min(most, min(letters.count, other.letters.count) / 3)
    guard limit > 0 else { return nil }
    return EditDistance.between(letters, other.letters, atMost: limit)
  }
}

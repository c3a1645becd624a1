internal import Foundation

/// The names of time zones as a browser's `Intl` takes them: in upper and lower case alike, and
/// without those that are offsets in disguise.
///
/// - Source: ECMA-402, IsValidTimeZoneName; Node 20 (V8 11.3) for the names it takes.
enum ZoneNames {
  /// The zone called `name`; `nil` when a browser would refuse it.
  static func zone(_ name: String) -> TimeZone? {
    guard !isDisguise(name) else { return nil }
    if let zone = TimeZone(identifier: name) { return zone }
    let lower = name.lowercased()
    if let spelled = spellings[lower] { return TimeZone(identifier: spelled) }
    guard name.utf8.count <= longestName, name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return candidates(lower).lazy.compactMap { TimeZone(identifier: $0) }.first
  }

  private static let longestName = 64

  /// Whether the system would make a zone of an offset in the name, or has one that stands for none.
  private static func isDisguise(_ name: String) -> Bool {
    let upper = name.uppercased()
    if upper == "FACTORY" { return true }
    guard upper.hasPrefix("GMT") || upper.hasPrefix("UTC"), upper.count > 3 else { return false }
    return !["GMT0", "GMT+0", "GMT-0"].contains(upper)
  }

  /// How the names that the system lists are written, by their lower case.
  private static let spellings = Dictionary(
    (TimeZone.knownTimeZoneIdentifiers + unlisted).map { ($0.lowercased(), $0) },
    uniquingKeysWith: { first, _ in first })

  /// Older names that are in no list and written in a way of their own.
  private static let unlisted = [
    "America/Argentina/ComodRivadavia", "America/Knox_IN", "Brazil/DeNoronha",
    "Chile/EasterIsland", "GB-Eire", "Mexico/BajaNorte", "Mexico/BajaSur", "SystemV/AST4",
    "SystemV/AST4ADT",
    "SystemV/CST6", "SystemV/CST6CDT", "SystemV/EST5", "SystemV/EST5EDT", "SystemV/HST10",
    "SystemV/MST7", "SystemV/MST7MDT", "SystemV/PST8", "SystemV/PST8PDT", "SystemV/YST9",
    "SystemV/YST9YDT",
  ]

  /// The ways in which names in no list are written: each part in capitals, or each word of it with
  /// one, as in `US/Pacific` and `Etc/GMT+5`.
  private static func candidates(_ lower: String) -> [String] {
    let parts = lower.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return [] }
    return parts.reduce([]) { names, part in
      let spellings = [part.uppercased(), capitalized(part)]
      guard !names.isEmpty else { return spellings }
      return names.flatMap { name in spellings.map { "\(name)/\($0)" } }
    }
  }

  private static func capitalized(_ part: Substring) -> String {
    var isStart = true
    var result = ""
    for character in part {
      result += isStart ? character.uppercased() : String(character)
      isStart = character == "_" || character == "-"
    }
    return result
  }
}

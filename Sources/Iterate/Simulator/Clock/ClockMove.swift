public import Segment

/// A way to set the simulator's clock.
public enum ClockMove: Hashable, Sendable {
  /// Further from where it is; backwards when negative.
  case by(milliseconds: Int64)
  /// To a point in time, from which it goes on.
  case to(Instant)
  /// Back to the time of day.
  case backToNow
}

extension ClockMove {
  /// The move that a text spells: `+72h`, `-30m`, `2026-01-01T00:00:00Z`, or `now`.
  ///
  /// - Parameter text: a sign, a whole number and one of `s m h d`; a time in ISO 8601; or `now`.
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(ClockMoveProblem) {
    if text == "now" {
      self = .backToNow
    } else if let sign = text.first, sign == "+" || sign == "-" {
      self = .by(milliseconds: try Self.duration(text) * (sign == "-" ? -1 : 1))
    } else if let instant = Instant(iso8601: text) {
      self = .to(instant)
    } else {
      throw .notUnderstood(text)
    }
  }

  private static func duration(_ text: String) throws(ClockMoveProblem) -> Int64 {
    let digits = text.dropFirst().dropLast()
    guard let unit = text.last.flatMap({ units[$0] }), !digits.isEmpty,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw .notUnderstood(text) }
    guard let number = Int64(digits), number <= SimulatorClock.widestOffset / unit else {
      throw .tooFar
    }
    return number * unit
  }

  private static let units: [Character: Int64] = [
    "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000,
  ]
}

/// Why the clock cannot be moved like this.
public enum ClockMoveProblem: Error, Hashable, Sendable {
  /// The text spells no move.
  case notUnderstood(String)
  /// It would go further away than `SimulatorClock.widestOffset`.
  case tooFar

  /// What is wrong, as one sentence.
  public var sentence: String {
    switch self {
    case .notUnderstood(let text):
      "\(Wording.quoted(text)) is no move of the clock: write +72h, -30m, "
        + "2026-01-01T00:00:00Z, or now."
    case .tooFar: "The clock moves at most 100 years away from now."
    }
  }
}

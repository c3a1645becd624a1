/// A point in time to the millisecond, as JavaScript's `Date` has it.
public struct Instant: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
  public var millisecondsSinceEpoch: Int64

  /// The point `millisecondsSinceEpoch` after 1970-01-01T00:00:00Z.
  public init(millisecondsSinceEpoch: Int64) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// The time in UTC as JavaScript's `toISOString` writes it: `2026-01-01T00:00:00.000Z`.
  ///
  /// Years outside 0 to 9999 have a sign and at least six digits.
  public var iso8601: String {
    let (days, millisecond) = Self.divide(millisecondsSinceEpoch, by: 86_400_000)
    let (year, month, day) = Self.date(daysSinceEpoch: days)
    let time = [
      Self.padded(millisecond / 3_600_000, 2),
      Self.padded(millisecond / 60_000 % 60, 2),
      Self.padded(millisecond / 1000 % 60, 2) + "." + Self.padded(millisecond % 1000, 3),
    ]
    let date = [Self.yearText(year), Self.padded(month, 2), Self.padded(day, 2)]
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  /// The proleptic Gregorian date, counted in years that start in March so that a leap day is the
  /// last day of its year, and in eras of 400 years, after which the calendar repeats itself.
  private static func date(daysSinceEpoch days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let daysFromMarchOfYear0ToEpoch: Int64 = 719_468
    let (era, dayOfEra) = divide(days + daysFromMarchOfYear0ToEpoch, by: 146_097)
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // From March on, five months have 153 days, again and again.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func yearText(_ year: Int64) -> String {
    (0...9999).contains(year)
      ? padded(year, 4)
      : (year < 0 ? "-" : "+") + padded(Int64(year.magnitude), 6)
  }

  /// The quotient rounded down, and what is left over, which is never negative.
  private static func divide(_ number: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

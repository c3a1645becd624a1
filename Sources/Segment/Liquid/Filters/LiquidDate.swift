/// A moment and the zone it is shown in.
struct LiquidDate {
  /// Milliseconds since the start of 1970 in UTC, a whole number.
  let milliseconds: Double
  /// How many minutes the zone is west of UTC.
  let minutesWest: Double
  /// The zone's name; `nil` for one given in minutes.
  let zoneName: String?

  /// The largest number of milliseconds that JavaScript's dates can hold.
  private static let mostMilliseconds = 8.64e15

  /// The date that `value` stands for; `nil` when it is none.
  ///
  /// - Parameters:
  ///   - value: a number of seconds, or a text of digits or in ISO 8601.
  ///   - zone: minutes west of UTC or an IANA name; the machine's zone when missing or `null`.
  ///   - context: knows the rules of time zones.
  /// - Throws: when `zone` names no time zone.
  init?(
    _ value: LiquidValue,
    zone: LiquidValue,
    _ context: LiquidContext
  ) throws(LiquidError) {
    let zones = context.timeZones
    guard let moment = try Self.moment(of: value, context), abs(moment) <= Self.mostMilliseconds
    else { return nil }
    milliseconds = moment.rounded(.towardZero)
    switch zone {
    case .json(.string(let name)):
      guard let seconds = zones.secondsEast(of: name, at: milliseconds / 1000) else {
        throw LiquidError("Invalid time zone specified: \(name)")
      }
      minutesWest = -Double(seconds) / 60
      zoneName = name
    case .undefined, .json(.null):
      let seconds = zones.secondsEast(of: zones.local, at: milliseconds / 1000) ?? 0
      minutesWest = -Double(seconds) / 60
      zoneName = zones.local
    default:
      // The word `nil` is a number too: 0.
      minutesWest = try zone.javaScriptNumber()
      zoneName = nil
    }
    // What is no number is in no range.
    guard abs(milliseconds - minutesWest * 60_000) <= Self.mostMilliseconds else { return nil }
  }

  private static func moment(
    of value: LiquidValue,
    _ context: LiquidContext
  ) throws(LiquidError) -> Double? {
    switch value {
    case .undefined, .special, .json(.null), .json(.object), .halfPair: return nil
    case .json(.number(let number)): return number.double * 1000
    case .json(.bool(let flag)): return flag ? 1 : 0
    case .json(.string("now")), .json(.string("today")):
      // The runtime maps an event as it happens.
      guard case .json(.string(let timestamp)) = context.scope.member(LookupKey("timestamp")) else {
        return nil
      }
      return ISODate.milliseconds(timestamp, context.timeZones)
    case .json(.string(let text)):
      let isDigits = !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
      return isDigits
        ? text.javaScriptNumber * 1000 : ISODate.milliseconds(text, context.timeZones)
    case .json(.array), .list, .range:
      return ISODate.milliseconds(try value.javaScriptText(), context.timeZones)
    }
  }
}

/// The fields of a date as its zone shows them.
struct DateFields {
  let year: Int
  /// From 1.
  let month: Int
  /// From 1.
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int
  let millisecond: Int
  /// From 0, which is Sunday.
  let weekday: Int
  /// From 1.
  let dayOfYear: Int
  /// Seconds since the start of 1970 of what the zone shows, rounded.
  let secondsSinceEpoch: Int

  /// The fields of `date`.
  init(_ date: LiquidDate) {
    let shown = Int((date.milliseconds - date.minutesWest * 60_000).rounded(.towardZero))
    let (days, inDay) = shown.dividedDown(by: 86_400_000)
    let civil = CivilDay(daysSinceEpoch: days)
    year = civil.year
    month = civil.month
    self.day = civil.day
    hour = inDay / 3_600_000
    minute = inDay / 60_000 % 60
    second = inDay / 1000 % 60
    millisecond = inDay % 1000
    weekday = (days + 4).dividedDown(by: 7).remainder
    let place = days - CivilDay(year: year, month: 1, day: 1).daysSinceEpoch + 1
    // The reference takes the year 0 for a common one.
    dayOfYear = year == 0 && month > 2 ? place - 1 : place
    secondsSinceEpoch = (shown + 500).dividedDown(by: 1000).quotient
  }

  /// The week of the year, counted from weeks that begin on Sunday (0) or Monday (1).
  func week(startingOn start: Int) -> Int {
    // JavaScript's `new Date(year, 0, 1)` takes the years before 100 for those of the 20th century.
    let firstYear = (0..<100).contains(year) ? 1900 + year : year
    let firstDay = CivilDay(year: firstYear, month: 1, day: 1).daysSinceEpoch
    let firstWeekday = (firstDay + 4).dividedDown(by: 7).remainder
    let weeks = (dayOfYear + start - weekday - (7 - firstWeekday + start)).dividedDown(by: 7)
    return weeks.quotient + 1
  }
}

/// A day of the Gregorian calendar, also before it was introduced.
struct CivilDay: Hashable {
  let year: Int
  /// From 1.
  let month: Int
  /// From 1; past the end of the month it leads into the next.
  let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1 January 1970.
  ///
  /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  init(daysSinceEpoch: Int) {
    let (era, dayOfEra) = (daysSinceEpoch + 719_468).dividedDown(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// How many days after 1 January 1970.
  var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.dividedDown(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Int {
  /// Quotient and remainder, the quotient rounded down so that the remainder is never negative.
  fileprivate func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

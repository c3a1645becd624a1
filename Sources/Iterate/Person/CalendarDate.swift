internal import Segment

/// Days and times as in ISO 8601, in UTC.
enum CalendarDate {
  /// The seconds since 1970 of `2026-01-31`, `2026-01-31T10:00` or `2026-01-31T10:00:00Z`; `nil` for
  /// other texts and for days there are not.
  static func seconds(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let date = numbers(in: parts[0], separator: "-", widths: [4, 2, 2])
    else { return nil }
    guard (1...12).contains(date[1]), (1...length(ofMonth: date[1], in: date[0])).contains(date[2])
    else { return nil }
    var seconds = days(year: date[0], month: date[1], day: date[2]) * 86_400
    guard parts.count == 2 else { return seconds }
    var time = parts[1]
    if time.last == UInt8(ascii: "Z") { time.removeLast() }
    guard
      let clock = numbers(in: time, separator: ":", widths: [2, 2, 2])
        ?? numbers(in: time, separator: ":", widths: [2, 2]).map({ $0 + [0] }),
      clock[0] < 24, clock[1] < 60, clock[2] < 60
    else { return nil }
    seconds += clock[0] * 3600 + clock[1] * 60 + clock[2]
    return seconds
  }

  /// The day, with the time unless it is midnight; seconds since 1970 for years beyond four digits.
  static func text(seconds: Int) -> String {
    guard (-62_167_219_200..<253_402_300_800).contains(seconds) else { return "\(seconds)" }
    let text = Instant(millisecondsSinceEpoch: Int64(seconds) * 1000).iso8601
    return seconds.isMultiple(of: 86_400) ? String(text.prefix(10)) : text.prefix(19) + "Z"
  }

  private static func numbers(
    in text: Substring.UTF8View, separator: Unicode.Scalar, widths: [Int]
  ) -> [Int]? {
    let parts = text.split(
      separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    guard parts.map(\.count) == widths else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0 &- 0x30 < 10 } ? Int(String(Substring(part))) : nil
    }
    return numbers.count == widths.count ? numbers : nil
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01, in years that start in March so that a leap day is the last of one.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays =
      yearFromMarch >= 0 ? yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400 : -1
    return 365 * yearFromMarch + leapDays + dayOfYear - 719_468
  }
}

/// Dates in the form that JavaScript itself defines, a subset of ISO 8601.
///
/// - Source: ECMA-262, Date Time String Format.
enum ISODate {
  /// The milliseconds since the start of 1970 that `text` stands for; `nil` when it has another form.
  ///
  /// A date alone is in UTC, a time without a zone in the machine's own.
  static func milliseconds(_ text: String, _ zones: TimeZones) -> Double? {
    var reader = DigitReader(text)
    guard let date = reader.date() else { return nil }
    let midnight = date.daysSinceEpoch * 86_400_000
    guard !reader.isAtEnd else { return Double(midnight) }
    guard reader.take("T"), let time = reader.time() else { return nil }
    let shown = midnight + time
    if reader.isAtEnd { return local(shown, zones) }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    return Double(shown - offset)
  }

  /// The moment at which the machine's zone shows `milliseconds`.
  private static func local(_ milliseconds: Int, _ zones: TimeZones) -> Double {
    let shown = Double(milliseconds)
    func moment(near guess: Double) -> Double {
      shown - Double(zones.secondsEast(of: zones.local, at: guess / 1000) ?? 0) * 1000
    }
    return moment(near: moment(near: shown))
  }
}

/// Reads numbers of a fixed length.
private struct DigitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[position] }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func digit() -> Int? {
    guard let byte = next, byte &- 0x30 < 10 else { return nil }
    position += 1
    return Int(byte &- 0x30)
  }

  /// A number of exactly `count` digits inside `range`.
  private mutating func number(_ count: Int, in range: ClosedRange<Int>) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return range.contains(number) ? number : nil
  }

  private mutating func year() -> Int? {
    if take("+") { return number(6, in: 0...999_999) }
    // There is no year minus zero.
    if take("-") { return number(6, in: 1...999_999).map { -$0 } }
    return number(4, in: 0...9999)
  }

  mutating func date() -> CivilDay? {
    guard let year = year() else { return nil }
    guard take("-") else { return CivilDay(year: year, month: 1, day: 1) }
    guard let month = number(2, in: 1...12) else { return nil }
    guard take("-") else { return CivilDay(year: year, month: month, day: 1) }
    return number(2, in: 1...31).map { CivilDay(year: year, month: month, day: $0) }
  }

  /// The milliseconds of a time.
  mutating func time() -> Int? {
    guard let hour = number(2, in: 0...24), take(":"), let minute = number(2, in: 0...59) else {
      return nil
    }
    var milliseconds = (hour * 60 + minute) * 60_000
    if take(":") {
      guard let second = number(2, in: 0...59) else { return nil }
      milliseconds += second * 1000
      if take(".") {
        guard let tenths = digit() else { return nil }
        milliseconds += tenths * 100 + (digit() ?? 0) * 10 + (digit() ?? 0)
        while digit() != nil {}
      }
    }
    // Hour 24 is the end of the day and nothing after it.
    return hour == 24 && milliseconds > 86_400_000 ? nil : milliseconds
  }

  /// The milliseconds that a zone is east of UTC.
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    guard take("+") || take("-"), let hours = number(2, in: 0...23), take(":"),
      let minutes = number(2, in: 0...59)
    else { return nil }
    return sign * (hours * 60 + minutes) * 60_000
  }
}

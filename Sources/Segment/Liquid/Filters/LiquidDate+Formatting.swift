extension LiquidDate {
  /// The date in the form of `format`, whose conversions are those of `strftime`.
  ///
  /// A conversion is `%`, flags, a width, `E` or `O`, and a letter. An unknown one stays as it is.
  func text(_ format: String, _ context: inout LiquidContext) throws(LiquidError) -> String {
    try context.use(format.utf16.count)
    try context.work(2 * EvaluationBudget.value * format.utf8.count)
    let fields = DateFields(self)
    var result = ""
    var rest = format.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%", let (conversion, length) = Conversion.read(rest),
        let value = value(of: conversion, fields)
      else {
        result.unicodeScalars.append(scalar)
        continue
      }
      rest = rest.dropFirst(length)
      try context.use(Double(conversion.width ?? 0))
      try context.work(2 * (conversion.width ?? 0))
      result += conversion.applied(to: value)
    }
    return result
  }

  private func value(of conversion: Conversion, _ fields: DateFields) -> String? {
    let hour12 = (fields.hour + 11) % 12 + 1
    switch conversion.letter {
    case "a": return String(Self.weekdays[fields.weekday].prefix(3))
    case "A": return Self.weekdays[fields.weekday]
    case "b", "h": return String(Self.months[fields.month - 1].prefix(3))
    case "B": return Self.months[fields.month - 1]
    case "c": return "\(Self.shortDate(fields)), \(Self.shortTime(fields))"
    case "C": return Int(Self.digits(of: fields.year, 0..<2)).map(String.init) ?? "NaN"
    case "d", "e": return String(fields.day)
    case "H", "k": return String(fields.hour)
    case "I", "l": return String(hour12)
    case "j": return String(fields.dayOfYear)
    case "L": return String(fields.millisecond)
    case "m": return String(fields.month)
    case "M": return String(fields.minute)
    case "N": return Self.fraction(fields.millisecond, width: conversion.width ?? 9)
    case "n": return "\n"
    case "p": return fields.hour < 12 ? "AM" : "PM"
    case "P": return fields.hour < 12 ? "am" : "pm"
    case "q": return Self.ordinalSuffix(fields.day)
    case "s": return String(fields.secondsSinceEpoch)
    case "S": return String(fields.second)
    case "t": return "\t"
    case "u": return String(fields.weekday == 0 ? 7 : fields.weekday)
    case "U": return String(fields.week(startingOn: 0))
    case "w": return String(fields.weekday)
    case "W": return String(fields.week(startingOn: 1))
    case "x": return Self.shortDate(fields)
    case "X": return Self.shortTime(fields)
    case "y": return Self.digits(of: fields.year, 2..<4)
    case "Y": return String(fields.year)
    case "z": return offsetText(withColon: conversion.flags.contains(":"))
    case "Z": return zoneName ?? offsetText(withColon: conversion.flags.contains(":"))
    case "%": return "%"
    default: return nil
    }
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Those at `places` of the digits of `year`, a sign being one.
  private static func digits(of year: Int, _ places: Range<Int>) -> String {
    let digits = String(year).utf8.dropFirst(places.lowerBound).prefix(places.count)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func shortDate(_ fields: DateFields) -> String {
    "\(fields.month)/\(fields.day)/\(fields.year)"
  }

  private static func shortTime(_ fields: DateFields) -> String {
    let hour12 = (fields.hour + 11) % 12 + 1
    let minute = padded(String(fields.minute), to: 2, with: "0")
    let second = padded(String(fields.second), to: 2, with: "0")
    return "\(hour12):\(minute):\(second) \(fields.hour < 12 ? "AM" : "PM")"
  }

  /// The milliseconds as a decimal fraction, their leading zeros lost as in the reference.
  private static func fraction(_ millisecond: Int, width: Int) -> String {
    let digits = String(millisecond).prefix(width)
    return digits + String.padding("0", count: min(width, longestWidth) - digits.count)
  }

  /// A width that no memory limit lets through.
  fileprivate static let longestWidth = 100_000_000

  private static func ordinalSuffix(_ day: Int) -> String {
    if (11...13).contains(day) { return "th" }
    switch day % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  private func offsetText(withColon: Bool) -> String {
    let minutes = abs(minutesWest)
    let hour = Self.padded((minutes / 60).rounded(.down).javaScriptText, to: 2, with: "0")
    let rest = minutes.truncatingRemainder(dividingBy: 60)
    let minute = Self.padded(rest.javaScriptText, to: 2, with: "0")
    return (minutesWest > 0 ? "-" : "+") + hour + (withColon ? ":" : "") + minute
  }

  fileprivate static func padded(
    _ text: String, to width: Int, with pad: Unicode.Scalar
  ) -> String {
    let missing = min(width, longestWidth) - text.utf16.count
    return missing > 0 ? String.padding(pad, count: missing) + text : text
  }
}

extension String {
  /// `count` times the ASCII character `pad`; nothing if that is negative.
  fileprivate static func padding(_ pad: Unicode.Scalar, count: Int) -> String {
    let count = Swift.max(0, count)
    return String(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: pad))
      return count
    }
  }
}

/// One conversion of a date format.
private struct Conversion {
  /// The flags; hardly ever more than one.
  var flags: [Unicode.Scalar] = []
  var width: Int?
  var letter: Unicode.Scalar

  /// The conversion behind a `%` and its length; `nil` when the text ends before its letter.
  static func read(_ scalars: Substring.UnicodeScalarView) -> (Conversion, length: Int)? {
    // Hardly any conversion is more than a letter.
    if let letter = scalars.first, letter.isPlainLetter { return (Conversion(letter: letter), 1) }
    var rest = scalars
    var length = 1
    func take(_ isWanted: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
      guard let scalar = rest.first, isWanted(scalar) else { return nil }
      length += 1
      return rest.removeFirst()
    }
    var flags: [Unicode.Scalar] = []
    while let flag = take({ "-_0^#:".unicodeScalars.contains($0) }) { flags.append(flag) }
    var digits = ""
    while let digit = take({ $0.value &- 0x30 < 10 }) { digits.unicodeScalars.append(digit) }
    _ = take { $0 == "E" || $0 == "O" }
    guard let letter = rest.first else { return nil }
    let width = digits.isEmpty ? nil : Int(digits) ?? LiquidDate.longestWidth * 2
    return (Conversion(flags: flags, width: width, letter: letter), length)
  }

  /// `value` in the case and at the width that is asked for.
  func applied(to value: String) -> String {
    var value = value
    if flags.contains("^") {
      value = value.uppercasedAsInJavaScript
    } else if flags.contains("#") {
      let hasLower = value.utf8.contains { $0 &- 0x61 < 26 }
      value = hasLower ? value.uppercasedAsInJavaScript : value.lowercasedAsInJavaScript
    }
    if flags.contains("-") { return value }
    var pad: Unicode.Scalar =
      switch letter {
      case "a", "A", "b", "B", "c", "e", "k", "p", "l", "P": " "
      default: "0"
      }
    if flags.contains("_") {
      pad = " "
    } else if flags.contains("0") {
      pad = "0"
    }
    // A width of 0 is as good as none.
    let asked = width.flatMap { $0 == 0 ? nil : $0 }
    return LiquidDate.padded(value, to: asked ?? defaultWidth, with: pad)
  }

  private var defaultWidth: Int {
    switch letter {
    case "d", "e", "H", "I", "k", "l", "m", "M", "S", "U", "W": 2
    case "j", "L": 3
    default: 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII letter that can be nothing but the letter of a conversion.
  fileprivate var isPlainLetter: Bool {
    (value | 0x20) &- 0x61 < 26 && self != "E" && self != "O"
  }
}

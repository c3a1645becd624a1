extension LiquidFilter {
  /// Filters that cut texts and arrays, or count what is in them.
  static let cutting: [String: LiquidFilter] = [
    "split": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let text = try input.text()
      try context.use(text.utf16.count)
      let separator = try arguments[0].text()
      if separator.isEmpty { return .list(text.utf16.map { .unit($0) }) }
      var pieces = text.splitAsInJavaScript(separator)
      while pieces.last?.isEmpty ?? false { pieces.removeLast() }
      return .json(.array(pieces.map { .string($0) }))
    },
    "truncate": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let units = Array(try input.text().utf16)
      try context.use(units.count)
      let length = try arguments.value(0, default: .number(50)).javaScriptNumber()
      if Double(units.count) <= length { return input }
      let ending = try arguments.value(1, default: .text("...")).text()
      let kept = JavaScriptMath.offset(length - Double(ending.utf16.count), in: units.count)
      return .text(String(codeUnits: units[..<kept]) + ending)
    },
    "truncatewords": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let text = try input.text()
      try context.use(text.utf16.count)
      let words = text.wordsBetweenWhitespace
      var count = try arguments.value(0, default: .number(15)).javaScriptNumber()
      if count <= 0 { count = 1 }
      let kept = words.prefix(JavaScriptMath.offset(count, in: words.count))
      let ending = try arguments.value(1, default: .text("...")).text()
      let result = kept.joined(separator: " ")
      return .text(Double(words.count) >= count ? result + ending : result)
    },
    "slice": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      if input.isNil { return .json([]) }
      let length = arguments.value(1, default: .number(1))
      try context.use(try length.javaScriptNumber())
      if let elements = input.elements {
        let range = try slice(of: elements.count, from: arguments[0], length)
        return .list(Array(elements[range]))
      }
      let units = Array(try input.text().utf16)
      let range = try slice(of: units.count, from: arguments[0], length)
      return .text(String(codeUnits: units[range]))
    },
    "number_of_words": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let text = String(try input.text().trimmedAsInJavaScript)
      try context.use(text.utf16.count)
      if text.isEmpty { return .number(0) }
      // Only the texts themselves are modes, not what merely turns into one.
      let countsCharacters =
        switch arguments[0] {
        case .json(.string("cjk")): true
        case .json(.string("auto")): text.unicodeScalars.contains(where: \.isCJK)
        default: false
        }
      let count = countsCharacters ? text.numberOfCJKWords : text.wordsBetweenWhitespace.count
      return .number(Double(count))
    },
  ]

  /// What `slice` takes from `count` units, in JavaScript's arithmetic.
  private static func slice(
    of count: Int,
    from begin: LiquidValue,
    _ length: LiquidValue
  ) throws(LiquidError) -> Range<Int> {
    var begin = begin
    if try begin.javaScriptNumber() < 0 {
      begin = try LiquidValue.number(Double(count)).javaScriptSum(begin)
    }
    let end = try begin.javaScriptSum(length)
    let start = JavaScriptMath.relativeOffset(try begin.javaScriptNumber(), in: count)
    let stop = JavaScriptMath.relativeOffset(try end.javaScriptNumber(), in: count)
    return start..<max(start, stop)
  }
}

extension JavaScriptMath {
  /// `value` as an offset from 0 to `count`, its fraction cut off; NaN is 0.
  static func offset(_ value: Double, in count: Int) -> Int {
    value > 0 ? Int(min(value, Double(count))) : 0
  }

  /// `value` as an offset from 0 to `count`, counted from the end if it is negative.
  static func relativeOffset(_ value: Double, in count: Int) -> Int {
    let whole = value.rounded(.towardZero)
    return offset(whole < 0 ? Double(count) + whole : whole, in: count)
  }
}

extension String {
  /// The pieces between runs of white space; white space at an end makes an empty piece.
  fileprivate var wordsBetweenWhitespace: [String] {
    var words: [String] = []
    var word = ""
    var isInRun = false
    for scalar in unicodeScalars {
      let isWhitespace = scalar.isJavaScriptWhitespace
      if !isWhitespace {
        word.unicodeScalars.append(scalar)
      } else if !isInRun {
        words.append(word)
        word = ""
      }
      isInRun = isWhitespace
    }
    return words + [word]
  }

  /// Every CJK character, and every run of other characters that are not white space.
  fileprivate var numberOfCJKWords: Int {
    var count = 0
    var isInRun = false
    for scalar in unicodeScalars {
      if scalar.isCJK {
        count += 1
        isInRun = false
      } else if scalar.isJavaScriptWhitespace {
        isInRun = false
      } else if !isInRun {
        count += 1
        isInRun = true
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese, Japanese or Korean character, each of which counts as a word.
  fileprivate var isCJK: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3400...0x4DBF, 0x3040...0x309F, 0x30A0...0x30FF,
      0xAC00...0xD7AF:
      true
    default:
      false
    }
  }
}

extension LiquidValue {
  /// The value as output: arrays run together, nothing for `nil`.
  ///
  /// - Throws: when arrays are nested too deep.
  func text(depth: Int = 0) throws(LiquidError) -> String {
    guard depth < MappedValue.maximumDepth else {
      throw LiquidError(EvaluationFailure.nestedTooDeep.text)
    }
    switch self {
    case .undefined, .json(.null), .special(.null), .special(.empty), .special(.blank): return ""
    case .json(.string(let text)): return text
    case .json(.number(let number)): return number.double.javaScriptText
    case .json(.bool(let flag)): return flag ? "true" : "false"
    case .json(.object): return "[object Object]"
    case .special(.promise): return "[object Promise]"
    case .halfPair: return "\u{FFFD}"
    case .json(.array), .list, .range:
      return try Self.joined(elements ?? [], separator: "") { (element) throws(LiquidError) in
        try element.text(depth: depth + 1)
      }
    }
  }

  /// The texts of `elements` in one, in which halves of surrogate pairs find each other again.
  static func joined(
    _ elements: [LiquidValue],
    separator: String,
    text: (LiquidValue) throws(LiquidError) -> String
  ) throws(LiquidError) -> String {
    guard elements.contains(where: \.isHalfPair) else {
      var joined = ""
      for (offset, element) in elements.enumerated() {
        if offset > 0 { joined += separator }
        joined += try text(element)
      }
      return joined
    }
    var units: [UInt16] = []
    for (offset, element) in elements.enumerated() {
      if offset > 0 { units += separator.utf16 }
      if case .halfPair(let unit) = element {
        units.append(unit)
      } else {
        units += try text(element).utf16
      }
    }
    return String(codeUnits: units)
  }

  private var isHalfPair: Bool {
    if case .halfPair = self { true } else { false }
  }

  /// The value as `String(value)` gives it: elements of arrays between commas.
  func javaScriptText() throws(LiquidError) -> String {
    do throws(EvaluationFailure) {
      return try mapped.javaScriptText()
    } catch {
      throw LiquidError(error.text)
    }
  }

  /// What `Number(value)` gives.
  func javaScriptNumber() throws(LiquidError) -> Double {
    switch self {
    case .undefined, .json(.object), .special(.promise), .halfPair: .nan
    case .json(.null), .special: 0
    case .json(.bool(let flag)): flag ? 1 : 0
    case .json(.number(let number)): number.double
    case .json(.string(let text)): text.javaScriptNumber
    case .json(.array), .list, .range: try javaScriptText().javaScriptNumber
    }
  }

  /// The number that filters compute with: 0 where there is none.
  func number() throws(LiquidError) -> Double {
    let number = try javaScriptNumber()
    return number.isNaN || number == 0 ? 0 : number
  }

  /// Whether JavaScript takes the value for true.
  var isTruthyInJavaScript: Bool {
    switch self {
    case .undefined: false
    case .json(let value): value.isTruthy
    case .list, .range, .special, .halfPair: true
    }
  }

  /// `self + other`: a sum of numbers, or a text if either is a text or an object.
  func javaScriptSum(_ other: LiquidValue) throws(LiquidError) -> LiquidValue {
    if joinsInSums || other.joinsInSums {
      return .text(try joinedText() + other.joinedText())
    }
    return .number(try javaScriptNumber() + other.javaScriptNumber())
  }

  private var joinsInSums: Bool {
    switch self {
    case .json(.string), .json(.object), .json(.array), .list, .range, .halfPair: true
    case .special(let special): special != .null
    default: false
    }
  }

  private func joinedText() throws(LiquidError) -> String {
    switch self {
    case .special(.null): "null"
    case .special: try text()
    default: try javaScriptText()
    }
  }
}

extension LiquidFilter {
  /// Filters that change texts.
  static let texts: [String: LiquidFilter] = [
    "append": text { (text, others) throws(LiquidError) in
      guard others.count == 1 else { throw LiquidError("append expect 2 arguments") }
      return text + others[0]
    },
    "prepend": text { (text, others) throws(LiquidError) in
      guard others.count == 1 else { throw LiquidError("prepend expect 2 arguments") }
      return others[0] + text
    },
    "upcase": text { text, _ in text.uppercasedAsInJavaScript },
    "downcase": text { text, _ in text.lowercasedAsInJavaScript },
    "capitalize": text { text, _ in text.capitalizedUnit },
    "strip": text { text, others in text.stripped(of: others.truthy(0), [.start, .end]) },
    "lstrip": text { text, others in text.stripped(of: others.truthy(0), [.start]) },
    "rstrip": text { text, others in text.stripped(of: others.truthy(0), [.end]) },
    "strip_newlines": text { text, _ in
      text.replacingUnits(of: "\r\n", with: "").replacingUnits(of: "\n", with: "")
    },
    "normalize_whitespace": text { text, _ in
      text.replacingRuns(with: " ", where: \.isJavaScriptWhitespace)
    },
    "remove": text { text, others in text.replacingUnits(of: others[0], with: "") },
    "remove_first": text { text, others in
      text.replacingFirstUnits(of: others[0], with: "")
    },
    "remove_last": text { text, others in
      text.replacingLastUnits(of: others[0], with: "")
    },
    "replace": text { text, others throws(LiquidError) in
      let (part, replacement) = (others[0], others[1])
      try text.checkLength(replacing: part, with: replacement)
      return text.replacingUnits(of: part, with: replacement)
    },
    "replace_first": text { text, others in
      text.replacingFirstUnits(of: others[0], with: others[1])
    },
    "replace_last": text { text, others in
      text.replacingLastUnits(of: others[0], with: others[1])
    },
  ]
}

/// An end of a text.
enum TextEnd {
  case start
  case end
}

extension String {
  /// The first unit in upper case, the rest in lower case.
  fileprivate var capitalizedUnit: String {
    guard let first = unicodeScalars.first else { return "" }
    let rest = String(unicodeScalars.dropFirst()).lowercasedAsInJavaScript
    // Half of a supplementary character has no case.
    return (first.value > 0xFFFF ? String(first) : first.properties.uppercaseMapping) + rest
  }

  /// The text without units of `characters` at `ends`; without white space if that is `nil`.
  fileprivate func stripped(of characters: String?, _ ends: Set<TextEnd>) -> String {
    func isStripped(_ scalar: Unicode.Scalar) -> Bool {
      guard let characters else { return scalar.isJavaScriptWhitespace }
      // A set of units does not hold a pair of them.
      return scalar.value <= 0xFFFF && characters.unicodeScalars.contains(scalar)
    }
    var scalars = unicodeScalars[...]
    if ends.contains(.start) { scalars = scalars.drop(while: isStripped) }
    if ends.contains(.end) {
      while let last = scalars.last, isStripped(last) { scalars.removeLast() }
    }
    return String(scalars)
  }

  /// The text with every run of scalars that satisfy `isPart` replaced by `replacement`.
  func replacingRuns(
    with replacement: String,
    where isPart: (Unicode.Scalar) -> Bool
  ) -> String {
    var result = ""
    var isInRun = false
    for scalar in unicodeScalars {
      let part = isPart(scalar)
      if !part {
        result.unicodeScalars.append(scalar)
      } else if !isInRun {
        result += replacement
      }
      isInRun = part
    }
    return result
  }

  /// The places of `part` in the text, in bytes; of the empty text there are none.
  ///
  /// Texts are whole characters, so what is found by byte is what is found by code unit.
  private func occurrences(of part: String) -> [Int] {
    withBytes { units in
      part.withBytes { part in
        var offsets: [Int] = []
        var offset = 0
        while !part.isEmpty, let place = units.firstOffset(of: part, from: offset) {
          offsets.append(place)
          offset = place + part.count
        }
        return offsets
      }
    }
  }

  /// The text of the bytes in `range`.
  private func bytes(_ range: Range<Int>) -> String {
    withBytes { String(decoding: $0[range], as: UTF8.self) }
  }

  /// The parts of the text between the occurrences of `separator`; between all units if it is empty.
  func splitAsInJavaScript(_ separator: String) -> [String] {
    if separator.isEmpty { return codeUnitTexts }
    var pieces: [String] = []
    var start = 0
    for place in occurrences(of: separator) {
      pieces.append(bytes(start..<place))
      start = place + separator.utf8.count
    }
    pieces.append(bytes(start..<utf8.count))
    return pieces
  }

  /// Refuses to replace what would make more of the text than any text may be long.
  ///
  /// Each filter of a chain can multiply the text: without a look ahead the last one takes minutes.
  fileprivate func checkLength(
    replacing part: String, with replacement: String
  ) throws(LiquidError) {
    let growth = replacement.utf8.count - part.utf8.count
    guard growth > 0 else { return }
    let room = (EvaluationFailure.longestText - utf8.count) / growth
    guard utf8.count / max(1, part.utf8.count) > room else { return }
    let count = part.isEmpty ? utf16.count : occurrences(of: part).count
    guard count <= room else { throw LiquidError("Invalid string length") }
  }

  /// The text with `replacement` in place of every `part`; between all units if that is empty.
  func replacingUnits(of part: String, with replacement: String) -> String {
    if part.isEmpty {
      return replacement.isEmpty ? self : codeUnitTexts.joined(separator: replacement)
    }
    let places = occurrences(of: part)
    if places.isEmpty { return self }
    var result = ByteBuffer()
    withBytes { units in
      var start = 0
      for place in places {
        result.append(UnsafeBufferPointer(rebasing: units[start..<place]))
        result.append(replacement)
        start = place + part.utf8.count
      }
      result.append(UnsafeBufferPointer(rebasing: units[start...]))
    }
    return result.text
  }

  /// The text with `replacement` in place of the first `part`; an empty one is at the start.
  fileprivate func replacingFirstUnits(of part: String, with replacement: String) -> String {
    if part.isEmpty { return replacement + self }
    return replacing(part, at: \.first, with: replacement)
  }

  /// The text with `replacement` in place of the last `part`; an empty one is at the end.
  fileprivate func replacingLastUnits(of part: String, with replacement: String) -> String {
    if part.isEmpty { return self + replacement }
    return replacing(part, at: \.last, with: replacement)
  }

  private func replacing(
    _ part: String,
    at choice: ([Int]) -> Int?,
    with replacement: String
  ) -> String {
    guard let place = choice(occurrences(of: part)) else { return self }
    return bytes(0..<place) + replacement + bytes((place + part.utf8.count)..<utf8.count)
  }
}

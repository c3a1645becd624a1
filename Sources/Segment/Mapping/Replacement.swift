/// The options of `@replace`: one or two literal texts and what to put in their place.
struct Replacement: Sendable {
  private let steps: [Step]
  private let ignoresCase: Bool
  private let isGlobal: Bool

  private static let longestText = 10

  /// What a character of the text costs of an `EvaluationBudget`.
  static let unitsPerCharacter = 8

  /// One text to find and one to put there.
  private struct Step: Sendable {
    var pattern: String
    var template: [Piece]
    /// What is put there when nothing in it has a meaning of its own; `nil` otherwise.
    var plain: String?
    var failure: EvaluationFailure?
  }

  /// The options as they are written; `nil` when their types make the result empty.
  ///
  /// - Parameter options: the object under `@replace`, its pattern truthy.
  init?(_ options: JSONObject) {
    func text(_ key: String) -> String? {
      guard let value = options[key], value != .null else { return "" }
      return value.stringValue
    }
    func flag(_ key: String, default fallback: Bool) -> Bool? {
      guard let value = options[key], value != .null else { return fallback }
      return value.boolValue
    }
    guard let pattern = options["pattern"]?.stringValue, let replacement = text("replacement"),
      let ignoresCase = flag("ignorecase", default: false),
      let isGlobal = flag("global", default: true)
    else { return nil }
    self.ignoresCase = ignoresCase
    self.isGlobal = isGlobal
    var steps = [Self.step(pattern, replacement)]
    if let second = options["pattern2"]?.stringValue, !second.isEmpty,
      let replacement = text("replacement2")
    {
      steps.append(Self.step(second, replacement))
    }
    self.steps = steps
  }

  /// `text` with everything replaced.
  ///
  /// - Throws: when a pattern or a replacement is too long.
  func applied(to text: String) throws(EvaluationFailure) -> String {
    var text = text
    for step in steps {
      if let failure = step.failure { throw failure }
      text = try apply(step, to: text)
    }
    return text
  }

  private static func step(_ pattern: String, _ replacement: String) -> Step {
    let culprit =
      pattern.utf16.count > longestText
      ? "pattern" : replacement.utf16.count > longestText ? "replacement" : nil
    return Step(
      pattern: pattern,
      template: Piece.all(in: replacement),
      plain: pattern.isEmpty || replacement.utf8.contains(UInt8(ascii: "$")) ? nil : replacement,
      failure: culprit.map {
        EvaluationFailure("@replace requires a \"\($0)\" less than 10 characters")
      }
    )
  }

  private func apply(_ step: Step, to text: String) throws(EvaluationFailure) -> String {
    if ignoresCase {
      let units = Array(text.utf16)
      let matches = matches(
        of: step.pattern.utf16.map(Self.folded), in: units.map(Self.folded))
      return try Self.replace(matches, in: units, with: step.template, as: UTF16.self) { $0.utf16 }
    }
    if let plain = step.plain { return try replace(step.pattern, with: plain, in: text) }
    let units = Array(text.utf8)
    let matches = matches(of: Array(step.pattern.utf8), in: units)
    return try Self.replace(matches, in: units, with: step.template, as: UTF8.self) { $0.utf8 }
  }

  /// What nearly all replacements are: one text for another.
  private func replace(
    _ pattern: String,
    with replacement: String,
    in text: String
  ) throws(EvaluationFailure) -> String {
    var result = ByteBuffer()
    var length = 0
    text.withBytes { units in
      pattern.withBytes { pattern in
        var offset = 0
        while let start = units.firstOffset(of: pattern, from: offset) {
          result.append(UnsafeBufferPointer(rebasing: units[offset..<start]))
          result.append(replacement)
          offset = start + pattern.count
          length = result.count
          if !isGlobal || length > EvaluationFailure.longestText { break }
        }
        result.append(UnsafeBufferPointer(rebasing: units[offset...]))
      }
    }
    try EvaluationFailure.check(length: length)
    return result.text
  }

  private func matches<Unit: Equatable>(of pattern: [Unit], in units: [Unit]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    units.withUnsafeBufferPointer { units in
      pattern.withUnsafeBufferPointer { pattern in
        var offset = 0
        while let start = units.firstOffset(of: pattern, from: offset) {
          offset = start + pattern.count
          matches.append(start..<offset)
          if !isGlobal || pattern.isEmpty { break }
        }
      }
    }
    return matches
  }

  private static func replace<Encoding: Unicode.Encoding, Units: Sequence<Encoding.CodeUnit>>(
    _ matches: [Range<Int>],
    in units: [Encoding.CodeUnit],
    with template: [Piece],
    as encoding: Encoding.Type,
    units view: (String) -> Units
  ) throws(EvaluationFailure) -> String {
    var result: [Encoding.CodeUnit] = []
    var offset = 0
    for match in matches {
      result += units[offset..<match.lowerBound]
      for piece in template {
        switch piece {
        case .text(let text): result += view(text)
        case .match: result += units[match]
        case .before: result += units[..<match.lowerBound]
        case .after: result += units[match.upperBound...]
        }
      }
      offset = match.upperBound
      try EvaluationFailure.check(length: result.count)
    }
    result += units[offset...]
    return String(decoding: result, as: encoding)
  }

  /// The code unit that stands for all cases of a letter where case is ignored: its upper case, if
  /// that is one unit and does not turn something else into ASCII.
  ///
  /// - Source: ECMA-262, Canonicalize without the `u` flag.
  private static func folded(_ unit: UInt16) -> UInt16 {
    if unit < 0x80 { return unit &- 0x61 < 26 ? unit &- 0x20 : unit }
    guard let scalar = Unicode.Scalar(unit) else { return unit }
    let upper = scalar.properties.uppercaseMapping.utf16
    guard upper.count == 1, let first = upper.first, first >= 0x80 else { return unit }
    return first
  }

  /// A part of a replacement, whose `$` means what it means in JavaScript.
  private enum Piece: Hashable, Sendable {
    case text(String)
    /// `$&`
    case match
    /// `` $` ``
    case before
    /// `$'`
    case after

    static func all(in replacement: String) -> [Piece] {
      var pieces: [Piece] = []
      var text = ""
      var rest = replacement.unicodeScalars[...]
      func special(_ piece: Piece) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(piece)
        rest = rest.dropFirst()
      }
      while let scalar = rest.popFirst() {
        switch (scalar, rest.first) {
        case ("$", "$"?):
          text += "$"
          rest = rest.dropFirst()
        case ("$", "&"?): special(.match)
        case ("$", "`"?): special(.before)
        case ("$", "'"?): special(.after)
        default: text.unicodeScalars.append(scalar)
        }
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      return pieces
    }
  }
}

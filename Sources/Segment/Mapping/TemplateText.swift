/// The text of a `@template`, cut at its placeholders.
///
/// `{{{path}}}` is replaced first, then `{{path}}` in what came out, so that inserted text can
/// itself hold placeholders. Nothing is escaped in either form.
struct TemplateText: Hashable, Sendable {
  /// The text as written.
  let source: String
  /// The text in order: plain stretches and placeholders.
  let pieces: [Piece]
  /// Whether `pieces` are those of triple braces, after which the double ones are still to be found.
  let hasTripleBraces: Bool

  /// A stretch of plain text or a placeholder.
  enum Piece: Hashable, Sendable {
    case text(String)
    case placeholder(LookupPath)
  }

  /// What it costs of an `EvaluationBudget` to cut a character of a text.
  static let unitsPerCharacter = 16

  /// Cuts `source`.
  init(_ source: String) {
    self.source = source
    let units = Array(source.utf8)
    let triple = Self.cut(units, braces: 3)
    hasTripleBraces = triple.contains { if case .placeholder = $0 { true } else { false } }
    pieces = hasTripleBraces ? triple : Self.cut(units, braces: 2)
  }

  /// Cuts `source` at its double braces only.
  init(doubleBraces source: String) {
    self.source = source
    hasTripleBraces = false
    pieces = Self.cut(Array(source.utf8), braces: 2)
  }

  /// The paths of the placeholders that can be seen without an event.
  var paths: [LookupPath] {
    pieces.compactMap { if case .placeholder(let path) = $0 { path } else { nil } }
  }

  /// The text with values from `payload`.
  ///
  /// - Throws: when a value is nested too deep, or the text longer than `budget` allows.
  func expanded(
    with payload: MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> String {
    let text =
      switch payload {
      case .json(let json):
        try expand(pieces, &budget) { path, _ in MappedValue(path.value(in: json)) }
      case .undefined:
        // It counts as an empty object.
        try expand(pieces, &budget) { path, _ in path.value(in: .json(.object(JSONObject()))) }
      case .array, .object:
        try expand(pieces, &budget) { (path, budget) throws(EvaluationFailure) in
          try path.value(in: payload, &budget)
        }
      }
    guard hasTripleBraces else { return text }
    try budget.spend(Self.unitsPerCharacter * text.utf8.count)
    return try TemplateText(doubleBraces: text).expanded(with: payload, &budget)
  }

  private func expand(
    _ pieces: [Piece],
    _ budget: inout EvaluationBudget,
    value: (LookupPath, inout EvaluationBudget) throws(EvaluationFailure) -> MappedValue
  ) throws(EvaluationFailure) -> String {
    var result = ByteBuffer()
    for place in pieces.indices {
      switch pieces[place] {
      case .text(let text):
        result.append(text)
      case .placeholder(let path):
        let value = try value(path, &budget)
        if case .json(.string(let text)) = value {
          result.append(text)
        } else if value.isPresent {
          result.append(try value.javaScriptText(&budget))
        }
        try EvaluationFailure.check(length: result.count)
      }
    }
    try budget.spend(result.count)
    return result.text
  }

  /// Cuts at every run of `braces` opening braces, something without a closing one, and as many
  /// closing braces.
  private static func cut(_ units: [UInt8], braces: Int) -> [Piece] {
    var pieces: [Piece] = []
    var textStart = 0
    var offset = 0
    func addText(upTo end: Int) {
      guard textStart < end else { return }
      pieces.append(.text(String(decoding: units[textStart..<end], as: UTF8.self)))
    }
    while let close = units[offset...].firstIndex(of: UInt8(ascii: "}")) {
      // Whatever opens before this brace can only be closed by it.
      let end = close + braces
      let isClosed = end <= units.count && units[close..<end].allSatisfy { $0 == UInt8(ascii: "}") }
      if isClosed, let open = opening(of: braces, in: units[offset..<close]) {
        addText(upTo: open)
        let inner = String(decoding: units[(open + braces)..<close], as: UTF8.self)
        pieces.append(.placeholder(LookupPath(mappingPath: String(inner.trimmedAsInJavaScript))))
        textStart = end
        offset = end
      } else {
        offset = close + 1
      }
    }
    addText(upTo: units.count)
    return pieces
  }

  /// Where the first run of `braces` opening braces with something behind it begins.
  private static func opening(of braces: Int, in units: ArraySlice<UInt8>) -> Int? {
    let last = units.endIndex - braces - 1
    guard units.startIndex <= last else { return nil }
    return (units.startIndex...last).first { start in
      units[start..<(start + braces)].allSatisfy { $0 == UInt8(ascii: "{") }
    }
  }
}

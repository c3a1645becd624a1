extension ConventionalParser {
  /// A comparison or a call; `nil` when it is not clear.
  mutating func condition(isNegated: Bool) -> ConventionalNode? {
    guard case .word(let pieces) = take().kind else { return nil }
    if pieces.count == 1, peek == .open {
      return call(pieces[0].lowercased(), isNegated: isNegated)
    }
    guard let (part, keys) = Self.field(pieces), let comparison = comparison(),
      let test = test(comparison.test, on: part)
    else { return nil }
    return .condition(
      ConventionalCondition(
        part: part, keys: keys, test: test, isNegated: isNegated != comparison.isNegated))
  }

  private mutating func call(_ name: String, isNegated: Bool) -> ConventionalNode? {
    guard let function = FQLFunction(rawValue: name), take(.open),
      case .word(let pieces) = take().kind, let (part, keys) = Self.field(pieces), take(.comma),
      let operand = text(), take(.close)
    else { return nil }
    func condition(_ test: ConventionalCondition.Test) -> ConventionalNode {
      .condition(
        ConventionalCondition(part: part, keys: keys, test: test, isNegated: isNegated))
    }
    guard function == .match else { return condition(.contains(operand)) }
    let tests = Self.tests(ofPattern: operand)
    guard tests.count != 1 else { return condition(tests[0]) }
    return isNegated ? .any(tests.map(condition)) : .all(tests.map(condition))
  }

  /// What a pattern asks for, a star standing for anything.
  private static func tests(ofPattern pattern: String) -> [ConventionalCondition.Test] {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1 else { return [.equalsText(pattern)] }
    var tests: [ConventionalCondition.Test] = []
    if let first = pieces.first, !first.isEmpty { tests.append(.startsWith(first)) }
    tests += pieces.dropFirst().dropLast().filter { !$0.isEmpty }.map { .contains($0) }
    if let last = pieces.last, !last.isEmpty { tests.append(.endsWith(last)) }
    return tests.isEmpty ? [.startsWith("")] : tests
  }

  /// An operator in the words of people.
  private enum Comparison {
    case equal
    case size(FQLOperator)
    case part((String) -> ConventionalCondition.Test)
  }

  private mutating func comparison() -> (test: Comparison, isNegated: Bool)? {
    let token = take()
    switch token.kind {
    case .sign(.equal): return (.equal, false)
    case .sign(.unequal): return (.equal, true)
    case .sign(.less): return (.size(.less), false)
    case .sign(.lessOrEqual): return (.size(.lessOrEqual), false)
    case .sign(.greater): return (.size(.greater), false)
    case .sign(.greaterOrEqual): return (.size(.greaterOrEqual), false)
    default: break
    }
    switch token.keyword {
    case "is", "equals":
      guard current.keyword == "not" else { return (.equal, false) }
      take()
      return (.equal, true)
    case "contains": return (.part { .contains($0) }, false)
    case "not_contains": return (.part { .contains($0) }, true)
    case "starts_with": return (.part { .startsWith($0) }, false)
    case "ends_with": return (.part { .endsWith($0) }, false)
    default: return nil
    }
  }

  private mutating func test(
    _ comparison: Comparison,
    on part: FQLField.Part
  ) -> ConventionalCondition.Test? {
    switch comparison {
    case .part(let test): return text().map(test)
    case .size(let comparison):
      let value = take().kind
      if case .number(let number) = value { return .size(comparison, number) }
      guard case .text(let text) = value else { return nil }
      let number = text.javaScriptNumber
      return number.isFinite && !text.isEmpty ? .size(comparison, number) : nil
    case .equal: break
    }
    let takesText = part == .type || part == .event || part == .name
    switch (peek, current.keyword) {
    case (_, "null"?):
      take()
      return .isMissing
    case (_, "true"?) where !takesText:
      take()
      return .equalsBool(true)
    case (_, "false"?) where !takesText:
      take()
      return .equalsBool(false)
    case (.number(let number), _) where part.hasPath:
      take()
      return .equalsNumber(number)
    default: return text().map { .equalsText($0) }
    }
  }

  /// A text in quotes, a number as text, or words up to the next thing that means something.
  private mutating func text() -> String? {
    let first = take()
    switch first.kind {
    case .text(let text): return text
    case .number(let number): return number.javaScriptText
    case .word(let pieces):
      if pieces.count == 1, current.keyword == nil { return pieces[0] }
    default: return nil
    }
    var end = first.range.upperBound
    while case .word(let pieces) = peek, !Self.isMeaningful(pieces), !nextIsOperator {
      end = take().range.upperBound
    }
    return written(in: first.range.lowerBound..<end)
  }

  private var nextIsOperator: Bool {
    switch following?.kind {
    case .sign(let sign)?: ![.and, .or, .not].contains(sign)
    case .open?: true
    default: false
    }
  }

  private static func isMeaningful(_ pieces: [String]) -> Bool {
    let keywords = ["and", "or", "not", "contains", "match"]
    return keywords.contains(pieces[0].lowercased()) || FieldName.part(named: pieces[0]) != nil
  }

  private static func field(_ pieces: [String]) -> (FQLField.Part, [String])? {
    guard let part = FieldName.part(near: pieces[0]) else { return nil }
    let keys = Array(pieces.dropFirst())
    // `properties` alone, or something below an id, cannot be meant.
    return part.hasPath == keys.isEmpty ? nil : (part, keys)
  }
}

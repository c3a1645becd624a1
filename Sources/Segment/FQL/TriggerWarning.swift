/// A place where a trigger does not do what its author surely meant.
///
/// The runtime accepts all of these without a word.
public enum TriggerWarning: Hashable, Sendable {
  /// `AND`, `OR` or `NOT` in capitals, which is skipped like any unknown word.
  case capitalizedKeyword(String)
  /// A word that is no field, no function and no keyword, and is skipped.
  case ignoredWord(String)
  /// `!` in front of anything but `contains(` and `match(`, which negates nothing.
  case ignoredNegation
  /// A text in single quotes, which become part of it.
  case singleQuotes(String)
  /// `and` and `or` side by side; the last one decides for all.
  case mixedConjunctions(last: FQLNode.Conjunction)
  /// A group without a condition, at which the runtime throws.
  case emptyGroup
  /// An operator that is none, so that the condition never holds.
  case unknownOperator(String, field: FQLField)
  /// A value that is a piece of syntax, as after `==`.
  case syntaxAsValue(String, field: FQLField)
  /// `null` compared with `type` or `event`, which is the text "null" there.
  case nullAsText(field: FQLField)
  /// `!= true` or `!= false`, which compares texts and so holds for the boolean itself.
  case booleanAsText(field: FQLField)
  /// `!=` with a number, which does not hold where the field is missing.
  case missingIsNotUnequal(field: FQLField)
  /// A size compared with something that is no number, so that the condition never holds.
  case sizeOfText(String, field: FQLField)
  /// A function on something it does not know, whose condition is dropped.
  case droppedFunction(String, argument: String)
  /// A pattern without a star, which loses its first character and is matched at the end.
  case patternWithoutStar(String)
  /// A pattern with stars at both ends, of which the first is taken literally.
  case patternWithTwoStars(String)

  /// What happens instead of what was meant, as one sentence.
  public var text: String {
    switch self {
    case .capitalizedKeyword(let word):
      "\(word) is skipped: keywords are written in lower case."
    case .ignoredWord(let word):
      "\(word) is skipped: it is no field of a trigger."
    case .ignoredNegation:
      "This ! is skipped: it only negates contains( ) and match( )."
    case .singleQuotes(let text):
      "The quotes in \(text) are part of the text: only double quotes are taken off."
    case .mixedConjunctions(let last):
      "and and or are mixed: the last one, \(last.rawValue), counts for all of them."
    case .emptyGroup:
      "An empty group makes the trigger fail when it gets there."
    case .unknownOperator(let text, let field):
      "\(text) after \(field.text) is no operator, so the condition never holds."
    case .syntaxAsValue(let text, let field):
      "\(field.text) is compared with the text \"\(text)\"."
    case .nullAsText(let field):
      "\(field.text) is compared with the text \"null\", not with a missing value."
    case .booleanAsText(let field):
      "\(field.text) is compared with a text, so it also differs from the boolean."
    case .missingIsNotUnequal(let field):
      "Without \(field.text) this does not hold, although it then differs from the number."
    case .sizeOfText(let text, let field):
      "\(field.text) is compared with \(text), which is no number, so this never holds."
    case .droppedFunction(let function, let argument):
      "\(function)(\(argument), …) is skipped: it works on event, name, userId, properties, "
        + "traits and context."
    case .patternWithoutStar(let pattern):
      "match needs a star: \(pattern) loses its first character and is looked for at the end."
    case .patternWithTwoStars(let pattern):
      "The first star of \(pattern) is taken literally: match only knows one, at an end."
    }
  }
}

extension TriggerWarning {
  /// The warning for a word that is skipped.
  init(skipped word: String) {
    let isKeyword = ["and", "or", "not"].contains(word.lowercased())
    self = isKeyword ? .capitalizedKeyword(word) : .ignoredWord(word)
  }

  /// What is odd about a condition; `operand` is what stands where its value should be.
  static func all(for condition: FQLCondition, operand: FQLToken) -> [TriggerWarning] {
    let field = condition.field
    var warnings: [TriggerWarning] = []
    switch operand.kind {
    case .string where operand.text.utf8.first == UInt8(ascii: "'"):
      warnings.append(.singleQuotes(operand.text))
    case .identifier, .number, .string, .null:
      break
    default:
      warnings.append(.syntaxAsValue(operand.text, field: field))
    }
    switch condition.operator {
    case nil:
      warnings.append(.unknownOperator(condition.operatorText, field: field))
    case .numberNotEquals?:
      warnings.append(.missingIsNotUnequal(field: field))
    case .equals?, .notEquals?:
      if operand.kind == .null { warnings.append(.nullAsText(field: field)) }
      let isBoolean = operand.kind == .identifier && ["true", "false"].contains(operand.text)
      if isBoolean { warnings.append(.booleanAsText(field: field)) }
    case .some(let comparison) where comparison.comparesSize && condition.number.isNaN:
      warnings.append(.sizeOfText(operand.text, field: field))
    default:
      break
    }
    return warnings
  }

  /// What is odd about the pattern of a `match`.
  static func all(forPattern operand: FQLToken) -> [TriggerWarning] {
    guard operand.kind == .string else { return [.patternWithoutStar(operand.text)] }
    let pattern = operand.text.utf8.dropFirst().dropLast()
    let star = UInt8(ascii: "*")
    if operand.text.utf8.first == UInt8(ascii: "'") { return [.singleQuotes(operand.text)] }
    switch (pattern.first == star, pattern.last == star) {
    case (true, true) where pattern.count > 1: return [.patternWithTwoStars(operand.text)]
    case (false, false): return [.patternWithoutStar(operand.text)]
    default: return []
    }
  }
}

/// A place where a trigger does not do what its author surely meant.
///
/// The runtime accepts all of these without a word.
public struct TriggerLint: Hashable, Sendable {
  /// What kind of slip it is.
  public var kind: Kind
  /// Where it is, in UTF-8 bytes of the trigger.
  public var range: Range<Int>
  /// What runs against what was meant, as one sentence.
  public var explanation: String
  /// The whole trigger, written so that the runtime does what was meant everywhere in it.
  ///
  /// It has been tried on events made from the trigger's own fields and values. `nil` where what is
  /// meant is not clear, or cannot be said in one trigger: it then takes several subscriptions.
  public var correction: String?

  /// The kinds of slip, each with a stable name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A text that the runtime cannot read, so that it never matches.
    case syntaxError = "syntax-error"
    /// A group inside a group, which makes the trigger never match.
    case nestedGroup = "nested-group"
    /// A keyword or operator that needs white space next to it.
    case missingSpace = "missing-space"
    /// `&&` or `||`.
    case symbolConjunction = "symbol-conjunction"
    /// Quotes as word processors make them.
    case typographicQuotes = "typographic-quotes"
    /// A path with brackets or with letters that have to be escaped.
    case unreadablePath = "unreadable-path"
    /// `AND`, `OR`, `NOT`, `NULL`, `TRUE` or `FALSE` in capitals.
    case capitalKeyword = "capital-keyword"
    /// A word or value that is skipped.
    case ignoredWord = "ignored-word"
    /// Something compared that is no field of a trigger; the comparison is skipped.
    case unknownField = "unknown-field"
    /// `!` or `not` in front of anything but `contains(` and `match(`.
    case ignoredNegation = "ignored-negation"
    /// A text in single quotes, which become part of it.
    case singleQuotes = "single-quotes"
    /// `and` and `or` side by side, where that makes a difference.
    case mixedConjunctions = "mixed-conjunctions"
    /// A function inside a group with something behind it.
    case functionEndsGroup = "function-ends-group"
    /// A group without a condition, at which the runtime throws.
    case emptyGroup = "empty-group"
    /// An operator that is none, so that the condition never holds.
    case unknownOperator = "unknown-operator"
    /// `==`.
    case doubleEquals = "double-equals"
    /// A value that is a piece of syntax.
    case syntaxAsValue = "syntax-as-value"
    /// A condition whose value is missing.
    case missingValue = "missing-value"
    /// `null` compared with `type` or `event`.
    case nullAsText = "null-as-text"
    /// `!= true` or `!= false`.
    case unequalBoolean = "unequal-boolean"
    /// `!=` with a number, where the field can be missing.
    case unequalNumber = "unequal-number"
    /// `!contains` or `!match`, where the field can be missing.
    case negatedFunction = "negated-function"
    /// A size compared with something that is no number.
    case sizeOfText = "size-of-text"
    /// A function on something it does not know.
    case unsupportedFunction = "unsupported-function"
    /// A pattern without a star.
    case patternWithoutStar = "pattern-without-star"
    /// A pattern with a star anywhere but at one end.
    case patternWithStars = "pattern-with-stars"
    /// `properties`, `traits` or `context` without a name below it.
    case partWithoutName = "part-without-name"
    /// A name below `type`, `event`, `name` or `userId`, which is ignored.
    case ignoredPath = "ignored-path"
    /// A text with a double quote or a tilde, which the trigger field of Segment refuses.
    case untypableText = "untypable-text"
    /// A trigger that reads differently from how it runs, for a reason that has no name here.
    case differentReading = "different-reading"
    /// A trigger too long to be checked.
    case notChecked = "not-checked"
  }

  /// A lint without a correction so far.
  init(_ kind: Kind, _ range: Range<Int>, _ explanation: String) {
    self.kind = kind
    self.range = range
    self.explanation = explanation
  }
}

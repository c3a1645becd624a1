/// Why a trigger can never match any event, and where.
///
/// The runtime keeps quiet about all of these: the subscription just never fires.
public struct FQLSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// Where it is wrong, in UTF-8 bytes of the trigger; empty where something is missing.
  public var range: Range<Int>

  /// What can be wrong with a trigger.
  public enum Kind: Hashable, Sendable {
    /// The text holds no token at all.
    case empty
    /// A character that no token may begin with, or continue with.
    ///
    /// `nil` is the end of the text.
    case unexpectedCharacter(Unicode.Scalar?)
    /// A string without a closing quote.
    case unterminatedString
    /// An identifier, number or string of more than 100,000 units.
    case tokenTooLong
    /// Nothing in the text is a condition.
    case nothingRecognised
    /// An opening parenthesis without a closing one; nested groups end up here too.
    case unclosedGroup
    /// A condition without a value.
    case valueMissing
    /// `contains` or `match` without one of its two arguments.
    case argumentMissing(FQLFunction, position: Int)
  }

  /// An error at `range`.
  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether the text cannot even be cut into tokens.
  var isLexical: Bool {
    switch kind {
    case .unexpectedCharacter, .unterminatedString, .tokenTooLong: true
    default: false
    }
  }

  /// The message of the reference, which hides most of these behind one text.
  public var referenceMessage: String {
    switch kind {
    case .valueMissing: "Value token is missing"
    case .argumentMissing(let function, 1): "\(function.rawValue)() is missing a 1st argument"
    case .argumentMissing(let function, _): "\(function.rawValue)() is missing a 2nd argument"
    default: "Cannot read properties of undefined (reading 'type')"
    }
  }

  /// What the reference throws instead, by name.
  public var referenceKind: EvaluationFailure.Kind {
    switch kind {
    case .valueMissing, .argumentMissing: .error
    default: .type
    }
  }

  /// Why it never matches, as the rest of a sentence that begins with "The trigger".
  public var reason: String {
    switch kind {
    case .empty:
      "is empty"
    case .unexpectedCharacter(let character):
      "cannot be read at \(character.map(String.init) ?? "the end") (offset \(range.lowerBound))"
    case .unterminatedString:
      "has a string without a closing quote (offset \(range.lowerBound))"
    case .tokenTooLong:
      "has a word of more than 100,000 characters (offset \(range.lowerBound))"
    case .nothingRecognised:
      "holds no condition"
    case .unclosedGroup:
      "has an opening parenthesis without its own closing one (groups cannot be nested)"
    case .valueMissing:
      "has a condition without a value"
    case .argumentMissing(let function, let position):
      "calls \(function.rawValue)() without its \(position == 1 ? "first" : "second") argument"
    }
  }
}

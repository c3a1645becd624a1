/// Why a trigger can never match any event.
///
/// The runtime keeps quiet about all of these: the subscription just never fires.
public enum FQLSyntaxError: Error, Hashable, Sendable {
  /// The text holds no token at all.
  case empty
  /// A character that no token may begin with, or continue with, `offset` UTF-8 units in.
  case unexpectedCharacter(String, offset: Int)
  /// A string without a closing quote.
  case unterminatedString(offset: Int)
  /// An identifier, number or string of more than 100,000 units.
  case tokenTooLong(offset: Int)
  /// Nothing in the text is a condition.
  case nothingRecognised
  /// An opening parenthesis without a closing one; nested groups end up here too.
  case unclosedGroup
  /// A condition without a value.
  case valueMissing
  /// `contains` or `match` without one of its two arguments.
  case argumentMissing(function: String, position: Int)

  /// The message of the reference, which hides most of these behind one text.
  public var referenceMessage: String {
    switch self {
    case .valueMissing: "Value token is missing"
    case .argumentMissing(let function, 1): "\(function)() is missing a 1st argument"
    case .argumentMissing(let function, _): "\(function)() is missing a 2nd argument"
    default: "Cannot read properties of undefined (reading 'type')"
    }
  }

  /// Why it never matches, as the rest of a sentence that begins with "The trigger".
  public var reason: String {
    switch self {
    case .empty:
      "is empty"
    case .unexpectedCharacter(let character, let offset):
      "cannot be read at \(character) (offset \(offset))"
    case .unterminatedString(let offset):
      "has a string without a closing quote (offset \(offset))"
    case .tokenTooLong(let offset):
      "has a word of more than 100,000 characters (offset \(offset))"
    case .nothingRecognised:
      "holds no condition"
    case .unclosedGroup:
      "has an opening parenthesis without its own closing one (groups cannot be nested)"
    case .valueMissing:
      "has a condition without a value"
    case .argumentMissing(let function, let position):
      "calls \(function)() without its \(position == 1 ? "first" : "second") argument"
    }
  }
}

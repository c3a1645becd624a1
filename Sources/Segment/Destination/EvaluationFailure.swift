/// What a trigger, a mapping or an action threw, in the words of the reference.
public struct EvaluationFailure: Error, Hashable, Sendable {
  /// The name of the error that the reference throws.
  public var kind: Kind
  /// The messages, never none; several when a mapping is invalid in several places.
  public var messages: [String]

  /// A failure with one message.
  public init(_ message: String, kind: Kind = .error) {
    self.kind = kind
    messages = [message]
  }

  /// A failure that has been collected from several places, or from one.
  public init(collected messages: [String]) {
    kind = .aggregate
    self.messages = messages
  }

  /// All messages, one a line.
  public var text: String { messages.joined(separator: "\n") }

  /// The names of errors in the reference.
  public enum Kind: String, Hashable, Sendable {
    /// One that a directive throws.
    case error = "Error"
    /// One that JavaScript throws, where a value is not what code takes it for.
    case type = "TypeError"
    /// One that JavaScript throws at what is too long or too deep for it.
    case range = "RangeError"
    /// A mapping that is a directive and breaks its own rule.
    case validation = "ValidationError"
    /// A mapping with problems inside, all of them together.
    case aggregate = "AggregateError"
    /// A template whose tags do not fit together.
    case parse = "ParseError"
    /// A template that cannot be split into its parts.
    case tokenization = "TokenizationError"
    /// A template that fails at work.
    case render = "RenderError"
  }
}

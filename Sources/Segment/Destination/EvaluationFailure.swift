/// What a trigger, a mapping or an action threw, in the words of the reference.
public struct EvaluationFailure: Error, Hashable, Sendable {
  /// The messages, never none; several when a mapping is invalid in several places.
  public var messages: [String]

  /// A failure with one message.
  public init(_ message: String) {
    messages = [message]
  }

  /// A failure with several messages.
  public init(messages: [String]) {
    self.messages = messages
  }

  /// All messages, one a line.
  public var text: String { messages.joined(separator: "\n") }
}

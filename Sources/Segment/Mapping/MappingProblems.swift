/// What is wrong in a part of a mapping.
struct MappingProblems {
  /// The problems, in order; empty when there are none.
  var messages: [String]
  /// Whether they are thrown together, by whatever they are parts of.
  var isCollected: Bool

  /// Nothing is wrong.
  static var none: MappingProblems { MappingProblems(messages: [], isCollected: false) }

  private init(messages: [String], isCollected: Bool) {
    self.messages = messages
    self.isCollected = isCollected
  }

  /// One problem, which ends the look at the part.
  init(_ message: String) {
    self.init(messages: [message], isCollected: false)
  }

  /// Adds what is wrong in one part of several.
  mutating func collect(_ part: MappingProblems) {
    guard !part.isEmpty else { return }
    messages += part.messages
    isCollected = true
  }

  /// Whether nothing is wrong.
  var isEmpty: Bool { messages.isEmpty }
}

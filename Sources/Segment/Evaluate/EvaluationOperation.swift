/// What a line of `evaluate` can ask for.
///
/// - Source: the protocol that the reference's answers were recorded with.
public enum EvaluationOperation: String, Hashable, Sendable, CaseIterable {
  /// The tokens of a trigger.
  case lex = "fql-lex"
  /// The tree of a trigger.
  case parse = "fql-parse"
  /// Whether a trigger selects an event.
  case match = "fql-match"
  /// What a mapping makes of an event.
  case transform
  /// Whether a mapping is valid.
  case validate = "validate-mapping"
  /// What a Liquid template makes of an event.
  case liquid
  /// What the destination does with an event.
  case destination
  /// What the destination is set up with.
  case presets

  /// The operation called `name`.
  init?(name: String) {
    guard let operation = Self.allCases.first(where: { $0.rawValue.isExactly(name) }) else {
      return nil
    }
    self = operation
  }
}

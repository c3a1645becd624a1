/// The functions of the language.
public enum FQLFunction: String, Hashable, Sendable, CaseIterable {
  /// `contains(field, "text")`
  case contains
  /// `match(field, "text*")`
  case match
}

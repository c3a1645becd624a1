/// What a condition asks of a value, under the name it has in the reference's parse tree.
///
/// A trigger can name all of these directly, since the reference takes any word that stands behind
/// a field for the operator.
public enum FQLOperator: String, Hashable, Sendable, CaseIterable {
  case equals = "="
  case notEquals = "!="
  case numberEquals = "number_equals"
  case numberNotEquals = "number_not_equals"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains
  case notContains = "not_contains"
  case startsWith = "starts_with"
  case notStartsWith = "not_starts_with"
  case endsWith = "ends_with"
  case notEndsWith = "not_ends_with"
  case exists
  case notExists = "not_exists"
  case isTrue = "is_true"
  case isFalse = "is_false"

  /// Whether it compares the sizes of numbers.
  var comparesSize: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

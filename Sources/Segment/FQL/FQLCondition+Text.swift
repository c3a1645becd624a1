extension FQLCondition {
  /// The condition as its author would have written it.
  public var description: String {
    let field = field.text
    return switch comparison.operator {
    case .exists?: "\(field) != null"
    case .notExists?: "\(field) = null"
    case .isTrue?: "\(field) = true"
    case .isFalse?: "\(field) = false"
    case .numberEquals?: "\(field) = \(quotedValue)"
    case .numberNotEquals?: "\(field) != \(quotedValue)"
    case .contains?: "contains(\(field), \(quotedValue))"
    case .notContains?: "!contains(\(field), \(quotedValue))"
    case .startsWith?: "match(\(field), \"\(comparison.value.text)*\")"
    case .notStartsWith?: "!match(\(field), \"\(comparison.value.text)*\")"
    case .endsWith?: "match(\(field), \"*\(comparison.value.text)\")"
    case .notEndsWith?: "!match(\(field), \"*\(comparison.value.text)\")"
    default: "\(field) \(operatorText) \(quotedValue)"
    }
  }

  private var quotedValue: String {
    if comparison.value.kind == .text {
      "\"\(comparison.value.text)\""
    } else {
      comparison.value.text
    }
  }
}

extension FQLCondition {
  /// The condition as its author would have written it.
  public var description: String {
    let field = field.text
    return switch `operator` {
    case .exists?: "\(field) != null"
    case .notExists?: "\(field) = null"
    case .isTrue?: "\(field) = true"
    case .isFalse?: "\(field) = false"
    case .numberEquals?: "\(field) = \(quotedValue)"
    case .numberNotEquals?: "\(field) != \(quotedValue)"
    case .contains?: "contains(\(field), \(quotedValue))"
    case .notContains?: "!contains(\(field), \(quotedValue))"
    case .startsWith?: "match(\(field), \"\(text)*\")"
    case .notStartsWith?: "!match(\(field), \"\(text)*\")"
    case .endsWith?: "match(\(field), \"*\(text)\")"
    case .notEndsWith?: "!match(\(field), \"*\(text)\")"
    default: "\(field) \(operatorText) \(quotedValue)"
    }
  }

  private var quotedValue: String {
    if case .string(let text)? = value { "\"\(text)\"" } else { text }
  }
}

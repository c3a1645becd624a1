/// One condition of a trigger: a field, an operator and mostly a value, ready to be matched.
public struct FQLCondition: Hashable, Sendable {
  /// What is looked at.
  public let field: FQLField
  /// The operator's text, which need not be an operator at all.
  public let operatorText: String
  /// What is compared with: a text, a number or a boolean; `nil` for operators without a value.
  public let value: JSONValue?

  /// The operator; a condition without one is never true.
  let `operator`: FQLOperator?
  /// The keys below the field's part of the event; `nil` when the field is a part itself.
  let path: FieldPath?
  /// `String(value)`.
  let text: String
  /// `Number(value)` where the operator compares numbers.
  let number: Double

  /// The way below `properties`, `traits` or `context`.
  enum FieldPath: Hashable, Sendable {
    /// An ordinary path.
    case keys(LookupPath)
    /// The empty name, which leads nowhere.
    case empty
    /// A name of nothing but separators, at which the reference throws.
    case invalid
  }

  /// A condition from its parts.
  init(_ field: FQLField, _ operatorText: String, _ value: JSONValue?) {
    self.field = field
    self.operatorText = operatorText
    self.value = value
    `operator` = FQLOperator(rawValue: operatorText)
    path =
      switch field {
      case .property(let name), .trait(let name), .context(let name):
        name.isEmpty ? .empty : LookupPath(triggerPath: name).map { .keys($0) } ?? .invalid
      case .type, .event, .name, .userID: nil
      }
    text =
      switch value {
      case .string(let string)?: string
      case .number(let number)?: number.double.javaScriptText
      case .bool(let flag)?: flag ? "true" : "false"
      default: ""
      }
    number =
      switch value {
      case _ where !(`operator`?.comparesSize ?? false): .nan
      case .bool(let flag)?: flag ? 1 : 0
      case .number(let number)?: number.double
      default: text.javaScriptNumber
      }
  }

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

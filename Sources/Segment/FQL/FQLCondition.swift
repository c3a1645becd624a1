/// One condition of a trigger: a field, an operator and mostly a value, ready to be matched.
public struct FQLCondition: Hashable, Sendable {
  /// What is looked at.
  public let field: FQLField
  /// The operator's text, which need not be an operator at all.
  public let operatorText: String
  /// What is compared with: a text, a number or a boolean; `nil` for operators without a value.
  public let value: JSONValue?
  /// Where it stands in the trigger, in UTF-8 bytes.
  public let range: Range<Int>

  /// The operator; a condition without one is never true.
  let `operator`: FQLOperator?
  /// Where the value is found.
  let route: Route
  /// `String(value)`.
  let text: String
  /// Whether `text` is all ASCII.
  let isTextASCII: Bool
  /// `Number(value)` where the operator compares numbers.
  let number: Double

  /// The way below a part of the event.
  enum Route: Hashable, Sendable {
    /// The part itself.
    case part
    /// A member of `properties`, `traits` or `context`.
    case key(LookupKey)
    /// A longer way.
    case keys(LookupPath)
    /// The empty name, which leads nowhere.
    case empty
    /// A name of nothing but separators, at which the reference throws.
    case invalid

    /// The way to `name`.
    init(below name: String) {
      let isSimple = name.utf8.allSatisfy { byte in
        byte != UInt8(ascii: ".") && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]")
      }
      if isSimple {
        self = name.isEmpty ? .empty : .key(LookupKey(name))
      } else {
        self = LookupPath(triggerPath: name).map { .keys($0) } ?? .invalid
      }
    }
  }

  /// A condition from its parts.
  init(_ field: FQLField, _ operatorText: String, _ value: JSONValue?, at range: Range<Int>) {
    self.init(field, operatorText, FQLOperator(rawValue: operatorText), value, at: range)
  }

  /// A condition from its parts, with an operator that is known.
  init(_ field: FQLField, _ operation: FQLOperator, _ value: JSONValue?, at range: Range<Int>) {
    self.init(field, operation.rawValue, operation, value, at: range)
  }

  private init(
    _ field: FQLField,
    _ operatorText: String,
    _ operation: FQLOperator?,
    _ value: JSONValue?,
    at range: Range<Int>
  ) {
    self.field = field
    self.operatorText = operatorText
    self.operator = operation
    self.value = value
    self.range = range
    route =
      switch field {
      case .property(let name), .trait(let name), .context(let name): Route(below: name)
      case .type, .event, .name, .userID: .part
      }
    text = value.map(Self.text) ?? ""
    isTextASCII = text.utf8.allSatisfy { $0 < 0x80 }
    number =
      switch value {
      case _ where !(operation?.comparesSize ?? false): .nan
      case .bool(let flag)?: flag ? 1 : 0
      case .number(let number)?: number.double
      default: text.javaScriptNumber
      }
  }

  /// `String(value)` for what stands in a trigger.
  static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.double.javaScriptText
    case .bool(let flag): flag ? "true" : "false"
    default: ""
    }
  }
}

extension FQLCondition {
  /// The keys below the field's part of the event; `nil` when the field is a part itself.
  var path: FieldPath? {
    switch route {
    case .part: nil
    case .key(let key): .keys(LookupPath(CollectionOfOne(key.text)))
    case .keys(let path): .keys(path)
    case .empty: .empty
    case .invalid: .invalid
    }
  }

  /// The way below `properties`, `traits` or `context`.
  enum FieldPath: Hashable, Sendable {
    /// An ordinary path.
    case keys(LookupPath)
    /// The empty name, which leads nowhere.
    case empty
    /// A name of nothing but separators, at which the reference throws.
    case invalid
  }
}

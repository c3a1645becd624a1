/// A value of an expression, not yet looked up.
indirect enum LiquidOperand: Sendable {
  /// A value written out.
  case literal(LiquidValue)
  /// `(low..high)`.
  case range(LiquidOperand, LiquidOperand)
  /// A name, or a value that is not one, and the keys behind it.
  case member(of: LiquidOperand?, [LiquidOperand])
}

/// The operators of expressions.
enum LiquidOperator: String, Sendable, CaseIterable {
  case equals = "=="
  case notEquals = "!="
  case greater = ">"
  case less = "<"
  case greaterOrEqual = ">="
  case lessOrEqual = "<="
  case contains
  case not
  case and
  case or

  /// How strongly it binds.
  var precedence: Int {
    switch self {
    case .equals, .notEquals, .greater, .less, .greaterOrEqual, .lessOrEqual, .contains: 2
    case .not: 1
    case .and, .or: 0
    }
  }

  /// Whether no word unit may follow.
  var isWord: Bool {
    switch self {
    case .contains, .not, .and, .or: true
    default: false
    }
  }

  /// All operators, the longer of two that begin alike first.
  static let longestFirst = allCases.sorted { $0.rawValue.utf16.count > $1.rawValue.utf16.count }
    .map { (operator: $0, units: Array($0.rawValue.utf16)) }

  /// Whether an operator begins with `unit`.
  static func mayBegin(with unit: UInt16) -> Bool {
    switch UInt8(truncatingIfNeeded: unit) {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: ">"), UInt8(ascii: "<"),
      UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "o"):
      unit < 0x80
    default:
      false
    }
  }
}

/// Operands and operators with the filters behind them.
struct LiquidExpression: Sendable {
  /// The operands and operators in postfix order.
  var postfix: [Item]
  /// The filters, in order.
  var filters: [FilterCall]

  /// An operand or an operator.
  enum Item: Sendable {
    case operand(LiquidOperand)
    case `operator`(LiquidOperator)
  }

  /// A filter and its arguments.
  struct FilterCall: Sendable {
    let name: String
    let arguments: [Argument]
    /// What is behind the name.
    let filter: LiquidFilter.Named

    init(name: String, arguments: [Argument]) {
      self.name = name
      self.arguments = arguments
      filter = LiquidFilter.named(name)
    }
  }

  /// A value, or a pair of a key and a value.
  struct Argument: Sendable {
    var key: String?
    var operand: LiquidOperand?
  }
}

/// Turns tokens into a tree, bug for bug as the runtime's parser does.
///
/// - Source: destination-subscriptions 3.41.0 in segmentio/action-destinations at 970a17ee.
struct FQLParser {
  private let tokens: ArraySlice<FQLToken>
  private var position: Int
  private var warnings: [TriggerWarning] = []

  private init(_ tokens: ArraySlice<FQLToken>) {
    self.tokens = tokens
    position = tokens.startIndex
  }

  /// The tree of a trigger, at the top of which there is always a group, and what is odd about it.
  static func parse(
    _ text: String
  ) throws(FQLSyntaxError) -> (tree: FQLNode, warnings: [TriggerWarning]) {
    let tokens = try FQLLexer.tokens(of: text)
    var parser = FQLParser(tokens[...])
    switch try parser.level() {
    case .nothing: throw .nothingRecognised
    case .condition(let condition): return (.group(.and, [.condition(condition)]), parser.warnings)
    case let group: return (group, parser.warnings)
    }
  }

  /// Everything up to the end of a group or of the text.
  private mutating func level() throws(FQLSyntaxError) -> FQLNode {
    var nodes: [FQLNode] = []
    // The last `and` or `or` decides for the whole level.
    var conjunction: FQLNode.Conjunction?
    var isMixed = false
    while let token = shift(), token.kind != .end {
      switch token.kind {
      case .identifier:
        if let node = try condition(on: token.text) { nodes.append(node) }
      case .operator where token.text == "!":
        guard let name = peek, name.kind == .identifier, Self.isFunction(name.text) else {
          warnings.append(.ignoredNegation)
          continue
        }
        position += 1
        if let node = try call(name.text, isNegated: true) { nodes.append(node) }
      case .openParenthesis:
        nodes.append(try group())
      case .conditional:
        let next = token.text == "or" ? FQLNode.Conjunction.or : .and
        isMixed = isMixed || (conjunction ?? next) != next
        conjunction = next
      default:
        continue
      }
    }
    if isMixed, let conjunction { warnings.append(.mixedConjunctions(last: conjunction)) }
    if nodes.count > 1 { return .group(conjunction ?? .and, nodes) }
    return nodes.first ?? .nothing
  }

  /// The tokens up to the first closing parenthesis, parsed for themselves.
  private mutating func group() throws(FQLSyntaxError) -> FQLNode {
    guard let close = tokens[position...].firstIndex(where: { $0.kind == .closeParenthesis }) else {
      throw .unclosedGroup
    }
    var parser = FQLParser((Array(tokens[position..<close]) + [.end])[...])
    position = close + 1
    let node = try parser.level()
    warnings += parser.warnings
    if case .nothing = node { warnings.append(.emptyGroup) }
    return node
  }

  private mutating func condition(on identifier: String) throws(FQLSyntaxError) -> FQLNode? {
    guard let field = FQLField(identifier: identifier) else {
      if Self.isFunction(identifier) { return try call(identifier, isNegated: false) }
      warnings.append(TriggerWarning(skipped: identifier))
      return nil
    }
    guard let operation = shift(), let operand = shift() else { throw .valueMissing }
    let condition = Self.condition(field, operation.text, operand)
    warnings += TriggerWarning.all(for: condition, operand: operand)
    return .condition(condition)
  }

  private static func condition(
    _ field: FQLField,
    _ operation: String,
    _ operand: FQLToken
  ) -> FQLCondition {
    let value = value(of: operand)
    func texted() -> FQLCondition {
      FQLCondition(field, operation, .string(text(of: value)))
    }
    if case .type = field { return texted() }
    if case .event = field { return texted() }
    switch (operation, operand.text) {
    case ("!=", "null"): return FQLCondition(field, "exists", nil)
    case ("=", "null"): return FQLCondition(field, "not_exists", nil)
    default: break
    }
    if case .name = field { return texted() }
    switch (operation, operand.text) {
    case ("=", "true"): return FQLCondition(field, "is_true", nil)
    case ("=", "false"): return FQLCondition(field, "is_false", nil)
    default: break
    }
    if case .userID = field { return texted() }
    switch (operation, operand.kind) {
    case ("=", .number): return FQLCondition(field, "number_equals", value)
    case ("!=", .number): return FQLCondition(field, "number_not_equals", value)
    default: return FQLCondition(field, operation, value)
    }
  }

  /// A call of `contains` or `match`; the parentheses and the comma are taken for granted.
  private mutating func call(
    _ function: String,
    isNegated: Bool
  ) throws(FQLSyntaxError) -> FQLNode? {
    position += 1
    guard let name = shift() else { throw .argumentMissing(function: function, position: 1) }
    position += 1
    guard let operand = shift() else { throw .argumentMissing(function: function, position: 2) }
    position += 1
    guard let field = FQLField(argument: name.text) else {
      warnings.append(.droppedFunction(function, argument: name.text))
      return nil
    }
    let text = Self.text(of: Self.value(of: operand))
    let negation = isNegated ? "not_" : ""
    if function == "contains" {
      return .condition(FQLCondition(field, negation + "contains", .string(text)))
    }
    warnings += TriggerWarning.all(forPattern: operand)
    if operand.text.endsWithUnits(of: "*\"") {
      let prefix = String(codeUnits: text.utf16.dropLast())
      return .condition(FQLCondition(field, negation + "starts_with", .string(prefix)))
    }
    // Without a star the first unit is dropped all the same.
    let suffix = String(codeUnits: text.utf16.dropFirst())
    return .condition(FQLCondition(field, negation + "ends_with", .string(suffix)))
  }

  private static func isFunction(_ name: String) -> Bool {
    name == "contains" || name == "match"
  }

  private static func value(of token: FQLToken) -> JSONValue {
    switch (token.kind, token.text) {
    case (.number, let text): return .number(JSONNumber(text.javaScriptNumber))
    case (.identifier, "true"): return true
    case (.identifier, "false"): return false
    case (.string, let text):
      // Only double quotes are taken off; single ones stay part of the value.
      var units = text.utf8[...]
      if units.first == UInt8(ascii: "\"") { units = units.dropFirst() }
      if units.last == UInt8(ascii: "\"") { units = units.dropLast() }
      return .string(String(decoding: units, as: UTF8.self))
    case (_, let text): return .string(text)
    }
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.double.javaScriptText
    case .bool(let flag): flag ? "true" : "false"
    default: ""
    }
  }

  private var peek: FQLToken? {
    position < tokens.endIndex ? tokens[position] : nil
  }

  private mutating func shift() -> FQLToken? {
    defer { position += 1 }
    return peek
  }
}

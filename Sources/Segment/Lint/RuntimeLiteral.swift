/// A condition as the runtime reads it right, written out.
struct RuntimeLiteral: Hashable {
  var text: String
  /// Whether it is a call, whose parenthesis would end a group.
  var isCall = false
}

extension ConventionalCondition {
  /// Conditions of which one holds in the runtime exactly where this one does; `nil` when nothing
  /// that can be written does that.
  var literals: [RuntimeLiteral]? {
    guard let field = writtenField else { return nil }
    // A type or an event that is missing cannot be told from another text.
    let missing = isAlwaysText ? nil : RuntimeLiteral(text: "\(field) = null")
    func orMissing(_ literal: RuntimeLiteral?) -> [RuntimeLiteral]? {
      guard let literal else { return nil }
      guard isNegated else { return [literal] }
      return missing.map { [$0, literal] }
    }
    switch test {
    case .isMissing where isAlwaysText:
      let isEvent = part == .event && isNegated
      return isEvent ? [RuntimeLiteral(text: "match(event, \"*\")", isCall: true)] : nil
    case .isMissing:
      return [RuntimeLiteral(text: isNegated ? "\(field) != null" : "\(field) = null")]
    case .equalsText(let text):
      guard let value = Self.quoted(text) else { return nil }
      return [RuntimeLiteral(text: "\(field) \(isNegated ? "!=" : "=") \(value)")]
    case .equalsNumber(let number):
      return orMissing(comparison(field, isNegated ? "!=" : "=", number))
    case .equalsBool(let flag):
      return orMissing(RuntimeLiteral(text: "\(field) = \(flag != isNegated)"))
    case .size(let size, let number):
      return orMissing(comparison(field, (isNegated ? size.oppositeSize : size).rawValue, number))
    case .contains(let text): return call("contains", field, text, orMissing)
    case .startsWith(let text): return call("match", field, text + "*", orMissing)
    case .endsWith(let text): return call("match", field, "*" + text, orMissing)
    }
  }

  private func comparison(
    _ field: String,
    _ comparison: String,
    _ number: Double
  ) -> RuntimeLiteral? {
    let value = number.javaScriptText
    guard !value.contains("e") else { return nil }
    return RuntimeLiteral(text: "\(field) \(comparison) \(value)")
  }

  private func call(
    _ function: String,
    _ field: String,
    _ text: String,
    _ orMissing: (RuntimeLiteral?) -> [RuntimeLiteral]?
  ) -> [RuntimeLiteral]? {
    guard part != .type, let value = Self.quoted(text) else { return nil }
    let negation = isNegated ? "!" : ""
    let literal = RuntimeLiteral(text: "\(negation)\(function)(\(field), \(value))", isCall: true)
    return isAlwaysText ? [literal] : orMissing(literal)
  }

  private static func quoted(_ text: String) -> String? {
    text.utf8.contains(UInt8(ascii: "\"")) ? nil : "\"\(text)\""
  }

  /// The field with escapes where the runtime needs them; `nil` when it cannot be written.
  private var writtenField: String? {
    var text = part.key
    for key in keys {
      guard !key.isEmpty, let piece = Self.escaped(key) else { return nil }
      text += "." + piece
    }
    return text
  }

  private static func escaped(_ key: String) -> String? {
    var text = ""
    let isKeyword = ["and", "or", "null"].contains(key)
    for (position, scalar) in key.unicodeScalars.enumerated() {
      // Half of a surrogate pair cannot be escaped, and a path is cut at these wherever they are.
      guard scalar.value < 0x10000, !".[]".unicodeScalars.contains(scalar) else { return nil }
      let byte = scalar.value < 0x80 ? UInt8(scalar.value) : 0x80
      let startsName = byte.isFQLLetter || byte == UInt8(ascii: "_")
      let isPlain = position == 0 ? startsName && !isKeyword : byte.continuesFQLName
      if !isPlain { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

/// What values have to be, and what they are called where they are something else.
extension MappingValidation {
  func directiveOrString(_ value: JSONValue?) -> MappingProblems {
    let problems = type(of: value, isString: true)
    return problems.isEmpty ? anything(value) : problems
  }

  /// Checks that `value` is a directive, or else a string or an object.
  func type(of value: JSONValue?, isString: Bool) -> MappingProblems {
    let type = Self.type(of: value)
    let wanted = isString ? "string" : "object"
    if type == "directive" || type == wanted { return .none }
    return problem(
      "should be a \(wanted) or a mapping directive but it is \(Self.described(value))")
  }

  static func isDirective(_ value: JSONValue) -> Bool {
    type(of: value) == "directive"
  }

  func string(_ value: JSONValue) -> MappingProblems {
    if case .string = value { return .none }
    return problem("should be a string but it is \(Self.described(value))")
  }

  func string(_ value: JSONValue, lengths: ClosedRange<Int>) -> MappingProblems {
    guard case .string(let text) = value else { return string(value) }
    let length = text.utf16.count
    if length < lengths.lowerBound {
      return problem("should be a string of length \(lengths.lowerBound) or greater")
    }
    if length > lengths.upperBound {
      return problem("should be a string of length \(lengths.upperBound) or less")
    }
    return .none
  }

  func choice(_ value: JSONValue, of choices: [String]) -> MappingProblems {
    guard case .string(let text) = value else { return string(value) }
    guard !choices.contains(text.lowercasedAsInJavaScript) else { return .none }
    let list = choices.joined(separator: ", ")
    return problem("should be one of \(list) but it is \(value.text)")
  }

  func boolean(_ value: JSONValue) -> MappingProblems {
    if case .bool = value { return .none }
    return problem("should be a boolean but it is \(Self.described(value))")
  }

  func array(_ value: JSONValue) -> MappingProblems {
    if case .array = value { return .none }
    return problem("should be an array but it is \(Self.withArticle(value.typeName))")
  }

  static func type(of value: JSONValue?) -> String {
    guard let value else { return "undefined" }
    if case .object(let members) = value, members.hasDirectiveName { return "directive" }
    return value.typeName
  }

  static func described(_ value: JSONValue?) -> String {
    withArticle(type(of: value))
  }

  private static func withArticle(_ type: String) -> String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return (type.first.map(vowels.contains) ?? false ? "an " : "a ") + type
  }
}

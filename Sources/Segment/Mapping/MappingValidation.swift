/// What is wrong with a mapping before it has seen an event, in the words of the reference.
///
/// - Source: `mapping-kit/validate.ts` in segmentio/action-destinations at 970a17ee.
struct MappingValidation {
  /// The way from the mapping to what is looked at; `nil` while nobody wants to know.
  private let path: [String]?
  /// How long the way is.
  private let depth: Int

  /// The problems of `mapping`, in order, as the reference throws them; `nil` when it is valid.
  static func failure(of mapping: JSONValue) -> EvaluationFailure? {
    // Nearly all mappings are valid, and to keep track of the way costs more than to look.
    if MappingValidation(path: nil, depth: 0).anything(mapping).isEmpty { return nil }
    let problems = MappingValidation(path: [], depth: 0).anything(mapping)
    return problems.isCollected
      ? EvaluationFailure(collected: problems.messages)
      : EvaluationFailure(problems.messages.first ?? "", kind: .validation)
  }

  private func inside(_ key: String) -> MappingValidation {
    MappingValidation(path: path.map { $0 + [key] }, depth: depth + 1)
  }

  private func problem(_ text: String) -> MappingProblems {
    MappingProblems("/" + (path ?? []).joined(separator: "/") + " " + text + ".")
  }

  // MARK: Values

  /// Checks whatever stands somewhere in a mapping, except the elements of arrays.
  func anything(_ value: JSONValue?) -> MappingProblems {
    guard case .object(let members)? = value else { return .none }
    guard depth < MappedValue.maximumDepth else { return problem("is nested too deep") }
    if members.hasDirectiveName { return directive(members) }
    var problems = MappingProblems.none
    for slot in members.inJavaScriptOrder.slots {
      problems.collect(inside(slot.key).anything(slot.value))
    }
    return problems
  }

  /// Checks an object that may hold directives but is none itself.
  private func object(_ value: JSONValue) -> MappingProblems {
    guard Self.type(of: value) == "object" else {
      return problem("should be an object but it is \(Self.described(value))")
    }
    return anything(value)
  }

  private func directive(_ members: JSONObject) -> MappingProblems {
    let names = members.inJavaScriptOrder.slots.filter { Directive.isName($0.key) }
    guard names.count == 1, let name = names.first else {
      return problem("should only have one @-prefixed key but it has \(names.count) keys")
    }
    let hasOthers = members.slots.contains {
      !Directive.isName($0.key) && !$0.key.isExactly(Directive.metadataKey)
    }
    guard !hasOthers else {
      return problem("should only have one @-prefixed key but it has \(members.count) keys")
    }
    guard let directive = Directive(rawValue: name.key) else {
      return problem("has an invalid directive: \(name.key)")
    }
    return inside(name.key).options(of: directive, name.value)
  }

  // MARK: Directives

  private func options(of directive: Directive, _ value: JSONValue) -> MappingProblems {
    switch directive {
    case .path, .template: directiveOrString(value)
    case .literal, .excludeWhenNull: Self.isDirective(value) ? anything(value) : .none
    case .liquid: string(value)
    case .conditional: fields(value, [])
    case .changeCase: fields(value, Self.caseFields)
    case .replace: fields(value, Self.replaceFields)
    case .arrayPath: arrayPath(value)
    case .json: fields(value, Self.jsonFields)
    case .flatten: fields(value, Self.flattenFields)
    case .merge: merge(value)
    case .transform: fields(value, Self.transformFields)
    }
  }

  private static let caseFields = [
    Field("operator") { $0.string($1) },
    Field("value") { $0.type(of: $1, isString: true) },
  ]

  private static let replaceFields = [
    Field("pattern", isRequired: true) { $0.string($1, lengths: 1...10) },
    Field("replacement") { $0.string($1, lengths: 0...10) },
    Field("value", isRequired: true) { $0.type(of: $1, isString: true) },
    Field("ignorecase") { $0.boolean($1) },
    Field("global") { $0.boolean($1) },
  ]

  private static let jsonFields = [
    Field("value", isRequired: true) { _, _ in .none },
    Field("mode", isRequired: true) { $0.choice($1, of: ["encode", "decode"]) },
  ]

  private static let flattenFields = [
    Field("separator") { $0.string($1) },
    Field("value", isRequired: true) { _, _ in .none },
  ]

  private static let mergeFields = [
    Field("direction") { $0.choice($1, of: ["left", "right"]) },
    Field("objects", isRequired: true) { $0.array($1) },
  ]

  private static let transformFields = [
    Field("apply", isRequired: true) { $0.type(of: $1, isString: false) },
    Field("mapping", isRequired: true) { $0.type(of: $1, isString: false) },
  ]

  private func arrayPath(_ value: JSONValue) -> MappingProblems {
    let problems = array(value)
    guard problems.isEmpty, case .array(let parts) = value else { return problems }
    let rootProblems = directiveOrString(parts.first)
    return rootProblems.isEmpty ? anything(parts.dropFirst().first) : rootProblems
  }

  private func merge(_ value: JSONValue) -> MappingProblems {
    let problems = fields(value, Self.mergeFields)
    guard problems.isEmpty else { return problems }
    // The elements are checked as if each were a mapping of its own.
    let element = MappingValidation(path: path.map { _ in [] }, depth: 0)
    let all = (value["objects"]?.arrayValue ?? []).lazy.map { object in
      let problems = element.type(of: object, isString: false)
      return problems.isEmpty ? element.anything(object) : problems
    }
    return all.first { !$0.isEmpty } ?? .none
  }

  /// A field of a directive's options, and what it has to be.
  ///
  /// What is inside it has been looked at before.
  private struct Field: Sendable {
    var name: String
    var isRequired: Bool
    var check: @Sendable (MappingValidation, JSONValue) -> MappingProblems

    init(
      _ name: String,
      isRequired: Bool = false,
      check: @escaping @Sendable (MappingValidation, JSONValue) -> MappingProblems
    ) {
      self.name = name
      self.isRequired = isRequired
      self.check = check
    }
  }

  private func fields(_ value: JSONValue, _ fields: [Field]) -> MappingProblems {
    let problems = object(value)
    guard problems.isEmpty else { return problems }
    var collected = MappingProblems.none
    for field in fields {
      if let option = value[field.name] {
        collected.collect(field.check(inside(field.name), option))
      } else if field.isRequired {
        collected.collect(problem("should have field \"\(field.name)\" but it doesn't"))
      }
    }
    return collected
  }

  // MARK: Types

  private func directiveOrString(_ value: JSONValue?) -> MappingProblems {
    let problems = type(of: value, isString: true)
    return problems.isEmpty ? anything(value) : problems
  }

  /// Checks that `value` is a directive, or else a string or an object.
  private func type(of value: JSONValue?, isString: Bool) -> MappingProblems {
    let type = Self.type(of: value)
    let wanted = isString ? "string" : "object"
    if type == "directive" || type == wanted { return .none }
    return problem(
      "should be a \(wanted) or a mapping directive but it is \(Self.described(value))")
  }

  private static func isDirective(_ value: JSONValue) -> Bool {
    type(of: value) == "directive"
  }

  private func string(_ value: JSONValue) -> MappingProblems {
    if case .string = value { return .none }
    return problem("should be a string but it is \(Self.described(value))")
  }

  private func string(_ value: JSONValue, lengths: ClosedRange<Int>) -> MappingProblems {
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

  private func choice(_ value: JSONValue, of choices: [String]) -> MappingProblems {
    guard case .string(let text) = value else { return string(value) }
    guard !choices.contains(text.lowercasedAsInJavaScript) else { return .none }
    let list = choices.joined(separator: ", ")
    return problem("should be one of \(list) but it is \(value.text)")
  }

  private func boolean(_ value: JSONValue) -> MappingProblems {
    if case .bool = value { return .none }
    return problem("should be a boolean but it is \(Self.described(value))")
  }

  private func array(_ value: JSONValue) -> MappingProblems {
    if case .array = value { return .none }
    return problem("should be an array but it is \(Self.withArticle(value.typeName))")
  }

  private static func type(of value: JSONValue?) -> String {
    guard let value else { return "undefined" }
    if case .object(let members) = value, members.hasDirectiveName { return "directive" }
    return value.typeName
  }

  private static func described(_ value: JSONValue?) -> String {
    withArticle(type(of: value))
  }

  private static func withArticle(_ type: String) -> String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return (type.first.map(vowels.contains) ?? false ? "an " : "a ") + type
  }
}

extension JSONObject {
  /// Whether some key is meant as a directive's name, which makes the object one in messages.
  fileprivate var hasDirectiveName: Bool {
    slots.contains { Directive.isName($0.key) }
  }
}

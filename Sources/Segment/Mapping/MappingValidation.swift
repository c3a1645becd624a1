/// What is wrong with a mapping before it has seen an event, in the words of the reference.
///
/// - Source: `mapping-kit/validate.ts` in segmentio/action-destinations at 970a17ee.
struct MappingValidation {
  /// The way from the mapping to what is looked at.
  let path: [String]

  /// The problems of `mapping`, in order; none when it is valid.
  static func problems(in mapping: JSONValue) -> [String] {
    MappingValidation(path: []).anything(mapping)
  }

  private func inside(_ key: String) -> MappingValidation {
    MappingValidation(path: path + [key])
  }

  private func problem(_ text: String) -> [String] {
    ["/" + path.joined(separator: "/") + " " + text + "."]
  }

  // MARK: Values

  /// Checks whatever stands somewhere in a mapping, except the elements of arrays.
  func anything(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    guard path.count < MappedValue.maximumDepth else { return problem("is nested too deep") }
    if members.hasDirectiveName { return directive(members) }
    return members.javaScriptMembers.flatMap { inside($0.key).anything($0.value) }
  }

  /// Checks an object that may hold directives but is none itself.
  private func object(_ value: JSONValue) -> [String] {
    guard Self.type(of: value) == "object" else {
      return problem("should be an object but it is \(Self.described(value))")
    }
    return anything(value)
  }

  private func directive(_ members: JSONObject) -> [String] {
    let names = members.javaScriptMembers.filter { Directive.isName($0.key) }
    guard names.count == 1, let name = names.first else {
      return problem("should only have one @-prefixed key but it has \(names.count) keys")
    }
    let others = members.filter { !Directive.isName($0.key) && $0.key != Directive.metadataKey }
    guard others.isEmpty else {
      return problem("should only have one @-prefixed key but it has \(members.count) keys")
    }
    guard let directive = Directive(rawValue: name.key) else {
      return problem("has an invalid directive: \(name.key)")
    }
    return inside(name.key).options(of: directive, name.value)
  }

  // MARK: Directives

  private func options(of directive: Directive, _ value: JSONValue) -> [String] {
    switch directive {
    case .path, .template:
      directiveOrString(value)
    case .literal, .excludeWhenNull:
      directiveOrRaw(value)
    case .liquid:
      string(value)
    case .conditional:
      fields(
        value,
        [
          .optional("exists", Self.raw), .optional("then", Self.raw),
          .optional("else", Self.raw),
        ])
    case .changeCase:
      fields(
        value,
        [
          .optional("operator") { $0.string($1) },
          .optional("value") { $0.directiveOrString($1) },
        ])
    case .replace:
      fields(
        value,
        [
          .required("pattern") { $0.string($1, lengths: 1...10) },
          .optional("replacement") { $0.string($1, lengths: 0...10) },
          .required("value") { $0.directiveOrString($1) },
          .optional("ignorecase") { $0.boolean($1) },
          .optional("global") { $0.boolean($1) },
        ])
    case .arrayPath:
      arrayPath(value)
    case .json:
      fields(
        value,
        [
          .required("value", Self.raw),
          .required("mode") { $0.choice($1, of: ["encode", "decode"]) },
        ])
    case .flatten:
      fields(value, [.optional("separator") { $0.string($1) }, .required("value", Self.raw)])
    case .merge:
      merge(value)
    case .transform:
      fields(
        value,
        [
          .required("apply") { $0.directiveOrObject($1) },
          .required("mapping") { $0.directiveOrObject($1) },
        ])
    }
  }

  private func arrayPath(_ value: JSONValue) -> [String] {
    let problems = array(value)
    guard problems.isEmpty, case .array(let parts) = value else { return problems }
    let rootProblems = directiveOrString(parts.first)
    return rootProblems.isEmpty ? anything(parts.dropFirst().first) : rootProblems
  }

  private func merge(_ value: JSONValue) -> [String] {
    let problems = fields(
      value,
      [
        .optional("direction") { $0.choice($1, of: ["left", "right"]) },
        .required("objects") { $0.array($1) },
      ])
    guard problems.isEmpty else { return problems }
    // The elements are checked as if each were a mapping of its own.
    let elements = value["objects"]?.arrayValue ?? []
    return elements.lazy.map { MappingValidation(path: []).directiveOrObject($0) }
      .first { !$0.isEmpty } ?? []
  }

  /// A field that a directive's options may or must have, and what it has to be.
  private struct Field {
    var name: String
    var isRequired: Bool
    var check: (MappingValidation, JSONValue) -> [String]

    static func optional(
      _ name: String, _ check: @escaping (MappingValidation, JSONValue) -> [String]
    ) -> Field {
      Field(name: name, isRequired: false, check: check)
    }

    static func required(
      _ name: String, _ check: @escaping (MappingValidation, JSONValue) -> [String]
    ) -> Field {
      Field(name: name, isRequired: true, check: check)
    }
  }

  private func fields(_ value: JSONValue, _ fields: [Field]) -> [String] {
    let problems = object(value)
    guard problems.isEmpty else { return problems }
    return fields.flatMap { field in
      if let option = value[field.name] { return field.check(inside(field.name), option) }
      return field.isRequired ? problem("should have field \"\(field.name)\" but it doesn't") : []
    }
  }

  // MARK: Types

  private static func raw(_ validation: MappingValidation, _ value: JSONValue) -> [String] {
    validation.directiveOrRaw(value)
  }

  private func directiveOrRaw(_ value: JSONValue) -> [String] {
    Self.type(of: value) == "directive" ? anything(value) : []
  }

  private func directiveOrString(_ value: JSONValue?) -> [String] {
    switch Self.type(of: value) {
    case "directive": anything(value)
    case "string": []
    default:
      problem("should be a string or a mapping directive but it is \(Self.described(value))")
    }
  }

  private func directiveOrObject(_ value: JSONValue) -> [String] {
    switch Self.type(of: value) {
    case "directive", "object": anything(value)
    default:
      problem("should be a object or a mapping directive but it is \(Self.described(value))")
    }
  }

  private func string(_ value: JSONValue) -> [String] {
    if case .string = value { return [] }
    return problem("should be a string but it is \(Self.described(value))")
  }

  private func string(_ value: JSONValue, lengths: ClosedRange<Int>) -> [String] {
    guard case .string(let text) = value else { return string(value) }
    let length = text.utf16.count
    if length < lengths.lowerBound {
      return problem("should be a string of length \(lengths.lowerBound) or greater")
    }
    if length > lengths.upperBound {
      return problem("should be a string of length \(lengths.upperBound) or less")
    }
    return []
  }

  private func choice(_ value: JSONValue, of choices: [String]) -> [String] {
    guard case .string(let text) = value else { return string(value) }
    guard !choices.contains(text.lowercasedAsInJavaScript) else { return [] }
    let list = choices.joined(separator: ", ")
    return problem("should be one of \(list) but it is \(value.text)")
  }

  private func boolean(_ value: JSONValue) -> [String] {
    if case .bool = value { return [] }
    return problem("should be a boolean but it is \(Self.described(value))")
  }

  private func array(_ value: JSONValue) -> [String] {
    if case .array = value { return [] }
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
    keys.contains(where: Directive.isName)
  }
}

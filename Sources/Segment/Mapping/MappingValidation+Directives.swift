/// The rules of the directives.
extension MappingValidation {
  /// Checks what stands under a directive's name.
  func options(of directive: Directive, _ value: JSONValue) -> MappingProblems {
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
}

/// What is wrong with a mapping before it has seen an event, in the words of the reference.
///
/// - Source: `mapping-kit/validate.ts` in segmentio/action-destinations at 970a17ee.
struct MappingValidation {
  /// The way from the mapping to what is looked at; `nil` while nobody wants to know.
  let path: [String]?
  /// How long the way is.
  let depth: Int

  /// The problems of `mapping`, in order, as the reference throws them; `nil` when it is valid.
  static func failure(of mapping: JSONValue) -> EvaluationFailure? {
    // Nearly all mappings are valid, and to keep track of the way costs more than to look.
    if MappingValidation(path: nil, depth: 0).anything(mapping).isEmpty { return nil }
    let problems = MappingValidation(path: [], depth: 0).anything(mapping)
    return problems.isCollected
      ? EvaluationFailure(collected: problems.messages)
      : EvaluationFailure(problems.messages.first ?? "", kind: .validation)
  }

  /// The look at what stands under `key`.
  func inside(_ key: String) -> MappingValidation {
    MappingValidation(path: path.map { $0 + [key] }, depth: depth + 1)
  }

  /// One problem with what is looked at.
  func problem(_ text: String) -> MappingProblems {
    MappingProblems("/" + (path ?? []).joined(separator: "/") + " " + text + ".")
  }

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
  func object(_ value: JSONValue) -> MappingProblems {
    guard Self.type(of: value) == "object" else {
      return problem("should be an object but it is \(Self.described(value))")
    }
    return anything(value)
  }

  private func directive(_ members: JSONObject) -> MappingProblems {
    // Nearly all are objects with that one name.
    let names =
      members.slots.count == 1
      ? members.slots : members.inJavaScriptOrder.slots.filter { Directive.isName($0.key) }
    guard names.count == 1, let name = names.first else {
      return problem("should only have one @-prefixed key but it has \(names.count) keys")
    }
    let hasOthers = members.slots.contains {
      !Directive.isName($0.key) && !$0.key.isExactly(Directive.metadataKey)
    }
    guard !hasOthers else {
      return problem("should only have one @-prefixed key but it has \(members.count) keys")
    }
    guard let directive = Directive(name: name.key) else {
      return problem("has an invalid directive: \(name.key)")
    }
    return inside(name.key).options(of: directive, name.value)
  }
}

extension JSONObject {
  /// Whether some key is meant as a directive's name, which makes the object one in messages.
  var hasDirectiveName: Bool {
    slots.contains { Directive.isName($0.key) }
  }
}

/// The directives that change what others yield.
extension MappingNode {
  static func changeCase(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure("@case requires an object with a \"operator\" key")
    }
    guard let name = options["operator"], name.isTruthy else {
      return failure("@case requires a \"operator\" key")
    }
    guard let value = options["value"], value.isTruthy else { return undefined }
    let letterCase = name.stringValue.flatMap { LetterCase(rawValue: $0) }
    return .changeCase(letterCase, MappingNode(value, scope))
  }

  static func replace(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure("@replace requires an object with a \"pattern\" key")
    }
    guard options["pattern"]?.isTruthy ?? false else {
      return failure("@replace requires a \"pattern\" key")
    }
    guard let value = options["value"], value.isTruthy else { return undefined }
    return .replace(Replacement(options), MappingNode(value, scope))
  }

  static func flatten(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure("@flatten requires an object with a \"separator\" key")
    }
    guard let separator = options["separator"], separator.isTruthy else {
      return failure("@flatten requires a \"separator\" key")
    }
    return .flatten(
      separator: MappingNode(separator, scope),
      value: MappingNode(options["value"], scope),
      omitsArrays: options["omitArrays"]?.isTruthy ?? false
    )
  }

  static func json(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure("@json requires an object with a \"value\" key")
    }
    guard let mode = options["mode"], mode.isTruthy else {
      return failure("@json requires a \"mode\" key")
    }
    guard let value = options["value"], value.isTruthy else {
      return failure("@json requires a \"value\" key")
    }
    let known = mode.stringValue.flatMap { JSONMode(rawValue: $0) }
    return .json(known, MappingNode(value, scope))
  }

  static func merge(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure(
        "@merge requires an object with an \"objects\" key and a \"direction\" key")
    }
    guard let direction = options["direction"], direction.isTruthy else {
      return failure("@merge requires a \"direction\" key")
    }
    let directionNode = MappingNode(direction, scope)
    guard let objects = options["objects"], objects.isTruthy else {
      let failure = EvaluationFailure("@merge requires a \"objects\" key")
      return .failure(failure, after: directionNode)
    }
    guard case .array(let elements) = objects else {
      let failure = EvaluationFailure("@merge: expected opts.array, got \(objects.typeofName)")
      return .failure(failure, after: directionNode)
    }
    return .merge(
      direction: directionNode, objects: elements.map { MappingNode($0, scope) })
  }
}

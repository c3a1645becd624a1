/// The directives that decide what is made of the event, and of what else.
extension MappingNode {
  static func conditional(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure("@if requires an object with an \"exists\" key")
    }
    let exists = options["exists"]
    let blank = options["blank"]
    guard exists?.isTruthy ?? false || blank?.isTruthy ?? false else {
      return failure("@if requires an \"exists\" key or a \"blank\" key")
    }
    // A falsy `else` is as good as none.
    let otherwise = (options["else"]?.isTruthy ?? false) ? options["else"] : Optional.none
    return .conditional(
      Conditional(
        subject: MappingNode(exists ?? blank, scope),
        asksForBlank: exists == nil,
        then: options["then"].map { MappingNode($0, scope) },
        otherwise: otherwise.map { MappingNode($0, scope) }
      ))
  }

  static func transform(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure(
        "@transform requires an object with an \"apply\" key and a \"mapping\" key")
    }
    guard let mapping = options["mapping"], mapping.isTruthy else {
      return failure("@transform requires a \"mapping\" key")
    }
    guard let apply = options["apply"], apply.isTruthy else {
      return failure("@transform requires a \"apply\" key")
    }
    guard case .object = apply else {
      return failure("@transform \"apply\" key should be an object")
    }
    return .transform(
      apply: Mapping(apply, scope), mapping: MappingNode(mapping, scope))
  }
}

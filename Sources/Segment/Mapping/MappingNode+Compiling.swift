extension MappingNode {
  /// Compiles a part of a mapping.
  ///
  /// - Parameters:
  ///   - value: the part; `nil` is `undefined`.
  ///   - scope: where it stands.
  init(_ value: JSONValue?, _ scope: CompilationScope) {
    guard scope.depth < MappedValue.maximumDepth else {
      self = .failure(.nestedTooDeep, after: nil)
      return
    }
    switch value {
    case .object(let object)?:
      if let directive = object.directive {
        self = Self.compile(directive.key, options: directive.value, scope.inner)
      } else {
        self.init(object, scope.inner)
      }
    case .array(let elements)?:
      let nodes = elements.map { MappingNode($0, scope.inner) }
      self =
        nodes.allSatisfy(\.isConstant)
        ? .constant(MappedValue(elements: nodes.compactMap(\.constant))) : .array(nodes)
    default:
      self = .constant(MappedValue(value))
    }
  }

  private init(_ object: JSONObject, _ scope: CompilationScope) {
    var members: [Member] = []
    members.reserveCapacity(object.count)
    // An assigned `__proto__` is no member.
    for slot in object.inJavaScriptOrder.slots
    where !slot.key.isExactly(JavaScriptKeyOrder.prototypeKey) {
      members.append(Member(key: slot.key, node: MappingNode(slot.value, scope)))
    }
    guard members.allSatisfy(\.node.isConstant) else {
      self = .object(members)
      return
    }
    let constants = members.compactMap { member in
      member.node.constant.map { MappedValue.Member(key: member.key, value: $0) }
    }
    self = .constant(MappedValue(members: constants))
  }

  /// Whether the part is the same for every event.
  private var isConstant: Bool {
    if case .constant = self { true } else { false }
  }

  /// The value of a part that is the same for every event.
  private var constant: MappedValue? {
    if case .constant(let value) = self { value } else { nil }
  }

  private static func failure(_ message: String) -> MappingNode {
    .failure(EvaluationFailure(message), after: nil)
  }

  private static let undefined = MappingNode.constant(.undefined)

  private static func compile(
    _ name: String, options: JSONValue, _ scope: CompilationScope
  ) -> MappingNode {
    switch Directive(rawValue: name) {
    case .path: path(options, scope)
    case .template: template(options, scope)
    case .literal: .literal(MappingNode(options, scope))
    case .conditional: conditional(options, scope)
    case .changeCase: changeCase(options, scope)
    case .replace: replace(options, scope)
    case .arrayPath: arrayPath(options, scope)
    case .flatten: flatten(options, scope)
    case .json: json(options, scope)
    case .merge: merge(options, scope)
    case .transform: transform(options, scope)
    case .excludeWhenNull: .excludeWhenNull(MappingNode(options, scope))
    case .liquid: liquid(options, scope)
    case nil: failure("\(name) is not a valid directive, got undefined")
    }
  }

  private static func path(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    let node = MappingNode(options, scope)
    switch node.constant {
    case .json(.string(let text))?:
      return .path(LookupPath(directivePath: text), written: text)
    case let value?:
      return failure("@path: expected string, got \(value.typeName)")
    case nil:
      return .computedPath(node)
    }
  }

  private static func template(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    let node = MappingNode(options, scope)
    switch node.constant {
    case .json(.string(let text))?: return .template(TemplateText(text))
    case let value?: return failure("@template: expected string, got \(value.typeName)")
    case nil: return .computedTemplate(node)
    }
  }

  private static func conditional(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
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

  private static func changeCase(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
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

  private static func replace(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .object(let options) = options else {
      return failure("@replace requires an object with a \"pattern\" key")
    }
    guard options["pattern"]?.isTruthy ?? false else {
      return failure("@replace requires a \"pattern\" key")
    }
    guard let value = options["value"], value.isTruthy else { return undefined }
    return .replace(Replacement(options), MappingNode(value, scope))
  }

  private static func arrayPath(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .array(let parts) = options else {
      return failure("@arrayPath expected array, got \(options.typeName)")
    }
    var path: LookupPath?
    var root = MappingNode(parts.first, scope)
    if case .string(let text)? = parts.first {
      let lookup = LookupPath(directivePath: text)
      path = lookup
      root = .path(lookup, written: text)
    }
    guard parts.count > 1, case .object(let shape) = parts[1], !shape.isEmpty else {
      return .arrayPath(ArrayPath(path: path, root: root, shape: nil))
    }
    let node = MappingNode(.object(shape), scope)
    return .arrayPath(ArrayPath(path: path, root: root, shape: node))
  }

  private static func flatten(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
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

  private static func json(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
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

  private static func merge(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
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

  private static func transform(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
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

  private static let longestLiquid = 1000

  private static func liquid(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .string(let text) = options else {
      return failure("liquid template value must be a string")
    }
    guard !text.isEmpty else { return .constant(.json("")) }
    guard text.utf16.count <= longestLiquid else {
      return failure("liquid template values are limited to 1000 characters")
    }
    return .liquid(LiquidTemplate(text, timeZones: scope.timeZones))
  }
}

/// Where a part of a mapping stands while it is compiled, and what it may need there.
struct CompilationScope: Sendable {
  /// How many parts it is inside of.
  var depth = 0
  /// The rules of time zones.
  var timeZones: TimeZones

  /// The scope of what is inside the part.
  var inner: CompilationScope { CompilationScope(depth: depth + 1, timeZones: timeZones) }
}

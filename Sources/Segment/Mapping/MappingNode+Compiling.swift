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
    let slots = object.inJavaScriptOrder.slots
    var members: [Member] = []
    members.reserveCapacity(slots.count)
    var isConstant = true
    // An assigned `__proto__` is no member.
    for slot in slots where !slot.key.isExactly(JavaScriptKeyOrder.prototypeKey) {
      let member = Member(key: slot.key, node: MappingNode(slot.value, scope))
      isConstant = isConstant && member.node.isConstant
      members.append(member)
    }
    guard isConstant else {
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
  var constant: MappedValue? {
    if case .constant(let value) = self { value } else { nil }
  }

  /// A part that fails with `message` when an event gets there.
  static func failure(_ message: String) -> MappingNode {
    .failure(EvaluationFailure(message), after: nil)
  }

  /// A part that never yields anything.
  static let undefined = MappingNode.constant(.undefined)

  private static func compile(
    _ name: String, options: JSONValue, _ scope: CompilationScope
  ) -> MappingNode {
    switch Directive(name: name) {
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
}

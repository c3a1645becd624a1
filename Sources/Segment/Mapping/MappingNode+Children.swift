extension MappingNode {
  /// The parts inside.
  var children: [MappingNode] {
    switch self {
    case .constant, .path, .template, .liquid: []
    case .array(let nodes): nodes
    case .object(let members): members.map(\.node)
    case .computedPath(let node), .computedTemplate(let node), .literal(let node),
      .changeCase(_, let node), .replace(_, let node), .json(_, let node),
      .excludeWhenNull(let node):
      [node]
    case .conditional(let conditional):
      [conditional.subject] + [conditional.then, conditional.otherwise].compactMap { $0 }
    case .arrayPath(let arrayPath): [arrayPath.root] + [arrayPath.shape].compactMap { $0 }
    case .flatten(let separator, let value, _): [separator, value]
    case .merge(let direction, let objects): [direction] + objects
    case .transform(let apply, let mapping): [apply.node].compactMap { $0 } + [mapping]
    case .failure(_, let node): [node].compactMap { $0 }
    }
  }
}

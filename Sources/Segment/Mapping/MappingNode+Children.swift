extension MappingNode {
  /// The parts inside.
  var children: [MappingNode] {
    var children: [MappingNode] = []
    _ = containsChild { child in
      children.append(child)
      return false
    }
    return children
  }

  /// Whether one of the parts inside satisfies `predicate`, which sees them in order.
  func containsChild(where predicate: (MappingNode) -> Bool) -> Bool {
    switch self {
    case .constant, .path, .template, .liquid:
      false
    case .array(let nodes):
      nodes.contains(where: predicate)
    case .object(let members):
      members.contains { predicate($0.node) }
    case .computedPath(let node), .computedTemplate(let node), .literal(let node),
      .changeCase(_, let node), .replace(_, let node), .json(_, let node),
      .excludeWhenNull(let node):
      predicate(node)
    case .conditional(let conditional):
      predicate(conditional.subject) || (conditional.then.map(predicate) ?? false)
        || (conditional.otherwise.map(predicate) ?? false)
    case .arrayPath(let arrayPath):
      predicate(arrayPath.root) || (arrayPath.shape.map(predicate) ?? false)
    case .flatten(let separator, let value, _):
      predicate(separator) || predicate(value)
    case .merge(let direction, let objects):
      predicate(direction) || objects.contains(where: predicate)
    case .transform(let apply, let mapping):
      (apply.node.map(predicate) ?? false) || predicate(mapping)
    case .failure(_, let node):
      node.map(predicate) ?? false
    }
  }
}

extension MappingNode.ArrayPath {
  /// The root, or, where there is a shape and the root is an object or an array, each of its items
  /// in that shape.
  func resolved(
    with payload: inout MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    let root = try root.resolved(with: &payload, &budget)
    guard let shape else { return root }
    var items: [MappedValue]
    if let elements = root.elements {
      items = elements
    } else if root.members != nil {
      items = [root]
    } else {
      return root
    }
    var results: [MappedValue] = []
    try budget.spend(values: items.count)
    for offset in items.indices {
      results.append(try shape.resolved(with: &items[offset], &budget))
    }
    if let path, shape.hasCounters {
      // An item is a part of the event, so what Liquid counts in it stays there.
      let changed = root.elements == nil ? items[0] : MappedValue(elements: items)
      payload = try payload.replacing(path.keys[...], with: changed, &budget)
    }
    return MappedValue(elements: results)
  }
}

extension MappedValue {
  /// The value with the part that `keys` lead to replaced.
  fileprivate func replacing(
    _ keys: ArraySlice<LookupKey>, with part: MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    guard let key = keys.first else { return part }
    let inner = try member(key).replacing(keys.dropFirst(), with: part, &budget)
    if let members {
      try budget.spend(values: members.count)
      let replaced = members.map {
        Member(key: $0.key, value: $0.key.isExactly(key.text) ? inner : $0.value)
      }
      return MappedValue(members: replaced)
    }
    if var elements, let index = key.index, elements.indices.contains(index) {
      try budget.spend(values: elements.count)
      elements[index] = inner
      return MappedValue(elements: elements)
    }
    return self
  }
}

extension JSONOutline {
  /// The visible row at `index`, from 0 to below `rowCount`; the nearest one when it is outside.
  public func row(_ index: Int) -> JSONOutlineRow {
    let node = visible[min(max(index, 0), visible.count - 1)]
    var value = value
    var path = JSONPath()
    var label = JSONOutlineRow.Label.root
    for position in positions(to: node) {
      if case .object(let object) = value {
        let member = object[position]
        label = .key(member.key)
        path.steps.append(.key(member.key))
      } else {
        label = .index(position)
        path.steps.append(.index(position))
      }
      value = value.child(at: position)
    }
    return JSONOutlineRow(
      path: path,
      depth: path.steps.count,
      label: label,
      content: content(of: node, value),
      isLast: nodes[node].end == nodes[nodes[node].parent].end
    )
  }

  /// The places among the children on the way from the root to `node`.
  private func positions(to node: Int) -> [Int] {
    var positions: [Int] = []
    var node = node
    while node > 0 {
      positions.append(nodes[node].position)
      node = nodes[node].parent
    }
    return positions.reversed()
  }

  private func content(of node: Int, _ value: JSONValue) -> JSONOutlineRow.Content {
    let kind: JSONOutlineRow.Kind
    switch value {
    case .object(let object) where !object.isEmpty: kind = .object
    case .array(let elements) where !elements.isEmpty: kind = .array
    default: return .leaf(value)
    }
    let count = value.childCount
    return nodes[node].isFolded ? .folded(kind, count: count) : .open(kind, count: count)
  }
}

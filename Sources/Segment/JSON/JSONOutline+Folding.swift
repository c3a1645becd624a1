extension JSONOutline {
  /// Folds the container at `row`, or unfolds it; does nothing to other rows.
  public mutating func toggle(row: Int) {
    guard visible.indices.contains(row), hasChildren(visible[row]) else { return }
    nodes[visible[row]].isFolded.toggle()
    showUnfolded()
  }

  /// Folds every container but the outermost.
  public mutating func foldAll() {
    fold(depth: 1)
  }

  /// Unfolds everything.
  public mutating func unfoldAll() {
    fold(depth: .max)
  }

  /// Folds the containers `depth` levels down and deeper, and unfolds those above.
  public mutating func fold(depth: Int) {
    var ends: [Int] = []
    for node in nodes.indices {
      while let end = ends.last, end <= node { ends.removeLast() }
      let isContainer = hasChildren(node)
      nodes[node].isFolded = isContainer && ends.count >= depth
      if isContainer { ends.append(nodes[node].end) }
    }
    showUnfolded()
  }

  /// Unfolds what hides the value at `path`.
  ///
  /// - Returns: the row of the value; `nil` when there is no such value.
  @discardableResult
  public mutating func reveal(_ path: JSONPath) -> Int? {
    guard let node = node(at: path) else { return nil }
    var ancestor = node
    while ancestor > 0 {
      ancestor = nodes[ancestor].parent
      nodes[ancestor].isFolded = false
    }
    showUnfolded()
    return row(ofNode: node)
  }
}

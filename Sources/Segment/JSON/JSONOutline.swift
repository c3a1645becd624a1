/// A JSON value as foldable lines for viewing.
///
/// Closing brackets have no lines of their own. Only the rows that are asked for are laid out, so
/// that a body of ten megabytes opens and scrolls at once; folding costs one pass over the rows.
public struct JSONOutline: Hashable, Sendable {
  /// The value that is outlined.
  public let value: JSONValue

  /// Every value inside `value`, each followed by its own children: document order.
  var nodes: [Node] = []

  /// The nodes that are shown, in document order.
  private(set) var visible: [Int] = []

  /// A value's place in the tree.
  struct Node: Hashable {
    /// The container; the node itself for the root.
    var parent: Int
    /// The place among the children of `parent`.
    var position: Int
    /// The first node after this one and everything inside it.
    var end: Int
    var isFolded = false
  }

  /// An outline of `value` with everything unfolded.
  public init(_ value: JSONValue) {
    self.value = value
    addNode(for: value, parent: 0, position: 0)
    showUnfolded()
  }

  /// The number of visible rows, at least 1.
  public var rowCount: Int { visible.count }

  /// The row that shows the value at `path`; `nil` when it is folded away or does not exist.
  public func row(of path: JSONPath) -> Int? {
    node(at: path).flatMap(row(ofNode:))
  }

  private mutating func addNode(for value: JSONValue, parent: Int, position: Int) {
    let node = nodes.count
    nodes.append(Node(parent: parent, position: position, end: node + 1))
    for position in 0..<value.childCount {
      addNode(for: value.child(at: position), parent: node, position: position)
    }
    nodes[node].end = nodes.count
  }

  /// Collects the nodes that no folded one contains.
  mutating func showUnfolded() {
    visible.removeAll(keepingCapacity: true)
    var node = 0
    while node < nodes.count {
      visible.append(node)
      node = nodes[node].isFolded ? nodes[node].end : node + 1
    }
  }

  /// Whether `node` has anything inside that could be folded away.
  func hasChildren(_ node: Int) -> Bool {
    nodes[node].end > node + 1
  }

  func node(at path: JSONPath) -> Int? {
    var node = 0
    var value = value
    for step in path.steps {
      guard let position = value.position(of: step) else { return nil }
      value = value.child(at: position)
      node += 1
      for _ in 0..<position { node = nodes[node].end }
    }
    return node
  }

  func row(ofNode node: Int) -> Int? {
    var low = 0
    var high = visible.count
    while low < high {
      let middle = low + (high - low) / 2
      if visible[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < visible.count && visible[low] == node ? low : nil
  }
}

extension JSONValue {
  /// How many values are directly inside; none in a scalar.
  var childCount: Int {
    switch self {
    case .array(let elements): elements.count
    case .object(let object): object.count
    case .null, .bool, .number, .string: 0
    }
  }

  /// The value at `position` among those directly inside; a scalar is its own.
  func child(at position: Int) -> JSONValue {
    switch self {
    case .array(let elements): elements[position]
    case .object(let object): object.slots[position].value
    case .null, .bool, .number, .string: self
    }
  }

  /// The place among the children that `step` leads to.
  fileprivate func position(of step: JSONPath.Step) -> Int? {
    switch (self, step) {
    case (.object(let object), .key(let key)): object.position(of: key)
    case (.array(let elements), .index(let index)) where elements.indices.contains(index): index
    default: nil
    }
  }
}

/// Which containers of a JSON value are folded: those from a depth on, but for exceptions.
///
/// The exceptions are kept in one flat tree of the places they are at, so that a walk through the
/// value can go along in it without looking anything up by path.
struct JSONFolds: Hashable, Sendable {
  /// Containers this deep and deeper are folded, unless they are exceptions.
  private(set) var depth: Int

  private var nodes = [Node()]

  /// A place that is an exception, or on the way to one.
  private struct Node: Hashable {
    var isException = false
    /// The nodes below, by ascending position.
    var children: [Child] = []
  }

  struct Child: Hashable {
    var position: Int
    var node: Int
  }

  /// The node of the outermost value.
  static let root = 0

  init(depth: Int) {
    self.depth = depth
  }

  /// The exceptions below `node`, or on the way to some, by ascending position.
  func children(of node: Int?) -> [Child] { node.map { nodes[$0].children } ?? [] }

  /// Whether a container is folded, given how deep it is and its node, if it has one.
  func isFolded(depth: Int, node: Int?) -> Bool {
    (depth >= self.depth) != (node.map { nodes[$0].isException } ?? false)
  }

  /// The node of `place`; `nil` when there is no exception at or below it.
  func node(at place: some Sequence<Int>) -> Int? {
    var node = Self.root
    for position in place {
      guard let child = nodes[node].children.first(at: position) else { return nil }
      node = child.node
    }
    return node
  }

  /// Folds the container at `place`, or opens it.
  mutating func set(isFolded: Bool, at place: [Int]) {
    let isException = (place.count >= depth) != isFolded
    guard isException || node(at: place) != nil else { return }
    var node = Self.root
    for position in place {
      let index = nodes[node].children.index(of: position)
      if index == nodes[node].children.count || nodes[node].children[index].position != position {
        nodes[node].children.insert(Child(position: position, node: nodes.count), at: index)
        nodes.append(Node())
      }
      node = nodes[node].children[index].node
    }
    nodes[node].isException = isException
  }

  /// The places of all exceptions, in document order.
  var exceptions: [JSONPlace] {
    var found: [JSONPlace] = []
    var waiting: [(node: Int, place: [Int])] = [(Self.root, [])]
    while let (node, place) = waiting.popLast() {
      if nodes[node].isException { found.append(JSONPlace(place)) }
      for child in nodes[node].children.reversed() {
        waiting.append((child.node, place + [child.position]))
      }
    }
    return found
  }
}

extension [JSONFolds.Child] {
  /// Where a child at `position` is, or belongs.
  fileprivate func index(of position: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate func first(at position: Int) -> JSONFolds.Child? {
    let index = index(of: position)
    return index < count && self[index].position == position ? self[index] : nil
  }
}

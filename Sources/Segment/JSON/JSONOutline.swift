/// A JSON value as foldable lines for viewing.
///
/// Closing brackets have no lines of their own. Only open containers are kept track of: a folded one
/// is not looked into, and what is directly inside an open one takes one row each unless it is open
/// as well. So a body of ten megabytes opens at once, a million numbers in one array cost as much as
/// one, and finding a row takes a binary search.
public struct JSONOutline: Hashable, Sendable {
  /// The value that is outlined.
  public let value: JSONValue

  /// What is folded, in sight or not.
  var folds: JSONFolds

  /// How many levels were unfolded at first.
  let firstDepth: Int

  /// The open containers in sight, in document order, which is that of their rows.
  var containers: [Container] = []

  /// An open container.
  struct Container: Hashable {
    let value: JSONValue
    /// The place of the container around it in `containers`; -1 for the outermost.
    var parent: Int
    /// Its place among the children of that.
    let position: Int
    /// How many containers are around it.
    let depth: Int
    /// Its own row.
    var row: Int
    /// The first row after it and everything inside it.
    var end: Int
  }

  /// An outline of `value`.
  ///
  /// - Parameters:
  ///   - value: what is outlined.
  ///   - depth: how many levels are unfolded; by default everything is.
  ///   - limit: how many containers are opened at most: fewer levels are unfolded where these would
  ///     open more, but always the outermost.
  public init(_ value: JSONValue, unfolded depth: Int = .max, opening limit: Int = .max) {
    self.value = value
    firstDepth = limit == .max ? depth : value.levels(opening: limit, atMost: depth)
    folds = JSONFolds(depth: firstDepth)
    showUnfolded()
  }

  /// The number of visible rows, at least 1.
  public var rowCount: Int { containers.first?.end ?? 1 }

  /// Collects the open containers anew.
  mutating func showUnfolded() {
    containers = openContainers(from: value, place: [], row: 0)
  }

  /// The open containers of `value`, itself first; none when it is folded or has nothing inside.
  ///
  /// - Parameters:
  ///   - value: what to look into.
  ///   - place: where it is in the whole.
  ///   - row: its row.
  /// - Returns: them in document order, the parent of the first being -1.
  func openContainers(from value: JSONValue, place: [Int], row: Int) -> [Container] {
    var walk = OpeningWalk(folds: folds)
    walk.open(
      value, position: place.last ?? 0, depth: place.count, node: folds.node(at: place), row: row)
    walk.run()
    return walk.containers
  }
}

/// A walk through the open containers of a value, which lays out their rows.
private struct OpeningWalk {
  let folds: JSONFolds
  var containers: [JSONOutline.Container] = []
  /// The containers whose children are being looked at, the innermost last.
  private var levels: [Level] = []

  private struct Level {
    var container: Int
    /// The next child.
    var position = 0
    /// The row of the next child.
    var row: Int
    var exceptions: ArraySlice<JSONFolds.Child>
  }

  init(folds: JSONFolds) { self.folds = folds }

  /// Begins with a container, unless it is folded or has nothing inside.
  ///
  /// - Returns: whether it has begun.
  @discardableResult
  mutating func open(
    _ value: JSONValue, position: Int, depth: Int, node: Int?, row: Int
  ) -> Bool {
    guard value.childCount > 0, !folds.isFolded(depth: depth, node: node) else { return false }
    let parent = levels.last?.container ?? -1
    levels.append(
      Level(container: containers.count, row: row + 1, exceptions: folds.children(of: node)[...]))
    containers.append(
      JSONOutline.Container(
        value: value, parent: parent, position: position, depth: depth, row: row, end: row + 1))
    return true
  }

  mutating func run() {
    while let level = levels.last {
      if advance(level) { continue }
      let finished = levels.removeLast()
      containers[finished.container].end = finished.row
      if let last = levels.indices.last { levels[last].row = finished.row }
    }
  }

  /// Steps over the children of `level`, which is the innermost, up to one that is open.
  ///
  /// - Returns: whether there is one, which now is the innermost.
  private mutating func advance(_ level: Level) -> Bool {
    var level = level
    let container = containers[level.container]
    let count = container.value.childCount
    let depth = container.depth + 1
    // Where everything is folded but exceptions, only those are looked at.
    let isFoldedByDefault = depth >= folds.depth
    while level.position < count {
      let next =
        isFoldedByDefault
        ? min(level.exceptions.first?.position ?? count, count)
        : container.value.firstContainer(from: level.position)
      level.row += next - level.position
      level.position = next
      guard next < count else { break }
      while let exception = level.exceptions.first, exception.position < level.position {
        level.exceptions.removeFirst()
      }
      var node: Int?
      if let exception = level.exceptions.first, exception.position == level.position {
        node = exception.node
        level.exceptions.removeFirst()
      }
      let position = level.position
      let row = level.row
      level.position += 1
      // The row is set right when the child is finished.
      level.row += 1
      levels[levels.count - 1] = level
      if open(
        container.value.child(at: position), position: position, depth: depth, node: node, row: row)
      {
        return true
      }
    }
    levels[levels.count - 1] = level
    return false
  }
}

extension JSONValue {
  /// How many levels can be unfolded before too many containers are open.
  ///
  /// - Parameters:
  ///   - limit: how many containers may be open; what this costs at most.
  ///   - depth: how many levels are asked for.
  /// - Returns: at most `depth`, and not less than 1 unless that is.
  fileprivate func levels(opening limit: Int, atMost depth: Int) -> Int {
    var level = hasChildren ? [self] : []
    var opened = level.count
    var levels = 1
    while levels < depth, !level.isEmpty {
      var next: [JSONValue] = []
      for container in level {
        var position = container.firstContainer(from: 0)
        while position < container.childCount {
          guard opened + next.count < limit else { return levels }
          next.append(container.child(at: position))
          position = container.firstContainer(from: position + 1)
        }
      }
      opened += next.count
      level = next
      levels += 1
    }
    return level.isEmpty ? depth : min(levels, depth)
  }

  /// The first child from `position` on that has anything inside; the number of children when none
  /// has.
  fileprivate func firstContainer(from position: Int) -> Int {
    var position = position
    switch self {
    case .array(let elements):
      elements.withUnsafeBufferPointer { elements in
        while position < elements.count, !elements[position].hasChildren { position &+= 1 }
      }
    case .object(let object):
      object.slots.withUnsafeBufferPointer { slots in
        while position < slots.count, !slots[position].value.hasChildren { position &+= 1 }
      }
    case .null, .bool, .number, .string: break
    }
    return position
  }

  /// Whether there is anything inside.
  var hasChildren: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let object): !object.slots.isEmpty
    case .null, .bool, .number, .string: false
    }
  }
}

extension JSONOutline {
  /// How many open containers are kept track of: what an outline costs.
  package var openContainerCount: Int { containers.count }
}

extension JSONOutline {
  /// Folds the container at `row`, or unfolds it; does nothing to other rows.
  public mutating func toggle(row: Int) {
    guard row >= 0, row < rowCount else { return }
    setFolded(entry(atRow: row).open != nil, row: row)
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
    folds = JSONFolds(depth: depth)
    showUnfolded()
  }

  /// Unfolds what hides the value at `path`.
  ///
  /// - Returns: the row of the value; `nil` when there is no such value.
  @discardableResult
  public mutating func reveal(_ path: JSONPath) -> Int? {
    value.place(of: path).flatMap { reveal($0) }
  }

  /// Unfolds what hides the value at `place`.
  ///
  /// - Returns: the row of the value; `nil` when there is no such value.
  @discardableResult
  public mutating func reveal(_ place: JSONPlace) -> Int? {
    for depth in place.positions.indices {
      guard let row = row(of: JSONPlace(Array(place.positions[..<depth]))) else { return nil }
      setFolded(false, row: row)
    }
    return row(of: place)
  }

  /// Folds and unfolds as it was done in `other`, wherever there are containers at the same paths.
  ///
  /// What each was at first is not taken over: that depends on how large it is.
  public mutating func adoptFolds(of other: JSONOutline) {
    let isAsAtFirst = other.folds.depth == other.firstDepth
    folds = JSONFolds(depth: isAsAtFirst ? firstDepth : other.folds.depth)
    for place in other.folds.exceptions {
      let path = other.value.path(to: place)
      guard path.steps.count == place.positions.count, let own = value.place(of: path) else {
        continue
      }
      let isFolded = place.positions.count < other.folds.depth
      folds.set(isFolded: isFolded, at: own.positions)
    }
    showUnfolded()
  }

  /// Folds or unfolds the container on a visible row, which costs as much as it has rows open, and a
  /// shift of what comes after it.
  private mutating func setFolded(_ isFolded: Bool, row: Int) {
    let entry = entry(atRow: row)
    let value = value(ofRow: row)
    guard value.hasChildren, isFolded == (entry.open != nil) else { return }
    let place = place(ofRow: row).positions
    folds.set(isFolded: isFolded, at: place)
    let first = containers.partition { $0.row < row }
    var opened: [Container] = []
    var removed = first..<first
    var rowsBefore = 1
    if let open = entry.open {
      rowsBefore = containers[open].end - row
      removed = open..<containers.partition { $0.row < containers[open].end }
    } else {
      opened = openContainers(from: value, place: place, row: row)
      for index in opened.indices {
        opened[index].parent = index == 0 ? entry.container ?? -1 : opened[index].parent + first
      }
    }
    let rows = (opened.first?.end ?? row + 1) - row - rowsBefore
    let shift = opened.count - removed.count
    containers.replaceSubrange(removed, with: opened)
    for index in containers.indices[(first + opened.count)...] {
      containers[index].row += rows
      containers[index].end += rows
      if containers[index].parent >= removed.upperBound { containers[index].parent += shift }
    }
    var ancestor = entry.container ?? -1
    while ancestor >= 0 {
      containers[ancestor].end += rows
      ancestor = containers[ancestor].parent
    }
  }
}

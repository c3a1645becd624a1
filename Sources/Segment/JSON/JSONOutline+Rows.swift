extension JSONOutline {
  /// The visible row at `index`, from 0 to below `rowCount`; the nearest one when it is outside.
  public func row(_ index: Int) -> JSONOutlineRow {
    let entry = entry(atRow: index)
    var label = JSONOutlineRow.Label.root
    if let container = entry.container {
      switch containers[container].value.step(to: entry.position) {
      case .key(let key): label = .key(key)
      case .index(let index): label = .index(index)
      }
    }
    let value = value(of: entry)
    let content: JSONOutlineRow.Content
    switch value {
    case .object(let object) where !object.isEmpty:
      content =
        entry.open == nil
        ? .folded(.object, count: object.count) : .open(.object, count: object.count)
    case .array(let elements) where !elements.isEmpty:
      content =
        entry.open == nil
        ? .folded(.array, count: elements.count) : .open(.array, count: elements.count)
    default: content = .leaf(value)
    }
    return JSONOutlineRow(
      depth: entry.container.map { containers[$0].depth + 1 } ?? 0, label: label, content: content,
      isLast: entry.container.map { containers[$0].value.childCount == entry.position + 1 } ?? true)
  }

  /// The path of the value on the visible row at `index`.
  public func path(ofRow index: Int) -> JSONPath {
    value.path(to: place(ofRow: index))
  }

  /// The place of the value on the visible row at `index`.
  public func place(ofRow index: Int) -> JSONPlace {
    let entry = entry(atRow: index)
    guard var container = entry.container else { return JSONPlace() }
    var positions = [entry.position]
    while containers[container].parent >= 0 {
      positions.append(containers[container].position)
      container = containers[container].parent
    }
    return JSONPlace(positions.reversed())
  }

  /// The value on the visible row at `index`.
  public func value(ofRow index: Int) -> JSONValue { value(of: entry(atRow: index)) }

  /// The row of what the value on the visible row at `index` is in; the row itself for the outermost.
  public func parentRow(ofRow index: Int) -> Int {
    entry(atRow: index).container.map { containers[$0].row } ?? 0
  }

  /// The row that shows the value at `path`; `nil` when it is folded away or does not exist.
  public func row(of path: JSONPath) -> Int? {
    value.place(of: path).flatMap(row(of:))
  }

  /// The row that shows the value at `place`; `nil` when it is folded away or does not exist.
  public func row(of place: JSONPlace) -> Int? {
    guard let last = place.positions.last else { return 0 }
    guard var container = containers.indices.first else { return nil }
    for position in place.positions.dropLast() {
      guard let next = openChild(of: container, at: position) else { return nil }
      container = next
    }
    guard last >= 0, last < containers[container].value.childCount else { return nil }
    return row(ofChild: last, of: container)
  }

  /// What is on a row: a child of an open container, which may be open itself.
  struct Entry {
    /// The container it is directly in; `nil` for the outermost value.
    var container: Int?
    /// Its place in there.
    var position: Int
    /// Its own place among the open containers, if it is one.
    var open: Int?
  }

  func entry(atRow index: Int) -> Entry {
    let row = min(max(index, 0), rowCount - 1)
    guard !containers.isEmpty else { return Entry(container: nil, position: 0, open: nil) }
    // The last container that begins at or above the row is the one, or lies before it inside of the
    // one that has the row.
    var container = containers.partition { $0.row <= row } - 1
    if containers[container].row == row {
      let parent = containers[container].parent
      return Entry(
        container: parent < 0 ? nil : parent, position: containers[container].position,
        open: container)
    }
    var before: Int?
    while containers[container].end <= row {
      before = container
      container = containers[container].parent
    }
    let position =
      before.map { containers[$0].position + 1 + row - containers[$0].end }
      ?? row - containers[container].row - 1
    return Entry(container: container, position: position, open: nil)
  }

  private func value(of entry: Entry) -> JSONValue {
    guard let container = entry.container else { return value }
    return containers[container].value.child(at: entry.position)
  }

  /// The place among the open containers of the child at `position`; `nil` when it is not open.
  private func openChild(of container: Int, at position: Int) -> Int? {
    let row = row(ofChild: position, of: container)
    let child = containers.partition { $0.row < row }
    return child < containers.count && containers[child].row == row ? child : nil
  }

  /// The row of the child at `position` of an open container.
  private func row(ofChild position: Int, of container: Int) -> Int {
    // A binary search for the last open child before it. Between two children of a container lie the
    // open containers inside the first: from each, the way up leads to a child.
    var low = container + 1
    var high = containers.partition { $0.row < containers[container].end }
    var before: Int?
    while low < high {
      let middle = (low + high) / 2
      var child = middle
      while containers[child].parent != container { child = containers[child].parent }
      if containers[child].position < position {
        before = child
        low = max(middle + 1, containers.partition { $0.row < containers[child].end })
      } else {
        high = child
      }
    }
    return before.map { containers[$0].end + position - containers[$0].position - 1 }
      ?? containers[container].row + 1 + position
  }
}

extension [JSONOutline.Container] {
  /// How many of the elements, which all come first, satisfy the condition.
  func partition(_ isBefore: (JSONOutline.Container) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

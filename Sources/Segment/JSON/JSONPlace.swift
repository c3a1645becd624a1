/// Where a value is inside another, by places alone: at each level the how-manieth child it is.
///
/// Places in one value are in document order: what is inside a container comes after it and before
/// its next sibling. Unlike a path it has no names, so that it is made and compared without text.
public struct JSONPlace: Hashable, Sendable {
  /// The places from the outside in; none stands for the value itself.
  public var positions: [Int]

  /// A place of `positions`.
  public init(_ positions: [Int] = []) {
    self.positions = positions
  }
}

extension JSONPlace: Comparable {
  public static func < (left: JSONPlace, right: JSONPlace) -> Bool {
    left.positions.lexicographicallyPrecedes(right.positions)
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

  /// The step to the child at `position`, which must be there.
  func step(to position: Int) -> JSONPath.Step {
    if case .object(let object) = self {
      .key(object.slots[position].key)
    } else {
      .index(position)
    }
  }

  /// The place among the children that `step` leads to.
  func position(of step: JSONPath.Step) -> Int? {
    switch (self, step) {
    case (.object(let object), .key(let key)): object.position(of: key)
    case (.array(let elements), .index(let index)) where elements.indices.contains(index): index
    default: nil
    }
  }

  /// The path to the value at `place`; as far as there is one.
  public func path(to place: JSONPlace) -> JSONPath {
    var path = JSONPath()
    var value = self
    for position in place.positions {
      guard position >= 0, position < value.childCount else { break }
      path.steps.append(value.step(to: position))
      value = value.child(at: position)
    }
    return path
  }

  /// The place of the value at `path`; `nil` when there is none.
  public func place(of path: JSONPath) -> JSONPlace? {
    var place = JSONPlace()
    var value = self
    for step in path.steps {
      guard let position = value.position(of: step) else { return nil }
      place.positions.append(position)
      value = value.child(at: position)
    }
    return place
  }
}

extension JSONValue {
  /// The value that `path` leads to; `nil` when there is none.
  public func value(at path: JSONPath) -> JSONValue? {
    var value = self
    for step in path.steps {
      guard let inner = value[step] else { return nil }
      value = inner
    }
    return value
  }

  /// Puts `value` where `path` leads.
  ///
  /// What is missing on the way is made, and what is no container is replaced by one: an object for
  /// a key, an array for a position. A position outside the array appends to it.
  public mutating func set(_ value: JSONValue, at path: JSONPath) {
    set(value, at: path.steps[...])
  }

  private subscript(step: JSONPath.Step) -> JSONValue? {
    switch step {
    case .key(let key): self[key]
    case .index(let index): self[index]
    }
  }

  private mutating func set(_ value: JSONValue, at steps: ArraySlice<JSONPath.Step>) {
    guard let step = steps.first else {
      self = value
      return
    }
    var inner = self[step] ?? .null
    inner.set(value, at: steps.dropFirst())
    switch step {
    case .key(let key):
      var object = objectValue ?? [:]
      object[key] = inner
      self = .object(object)
    case .index(let index):
      var elements = arrayValue ?? []
      if elements.indices.contains(index) {
        elements[index] = inner
      } else {
        elements.append(inner)
      }
      self = .array(elements)
    }
  }
}

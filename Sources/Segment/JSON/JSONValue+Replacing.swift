extension JSONValue {
  /// The value with some of the members of its objects replaced, on all levels.
  ///
  /// What has no such member inside is shared with the original, not copied.
  ///
  /// - Parameters:
  ///   - isReplaced: whether the member of this name, which is not `null`, is replaced.
  ///   - replacement: what takes the place of its value; it is not looked into.
  /// - Returns: the value with what was replaced.
  public func replacingMembers(
    where isReplaced: (String) -> Bool, with replacement: (JSONValue) -> JSONValue
  ) -> JSONValue {
    replaced(isReplaced, replacement) ?? self
  }

  /// The value with its replacements; `nil` when there are none.
  private func replaced(
    _ isReplaced: (String) -> Bool, _ replacement: (JSONValue) -> JSONValue
  ) -> JSONValue? {
    switch self {
    case .null, .bool, .number, .string: return nil
    case .array(let elements):
      var changes: [(Int, JSONValue)] = []
      elements.withUnsafeBufferPointer { elements in
        for index in elements.indices where elements[index].hasChildren {
          if let change = elements[index].replaced(isReplaced, replacement) {
            changes.append((index, change))
          }
        }
      }
      guard !changes.isEmpty else { return nil }
      var result = elements
      for (index, change) in changes { result[index] = change }
      return .array(result)
    case .object(let object):
      var changes: [(String, JSONValue)] = []
      object.slots.withUnsafeBufferPointer { slots in
        for index in slots.indices {
          if isReplaced(slots[index].key), slots[index].value != .null {
            changes.append((slots[index].key, replacement(slots[index].value)))
          } else if slots[index].value.hasChildren,
            let change = slots[index].value.replaced(isReplaced, replacement)
          {
            changes.append((slots[index].key, change))
          }
        }
      }
      guard !changes.isEmpty else { return nil }
      var result = object
      for (key, change) in changes { result[key] = change }
      return .object(result)
    }
  }
}

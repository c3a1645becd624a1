import Segment

extension JSONValue {
  /// The values that hold no others, with their paths, in document order; at most `limit`.
  func leaves(limit: Int) -> [(path: JSONPath, value: JSONValue)] {
    var leaves: [(path: JSONPath, value: JSONValue)] = []
    var waiting: [(path: JSONPath, value: JSONValue)] = [(JSONPath([]), self)]
    while let (path, value) = waiting.popLast(), leaves.count < limit {
      switch value {
      case .object(let object) where !object.isEmpty:
        for (key, member) in object.reversed() {
          waiting.append((JSONPath(path.steps + [.key(key)]), member))
        }
      case .array(let elements) where !elements.isEmpty:
        for (index, element) in elements.enumerated().reversed() {
          waiting.append((JSONPath(path.steps + [.index(index)]), element))
        }
      default:
        if !path.steps.isEmpty { leaves.append((path, value)) }
      }
    }
    return leaves
  }
}

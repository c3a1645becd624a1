extension JSONOutline {
  private static let maximumResults = 10_000

  /// The values whose name or text contains `text`, whatever its case, also inside folded ones.
  ///
  /// The text of a string is what it says, without quotes or escapes; containers have names only.
  ///
  /// - Returns: at most 10,000 paths in document order; none for an empty `text`.
  public func search(_ text: String) -> [JSONPath] {
    guard !text.isEmpty else { return [] }
    var search = Search(pattern: CaseInsensitivePattern(text), limit: Self.maximumResults)
    search.visit(value, name: nil)
    return search.results
  }

  /// A walk through a value that collects what matches.
  private struct Search {
    let pattern: CaseInsensitivePattern
    let limit: Int
    var path = JSONPath()
    var results: [JSONPath] = []

    mutating func visit(_ value: JSONValue, name: String?) {
      if name.map(pattern.occurs(in:)) ?? false || matches(value) { results.append(path) }
      switch value {
      case .object(let object):
        for (key, child) in object { descend(.key(key), to: child, name: key) }
      case .array(let elements):
        for (index, child) in elements.enumerated() { descend(.index(index), to: child, name: nil) }
      case .null, .bool, .number, .string:
        break
      }
    }

    private mutating func descend(_ step: JSONPath.Step, to child: JSONValue, name: String?) {
      guard results.count < limit else { return }
      path.steps.append(step)
      visit(child, name: name)
      path.steps.removeLast()
    }

    private func matches(_ value: JSONValue) -> Bool {
      switch value {
      case .null: pattern.occurs(in: "null")
      case .bool(let flag): pattern.occurs(in: flag ? "true" : "false")
      case .number(let number): pattern.occurs(in: number.text)
      case .string(let text): pattern.occurs(in: text)
      case .array, .object: false
      }
    }
  }
}

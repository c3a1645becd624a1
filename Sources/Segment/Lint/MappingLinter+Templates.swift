extension MappingLinter {
  /// Notes what is odd about a text of `@template`.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - path: where it is in the mapping.
  ///   - readsEvent: whether its placeholders lead into the event.
  mutating func template(_ text: String, at path: JSONPath, readsEvent: Bool) {
    var rest = text[...]
    var isBalanced = true
    var corrected = ""
    while let open = rest.firstRange(of: "{{") {
      corrected += rest[..<open.lowerBound]
      isBalanced = isBalanced && rest[..<open.lowerBound].firstRange(of: "}}") == nil
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        isBalanced = false
        rest = rest[open.lowerBound...]
        break
      }
      let inner = rest[open.upperBound..<close.lowerBound]
      isBalanced = isBalanced && !inner.dropFirst().contains("{")
      corrected += "{{" + inner.replacing("$.", with: "") + "}}"
      rest = rest[close.upperBound...]
      // The third brace of a triple one.
      if inner.hasPrefix("{"), rest.first == "}" {
        corrected.append("}")
        rest = rest.dropFirst()
      }
    }
    isBalanced = isBalanced && rest.firstRange(of: "}}") == nil
    corrected += rest
    guard isBalanced else {
      note(
        .unbalancedBraces, path,
        "Braces that do not open and close two by two stay in the text as they are.")
      return
    }
    if corrected != text {
      note(
        .misplacedRoot, path,
        "In a @template the $ of \"$.\" is taken for a name, and nothing is found there.",
        instead: .string(corrected))
      return
    }
    guard readsEvent else { return }
    var known: [String] = []
    for name in TemplateText(text).paths.compactMap({ $0.keys.first?.text })
    where !known.contains(name) {
      known.append(name)
      event(name, at: path) { meant in .string(text.replacingRoots(name, with: meant)) }
    }
  }
}

extension String {
  /// The text of a template with `meant` wherever a placeholder begins with `name`.
  fileprivate func replacingRoots(_ name: String, with meant: String) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let inner = rest[open.upperBound..<close.lowerBound]
      let start = inner.firstIndex { $0 != "{" && !$0.isWhitespace } ?? inner.endIndex
      let end = inner[start...].firstIndex { ".[".contains($0) || $0.isWhitespace }
      result += rest[..<start]
      let root = inner[start..<(end ?? inner.endIndex)]
      result += root == name ? meant[...] : root
      result += rest[root.endIndex..<close.upperBound]
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

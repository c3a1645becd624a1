extension MappingLinter {
  mutating func directive(
    _ directive: Directive,
    _ options: JSONValue,
    at path: JSONPath,
    readsEvent: Bool
  ) {
    switch (directive, options) {
    case (.path, .string(let text)): if readsEvent { eventPath(text, at: path) }
    case (.template, .string(let text)): template(text, at: path, readsEvent: readsEvent)
    case (.liquid, .string(let text)): liquid(text, at: path)
    case (.arrayPath, .array(let elements)):
      for (index, element) in elements.enumerated() {
        let place = path.appending(.index(index))
        if index == 0, readsEvent, let text = element.stringValue {
          eventPath(text, at: place)
        } else {
          // The shape reads from the items.
          value(element, at: place, readsEvent: readsEvent && index == 0)
        }
      }
    case (.transform, .object(let members)):
      for (key, member) in members {
        value(member, at: path.appending(.key(key)), readsEvent: readsEvent && key == "apply")
      }
    default:
      if directive == .replace { replacement(options, at: path) }
      if directive == .conditional { condition(options, at: path) }
      value(options, at: path, readsEvent: readsEvent)
    }
  }

  private mutating func replacement(_ options: JSONValue, at path: JSONPath) {
    for key in ["pattern", "replacement", "pattern2", "replacement2"] {
      guard let text = options[key]?.stringValue, text.utf16.count > 10 else { continue }
      note(
        .longReplacement, path.appending(.key(key)),
        "@replace takes at most 10 characters, and \(key) has \(text.utf16.count), so it fails.")
    }
  }

  private mutating func condition(_ options: JSONValue, at path: JSONPath) {
    guard let members = options.objectValue else { return }
    let isTested = ["exists", "blank"].contains { members[$0]?.isTruthy ?? false }
    if !isTested {
      note(.incompleteCondition, path, "@if has nothing to test: it needs exists or blank.")
    } else if members["then"] == nil, members["else"] == nil {
      note(.incompleteCondition, path, "@if gives nothing: it has neither then nor else.")
    }
    guard let alternative = members["else"], !alternative.isTruthy else { return }
    note(
      .falsyAlternative, path.appending(.key("else")),
      "An else of \(alternative.text) gives nothing: only as a @literal it is a value.",
      instead: ["@literal": alternative])
  }

  private mutating func template(_ text: String, at path: JSONPath, readsEvent: Bool) {
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
    for place in TemplateText(text).paths {
      guard let name = place.keys.first?.text else { continue }
      event(name, at: path) { meant in .string(text.replacing(name, with: meant)) }
    }
  }
}

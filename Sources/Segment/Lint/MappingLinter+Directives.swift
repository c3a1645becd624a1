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
    case (.liquid, .string(let text)): liquid(text, at: path, readsEvent: readsEvent)
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
        let place = path.appending(.key(key))
        if key == "apply" {
          root(member, at: place, readsEvent: readsEvent)
        } else {
          // It reads from what `apply` has made.
          value(member, at: place, readsEvent: false)
        }
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
}

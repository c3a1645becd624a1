extension MappingLinter {
  /// Notes what is odd about a path of `@path` into the event.
  mutating func eventPath(_ text: String, at path: JSONPath) {
    guard text != "$.", !text.isEmpty, text != "." else { return }
    let keys = LookupPath(directivePath: text).keys
    guard let name = keys.first?.text else { return }
    let isRooted = text.hasPrefix("$.")
    if name.hasPrefix("$") || !isRooted && text.firstRange(of: "$.") != nil {
      note(
        .misplacedRoot, path,
        "Only \"$.\" at the beginning stands for the event; elsewhere the path is another one.",
        instead: text == "$" ? "$." : nil)
      return
    }
    let written = text.dropFirst(isRooted ? 2 : 0)
    let count = found.count
    event(name, at: path) { meant in
      written.hasPrefix(name) ? .string("$.\(meant)\(written.dropFirst(name.count))") : nil
    }
    if !isRooted, found.count == count {
      note(
        .pathWithoutRoot, path,
        "Paths begin with \"$.\": without it this works, but is easily taken for a text.",
        instead: .string("$." + text))
    }
  }

  /// Notes it when the events have no member `name`.
  ///
  /// - Parameters:
  ///   - name: the first key of a path into the event.
  ///   - path: where the path is in the mapping.
  ///   - replacement: what to write instead, given another beginning.
  mutating func event(
    _ name: String,
    at path: JSONPath,
    instead replacement: (String) -> JSONValue?
  ) {
    guard EventShape.names.contains(name) else {
      let meant = NearMiss.candidate(for: name, among: EventShape.names)
      note(
        .unknownField, path,
        "No event has \(name) at the top." + (meant.map { " \($0) is probably meant." } ?? ""),
        instead: meant.flatMap(replacement))
      return
    }
    guard !EventShape.has(name, in: types) else { return }
    let type = types.map(\.rawValue).sorted().joined(separator: " or ")
    let meant = EventShape.substitute(for: name, in: types)?.joined(separator: ".")
    note(
      .absentField, path,
      "A \(type) event has no \(name)." + (meant.map { " It has \($0)." } ?? ""),
      instead: meant.flatMap(replacement))
  }

  // MARK: The event's name

  /// Notes what is odd about the name that Iterate is told.
  mutating func eventName() {
    guard let members = mapping.objectValue, members.directive == nil else { return }
    let isMadeFirst = mapping.hasRootTransform
    // Any other directive for the whole payload makes the name in its own way.
    guard members[Self.rootDirectiveKey] == nil || isMadeFirst else { return }
    let path = JSONPath([.key("name")])
    guard let name = members["name"], name != .null else {
      let source: JSONValue = types.isSubset(of: [.track]) ? "$.event" : "$.name"
      note(
        .missingName, path, "Without a name Iterate is told that nothing in particular happened.",
        instead: isMadeFirst ? nil : ["@path": source])
      return
    }
    if let text = name.stringValue ?? name["@literal"]?.stringValue {
      guard text.contains("\"") || text.contains("~") else { return }
      note(
        .untypableName, path,
        "The name holds a double quote or a tilde, which Segment's trigger field refuses.")
    } else if Self.isNeverText(name, readsEvent: !isMadeFirst) {
      note(.nameNotText, path, "The event's name has to be a text, and this never is one.")
    }
  }

  private static func isNeverText(_ value: JSONValue, readsEvent: Bool) -> Bool {
    guard let directive = value.objectValue?.directive else { return true }
    switch (Directive(name: directive.key), directive.value) {
    case (.literal?, let value): return value.stringValue == nil && value.objectValue == nil
    case (.flatten?, _), (.merge?, _): return true
    case (.path?, .string(let text)) where readsEvent:
      let keys = LookupPath(directivePath: text).keys.map(\.text)
      return keys.isEmpty
        || keys.count == 1
          && ["properties", "traits", "context", "integrations"].contains(keys[0])
    default: return false
    }
  }
}

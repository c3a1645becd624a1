/// Walks through a mapping and notes what is odd.
struct MappingLinter {
  let mapping: JSONValue
  let types: Set<EventType>
  var found: [MappingLint] = []

  private static let mostLints = 50
  private static let maximumDepth = 64

  /// A linter of `mapping` for events of `types`.
  init(_ mapping: JSONValue, for types: Set<EventType>) {
    self.mapping = mapping
    self.types = types
  }

  /// What is odd, in the order of the mapping.
  mutating func lints(action: DestinationAction?) -> [MappingLint] {
    root(mapping, at: JSONPath(), readsEvent: true)
    if action == .trackEvent { eventName() }
    if found.isEmpty, mapping != .null, let problem = Mapping(mapping).problems.first {
      note(.invalidMapping, JSONPath(), "The mapping fails for every event: \(problem)")
    }
    return Array(found.prefix(Self.mostLints))
  }

  /// Notes a slip, with what stands at `path` instead where that is known.
  mutating func note(
    _ kind: MappingLint.Kind,
    _ path: JSONPath,
    _ explanation: String,
    instead replacement: JSONValue? = nil
  ) {
    var correction: JSONValue?
    if let replacement {
      var corrected = mapping
      corrected.set(replacement, at: path)
      correction = corrected
    }
    found.append(
      MappingLint(kind: kind, path: path, explanation: explanation, correction: correction))
  }

  /// - Parameters:
  ///   - value: a part of the mapping.
  ///   - path: where it is.
  ///   - readsEvent: whether paths in it lead into the event, not into an item or something made.
  mutating func value(_ value: JSONValue, at path: JSONPath, readsEvent: Bool) {
    guard path.steps.count < Self.maximumDepth, found.count < Self.mostLints else { return }
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        self.value(element, at: path.appending(.index(index)), readsEvent: readsEvent)
      }
    case .object(let members):
      let names = members.keys.filter(Directive.isName)
      guard let name = names.first else {
        for (key, member) in members {
          self.value(member, at: path.appending(.key(key)), readsEvent: readsEvent)
        }
        return
      }
      guard names.count == 1, members.keys.allSatisfy({ $0 == name || $0 == Directive.metadataKey })
      else {
        note(
          .directiveWithNeighbours, path,
          "A directive stands alone: the keys next to \(name) make the mapping fail.")
        return
      }
      let options = members[name] ?? .null
      guard let directive = Directive(name: name) else { return unknown(name, options, path) }
      self.directive(directive, options, at: path.appending(.key(name)), readsEvent: readsEvent)
    default:
      return
    }
  }

  private mutating func unknown(_ name: String, _ options: JSONValue, _ path: JSONPath) {
    let known = Directive.allCases.map(\.rawValue)
    let meant = NearMiss.candidate(for: name, among: known)
    note(
      .unknownDirective, path.appending(.key(name)),
      "\(name) is no directive, so the mapping fails."
        + (meant.map { " \($0) is probably meant." } ?? ""))
    guard let meant, !found.isEmpty else { return }
    var corrected = mapping
    corrected.set(.object([meant: options]), at: path)
    found[found.count - 1].correction = corrected
  }
}

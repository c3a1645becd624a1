extension MappingLinter {
  static let rootDirectiveKey = "__segment_internal_directive"

  /// Notes what is odd about a mapping, or about the `apply` of a `@transform`.
  ///
  /// Only there a directive can be given for the whole payload, with all other fields as its
  /// `mapping`.
  mutating func root(_ mapping: JSONValue, at path: JSONPath, readsEvent: Bool) {
    guard case .object(let members) = mapping, let root = members[Self.rootDirectiveKey],
      case .object(let directives) = root
    else {
      value(mapping, at: path, readsEvent: readsEvent)
      return
    }
    let place = path.appending(.key(Self.rootDirectiveKey))
    guard directives.count == 1, directives.keys.first == Directive.transform.rawValue,
      case .object(let options)? = directives[Directive.transform.rawValue]
    else {
      value(root, at: place, readsEvent: readsEvent)
      if let name = directives.keys.first { others(members, nextTo: name, at: path) }
      return
    }
    if let apply = options["apply"] {
      let steps = [Directive.transform.rawValue, "apply"].map { JSONPath.Step.key($0) }
      self.root(apply, at: JSONPath(place.steps + steps), readsEvent: readsEvent)
    }
    // They read from what `apply` has made.
    for (key, member) in members where key != Self.rootDirectiveKey {
      value(member, at: path.appending(.key(key)), readsEvent: false)
    }
  }

  /// Notes that fields next to a root directive that is no `@transform` come to nothing.
  private mutating func others(_ members: JSONObject, nextTo name: String, at path: JSONPath) {
    guard Mapping(.object(members)).problems.isEmpty else { return }
    for key in members.keys where key != Self.rootDirectiveKey {
      note(
        .unusedField, path.appending(.key(key)),
        "The directive for the whole payload is \(name), so this field is not used.")
    }
  }
}

extension JSONValue {
  /// Whether a `@transform` makes the whole payload, of which the other fields then are the mapping.
  var hasRootTransform: Bool {
    self[MappingLinter.rootDirectiveKey]?[Directive.transform.rawValue] != nil
  }
}

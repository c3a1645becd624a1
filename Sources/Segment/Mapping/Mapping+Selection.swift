extension Mapping {
  /// What of an event the mapping looks at.
  var selection: MemberSelection {
    var selection = MemberSelection()
    node?.select(in: &selection)
    return selection
  }
}

extension MappingNode {
  /// Adds what of an event the part looks at, and perhaps more.
  fileprivate func select(in selection: inout MemberSelection) {
    switch self {
    case .path(let path, _):
      selection.insert(path)
    case .template(let template):
      guard !template.hasTripleBraces else { return selection = .everything }
      for path in template.paths { selection.insert(path) }
    case .computedPath, .computedTemplate, .liquid:
      // What they look at depends on the event.
      selection = .everything
    default:
      for child in children { child.select(in: &selection) }
    }
  }
}

extension MemberSelection {
  /// Adds what `path` leads to.
  mutating func insert(_ path: LookupPath) {
    insert(path.keys.map(\.text))
  }
}

extension Provenance {
  /// The paths into the event that were looked up, in order.
  ///
  /// What `@arrayPath` reads from its items is below its root; what `@transform` reads from what it
  /// has made is not in the event.
  var eventPaths: [LookupPath] {
    var paths: [LookupPath] = []
    origin.collect(into: &paths)
    return paths
  }
}

extension Provenance.Origin {
  fileprivate func collect(into paths: inout [LookupPath]) {
    switch self {
    case .constant:
      return
    case .array(let origins):
      for origin in origins { origin.collect(into: &paths) }
    case .object(let members):
      for member in members { member.origin.collect(into: &paths) }
    case .path(let lookup):
      paths.append(lookup.keys)
    case .computedPath(let origin, let lookup):
      origin.collect(into: &paths)
      if let lookup { paths.append(lookup.keys) }
    case .template(let template):
      paths += template.lookups.map(\.keys)
    case .computedTemplate(let origin, let template):
      origin.collect(into: &paths)
      paths += (template?.lookups ?? []).map(\.keys)
    case .literal(let origin), .changeCase(_, let origin), .replace(let origin),
      .json(_, let origin), .excludeWhenNull(let origin), .failed(let origin, _):
      origin.collect(into: &paths)
    case .conditional(let conditional):
      conditional.subject.collect(into: &paths)
      conditional.branch?.collect(into: &paths)
    case .arrayPath(let root, _, _):
      root.collect(into: &paths)
    case .flatten(let separator, let origin):
      separator.collect(into: &paths)
      origin.collect(into: &paths)
    case .merge(let direction, let objects):
      direction.collect(into: &paths)
      for origin in objects { origin.collect(into: &paths) }
    case .transform(let apply, _):
      for provenance in apply { provenance.origin.collect(into: &paths) }
    case .liquid(let liquid):
      paths += liquid.lookups.map(\.keys)
    case .failure(_, let origin):
      origin?.collect(into: &paths)
    }
  }
}

extension Provenance.Template {
  /// The placeholders, in the order in which they were replaced.
  var lookups: [Provenance.Lookup] {
    (parts + (expansion?.parts ?? [])).compactMap { part in
      if case .lookup(let lookup) = part { lookup } else { nil }
    }
  }
}

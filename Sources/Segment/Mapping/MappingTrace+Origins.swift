/// Finds out what makes a value, with the payload at hand.
///
/// Every function leaves the payload as resolving the part would.
struct OriginTrace {
  /// Whether the part is known to have a value, so that nothing inside needs to be tried.
  let isSound: Bool

  /// What makes the value of `node`.
  static func origin(of node: MappingNode, with payload: inout MappedValue) -> Provenance.Origin {
    OriginTrace(isSound: false).origin(of: node, with: &payload)
  }

  /// What makes the value of `node`, and where it fails if it does: at the innermost part.
  func origin(of node: MappingNode, with payload: inout MappedValue) -> Provenance.Origin {
    if isSound { return way(to: node, with: &payload) }
    var tried = payload
    do throws(EvaluationFailure) {
      _ = try node.resolved(with: &tried)
      return OriginTrace(isSound: true).way(to: node, with: &payload)
    } catch {
      let origin = way(to: node, with: &payload)
      return origin.hasFailed ? origin : .failed(origin, error)
    }
  }

  private func way(to node: MappingNode, with payload: inout MappedValue) -> Provenance.Origin {
    switch node {
    case .constant(let value):
      return .constant(value.json)
    case .array(let nodes):
      return .array(origins(of: nodes, with: &payload))
    case .object(let members):
      let origins = origins(of: members.map(\.node), with: &payload)
      return .object(zip(members, origins).map { Provenance.Member(key: $0.key, origin: $1) })
    case .path(let path, _):
      return .path(Provenance.Lookup(path, in: payload))
    case .computedPath(let inner):
      let (origin, text) = text(of: inner, with: &payload)
      return .computedPath(
        origin, text.map { Provenance.Lookup(LookupPath(directivePath: $0), in: payload) })
    case .template(let template):
      return .template(Provenance.Template(template, with: payload))
    case .computedTemplate(let inner):
      let (origin, text) = text(of: inner, with: &payload)
      return .computedTemplate(
        origin, text.map { Provenance.Template(TemplateText($0), with: payload) })
    case .literal(let inner):
      return .literal(origin(of: inner, with: &payload))
    case .conditional(let node):
      var (conditional, failure) = conditional(node, with: &payload)
      if let failure { return .failed(.conditional(conditional), failure) }
      let branch = conditional.holds == true ? node.then : node.otherwise
      conditional.branch = branch.map { origin(of: $0, with: &payload) }
      return .conditional(conditional)
    case .changeCase(let letterCase, let inner):
      return .changeCase(operator: letterCase?.rawValue, origin(of: inner, with: &payload))
    case .replace(_, let inner):
      return .replace(origin(of: inner, with: &payload))
    case .arrayPath(let arrayPath):
      return items(of: arrayPath, with: &payload)
    case .flatten(let separator, let value, _):
      let separator = origin(of: separator, with: &payload)
      return .flatten(separator: separator, origin(of: value, with: &payload))
    case .json(let mode, let inner):
      return .json(mode: mode?.rawValue, origin(of: inner, with: &payload))
    case .merge(let direction, let objects):
      let direction = origin(of: direction, with: &payload)
      return .merge(direction: direction, objects: origins(of: objects, with: &payload))
    case .transform(let apply, let mapping):
      let provenance = apply.provenance(for: payload)
      // Why nothing was made is told of the whole part, unless it is in the provenance.
      guard var applied = try? apply.payload(for: &payload) else {
        return .transform(apply: provenance, .constant(nil))
      }
      return .transform(apply: provenance, origin(of: mapping, with: &applied))
    case .excludeWhenNull(let inner):
      return .excludeWhenNull(origin(of: inner, with: &payload))
    case .liquid(let template):
      let liquid = Provenance.Liquid(template, with: payload)
      if template.hasCounters { _ = try? template.rendered(with: &payload) }
      return .liquid(liquid)
    case .failure(let failure, let inner):
      return .failure(failure, after: inner.map { origin(of: $0, with: &payload) })
    }
  }

  private func origins(
    of nodes: [MappingNode],
    with payload: inout MappedValue
  ) -> [Provenance.Origin] {
    var origins: [Provenance.Origin] = []
    for node in nodes { origins.append(origin(of: node, with: &payload)) }
    return origins
  }

  /// What makes a text that is needed to go on, with the text; `nil` when it is none.
  private func text(
    of node: MappingNode,
    with payload: inout MappedValue
  ) -> (origin: Provenance.Origin, text: String?) {
    var before = payload
    let origin = origin(of: node, with: &before)
    // A failure is in the origin.
    return (origin, (try? node.resolved(with: &payload))?.stringValue)
  }

  /// The test of `node` without its branch, and the failure when it cannot be made.
  func conditional(
    _ node: MappingNode.Conditional,
    with payload: inout MappedValue
  ) -> (conditional: Provenance.Conditional, failure: EvaluationFailure?) {
    var before = payload
    let subject = origin(of: node.subject, with: &before)
    func conditional(_ value: JSONValue?, holds: Bool?) -> Provenance.Conditional {
      Provenance.Conditional(
        subject: subject, test: node.asksForBlank ? .isNotBlank : .exists, value: value,
        holds: holds, branch: nil)
    }
    do throws(EvaluationFailure) {
      var tested = payload
      let holds = try node.holds(for: &tested)
      return (conditional(try node.subject.resolved(with: &payload).json, holds: holds), nil)
    } catch {
      return (conditional(nil, holds: nil), error)
    }
  }

  private func items(
    of node: MappingNode.ArrayPath,
    with payload: inout MappedValue
  ) -> Provenance.Origin {
    var looked = payload
    let root = origin(of: node.root, with: &looked)
    // A failure is in the origin of the root, or in that of an item.
    let value = try? node.root.resolved(with: &looked)
    _ = try? node.resolved(with: &payload)
    guard let shape = node.shape else { return .arrayPath(root: root, items: nil, hasShape: false) }
    let items = value?.elements ?? (value?.isObject == true ? value.map { [$0] } : nil)
    return .arrayPath(
      root: root, items: items?.map { MappingTrace(of: shape, with: $0).provenance },
      hasShape: true)
  }
}

/// A walk through a mapping with an event at hand: where each field comes from, what is read.
struct MappingTrace {
  /// The origin of every field, in the order of the payload.
  private(set) var provenance: [Provenance] = []
  /// The paths into the event that were looked up.
  private(set) var reads: [LookupPath] = []

  private let event: MappedValue

  /// Walks through `mapping`; an invalid one has no origins and reads nothing.
  init(of mapping: Mapping, with event: MappedValue) {
    self.event = event
    if let node = mapping.node { visit(node, at: JSONPath(), via: "") }
  }

  /// - Parameters:
  ///   - node: what the field is made of.
  ///   - output: the field.
  ///   - context: the `@if` that led here, in words.
  private mutating func visit(_ node: MappingNode, at output: JSONPath, via context: String) {
    switch node {
    case .object(let members):
      for member in members {
        visit(member.node, at: output.appending(.key(member.key)), via: context)
      }
    case .array(let nodes):
      for (index, node) in nodes.enumerated() {
        visit(node, at: output.appending(.index(index)), via: context)
      }
    case .literal(let node):
      visit(node, at: output, via: context)
    case .constant(.json(.object(let members))) where !members.isEmpty:
      for member in members {
        let node = MappingNode.constant(.json(member.value))
        visit(node, at: output.appending(.key(member.key)), via: context)
      }
    case .conditional(let conditional):
      visit(conditional, at: output, via: context)
    default:
      collectReads(of: node)
      provenance.append(
        Provenance(output: output, source: "← " + context + node.summary + absence(of: node)))
    }
  }

  private mutating func visit(
    _ conditional: MappingNode.Conditional,
    at output: JSONPath,
    via context: String
  ) {
    collectReads(of: conditional.subject)
    // Counters in the subject count in a copy: looking must not change the event.
    var payload = event
    let holds = (try? conditional.holds(for: &payload)) ?? false
    let test = conditional.asksForBlank ? "is not blank" : "exists"
    let branch = holds ? "then" : "else"
    let words = "\(context)@if \(conditional.subject.summary) \(test): \(branch) "
    if let node = holds ? conditional.then : conditional.otherwise {
      visit(node, at: output, via: words)
    } else {
      provenance.append(Provenance(output: output, source: "← " + words + "nothing"))
    }
  }

  private func absence(of node: MappingNode) -> String {
    guard case .path(let path, _) = node, path.value(in: event).isUndefined else { return "" }
    return " (missing)"
  }

  private mutating func collectReads(of node: MappingNode) {
    switch node {
    case .path(let path, _):
      reads.append(path)
    case .template(let template):
      reads += template.paths
    case .liquid(let template):
      reads += template.paths
    case .computedPath(let inner):
      collectReads(of: inner)
      var payload = event
      if let text = (try? inner.resolved(with: &payload))?.stringValue {
        reads.append(LookupPath(directivePath: text))
      }
    case .arrayPath(let arrayPath):
      // The shape reads from the items, which are below the root.
      collectReads(of: arrayPath.root)
    case .transform(let apply, _):
      // The mapping reads from what `apply` made.
      if let node = apply.node { collectReads(of: node) }
    default:
      for child in node.children { collectReads(of: child) }
    }
  }
}

extension Mapping {
  /// Where each field of the payload for `event` comes from.
  func provenance(for event: MappedValue) -> [Provenance] {
    MappingTrace(of: self, with: event).provenance
  }
}

/// A walk through a mapping with an event at hand: what makes each field.
///
/// Values are those that the mapping itself resolves, one part at a time; to find out takes several
/// times as long as to map. Nothing of it is done unless somebody asks.
struct MappingTrace {
  /// The origin of every field, in the order of the payload.
  private(set) var provenance: [Provenance] = []

  /// The event as it is when the walk gets to a field: Liquid's counters change it on the way.
  private var payload: MappedValue

  /// Walks through `node`.
  init(of node: MappingNode, with event: MappedValue) {
    payload = event
    visit(node, at: JSONPath(), inside: [])
  }

  /// What leads to a field and holds other fields too.
  private enum Frame {
    case literal
    case conditional(Provenance.Conditional)

    func around(_ origin: Provenance.Origin) -> Provenance.Origin {
      switch self {
      case .literal:
        return .literal(origin)
      case .conditional(var conditional):
        conditional.branch = origin
        return .conditional(conditional)
      }
    }
  }

  /// - Parameters:
  ///   - node: what the field is made of.
  ///   - output: the field.
  ///   - frames: what led here, from the outside in.
  private mutating func visit(_ node: MappingNode, at output: JSONPath, inside frames: [Frame]) {
    switch node {
    case .object(let members):
      for member in members {
        visit(member.node, at: output.appending(.key(member.key)), inside: frames)
      }
    case .array(let nodes):
      for (index, node) in nodes.enumerated() {
        visit(node, at: output.appending(.index(index)), inside: frames)
      }
    case .literal(let node):
      visit(node, at: output, inside: frames + [.literal])
    case .constant(.json(.object(let members))) where !members.isEmpty:
      for member in members {
        let node = MappingNode.constant(.json(member.value))
        visit(node, at: output.appending(.key(member.key)), inside: frames)
      }
    case .conditional(let conditional):
      visit(conditional, at: output, inside: frames)
    default:
      add(OriginTrace.origin(of: node, with: &payload), at: output, inside: frames)
    }
  }

  private mutating func visit(
    _ node: MappingNode.Conditional,
    at output: JSONPath,
    inside frames: [Frame]
  ) {
    let (conditional, failure) = OriginTrace(isSound: false).conditional(node, with: &payload)
    if let failure {
      add(.failed(.conditional(conditional), failure), at: output, inside: frames)
    } else if let branch = conditional.holds == true ? node.then : node.otherwise {
      visit(branch, at: output, inside: frames + [.conditional(conditional)])
    } else {
      add(.conditional(conditional), at: output, inside: frames)
    }
  }

  private mutating func add(
    _ origin: Provenance.Origin,
    at output: JSONPath,
    inside frames: [Frame]
  ) {
    let origin = frames.reversed().reduce(origin) { $1.around($0) }
    provenance.append(Provenance(output: output, origin: origin))
  }
}

extension Mapping {
  /// Where each field of the payload for `event` comes from; an invalid mapping has none.
  func provenance(for event: MappedValue) -> [Provenance] {
    guard let node else { return [] }
    let event = event.isUndefined ? .json(.object(JSONObject())) : event
    return MappingTrace(of: node, with: event).provenance
  }
}

/// Liquid's `increment` and `decrement` change the very event that is being mapped.
extension MappingNode {
  /// Whether some Liquid template inside changes the payload.
  var hasCounters: Bool {
    if case .liquid(let template) = self { return template.hasCounters }
    return containsChild(where: \.hasCounters)
  }

  /// `value`, which the part yielded, with the payload as it is now wherever it holds the payload
  /// as a whole.
  ///
  /// In the reference such a part *is* the event until the finished payload is copied, so that it
  /// shows what was counted later.
  func refreshed(_ value: MappedValue, with payload: MappedValue) -> MappedValue {
    switch self {
    case .path(let path, _) where path.keys.isEmpty:
      return payload
    case .literal(let node):
      return node.refreshed(value, with: payload)
    case .array(let nodes):
      guard let elements = value.elements, elements.count == nodes.count else { return value }
      return MappedValue(
        elements: zip(nodes, elements).map { node, element in
          node.refreshed(element, with: payload)
        })
    case .object(let nodes):
      guard let members = value.members, members.count == nodes.count else { return value }
      return MappedValue(
        members: zip(nodes, members).map { node, member in
          MappedValue.Member(
            key: member.key, value: node.node.refreshed(member.value, with: payload))
        })
    default:
      return value
    }
  }
}

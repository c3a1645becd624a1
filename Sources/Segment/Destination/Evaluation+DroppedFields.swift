extension Evaluation {
  /// The parts of `event` that no matched subscription read, neither its trigger nor its mapping.
  ///
  /// `properties`, `traits` and `context` are given member by member where some of them was read,
  /// such as `properties.total`. The bookkeeping of the envelope, such as `messageId`, is left out.
  public func droppedFields(of event: JSONValue) -> [String] {
    guard case .object(let parts) = event else { return [] }
    let reads = reads(of: event)
    var dropped: [String] = []
    for (part, value) in parts where !Self.envelope.contains(part) {
      let paths = reads.filter { $0.keys.first?.text == part || $0.keys.isEmpty }
      if paths.isEmpty {
        dropped.append(part)
      } else if paths.allSatisfy({ $0.keys.count > 1 }), case .object(let members) = value {
        let names = Set(paths.map { $0.keys[1].text })
        dropped += members.keys.filter { !names.contains($0) }.map { name in
          JSONPath([.key(part), .key(name)]).description
        }
      }
    }
    return dropped
  }

  private static let envelope: Set<String> = [
    "type", "messageId", "timestamp", "originalTimestamp", "sentAt", "receivedAt", "version",
    "channel", "integrations", "_metadata", "writeKey",
  ]

  private func reads(of event: JSONValue) -> [LookupPath] {
    outcomes.flatMap { outcome -> [LookupPath] in
      guard case .matched = outcome.result else { return [] }
      let conditions = Trigger(outcome.subscription.trigger).tree?.conditions ?? []
      let mapping = Mapping(outcome.subscription.mapping)
      return conditions.map(\.lookup) + MappingTrace(of: mapping, with: .json(event)).reads
    }
  }
}

extension FQLCondition {
  /// The path that the condition looks up in the event.
  fileprivate var lookup: LookupPath {
    guard case .keys(let path)? = path else { return LookupPath([field.part]) }
    return LookupPath([field.part] + path.keys.map(\.text))
  }
}
